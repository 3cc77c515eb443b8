<?php
/**
 * Plugin Name: What the tests need of a site
 * Description: Lets WordPress ask servers on this machine, sends the policy of the tests, and speaks their language.
 */

add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn (array $ports, string $host, string $url): array => [...$ports, (int) parse_url($url, PHP_URL_PORT)], 10, 3);
add_filter('pre_determine_locale', fn ($locale) => get_option('lab_locale') ?: $locale);
add_filter('locale', fn ($locale) => get_option('lab_locale') ?: $locale);
add_action('send_headers', function () {
    if ($policy = get_option('lab_policy')) header("Content-Security-Policy: $policy");
});
