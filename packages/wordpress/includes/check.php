<?php
/** Looks whether the addresses of the settings work, as a browser would use them. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const CHECK_SECONDS = 5;

/**
 * What is right and wrong, each as a sentence.
 *
 * @return list<array{0: bool, 1: string}> Whether it is right, and the sentence.
 */
function check(): array
{
    if (library() === '' || feed() === '') return [[false, text('check-missing')]];
    $script = library() . 'dia.js';
    return array_merge(
        check_address($script, fn (string $body, string $type) => str_contains($type, 'javascript')
            ? [true, text('check-library-good')]
            : [false, text('check-no-script', $script)]),
        check_address(feed(), check_feed(...)),
    );
}

function check_feed(string $body): array
{
    // Browsers read it, unlike documents.php.
    if (strlen($body) >= MAX_BYTES) return [false, text('check-feed-large', feed(), size_format(MAX_BYTES))];
    $content = json_decode($body, true, 64);
    if (!is_array($content) || !(isset($content['version']) || isset($content['features']))) {
        return [false, text('check-no-feed', feed())];
    }
    $known = array_column(widgets(), 'section');
    $found = array_intersect(array_keys($content), [...$known, 'items', 'features']);
    return [true, text('check-feed-good', implode(', ', $found) ?: '–')];
}

/** @param callable(string, string): array $judge Gets the body and its type. */
function check_address(string $address, callable $judge): array
{
    $results = [];
    if (is_ssl() && !str_starts_with($address, 'https:')) $results[] = [false, text('check-insecure', $address)];
    $answer = wp_safe_remote_get($address, [
        'timeout' => CHECK_SECONDS,
        'limit_response_size' => MAX_BYTES,
        'headers' => ['Origin' => origin_of(home_url())],
    ]);
    if (is_wp_error($answer)) {
        return [...$results, [false, text('check-unreachable', $address, $answer->get_error_message())]];
    }
    $status = wp_remote_retrieve_response_code($answer);
    if ($status !== 200) return [...$results, [false, text('check-status', $address, (string) $status)]];
    $allowed = wp_remote_retrieve_header($answer, 'access-control-allow-origin');
    $own = origin_of(home_url());
    if (origin_of($address) !== $own && !in_array($allowed, ['*', $own], true)) {
        $results[] = [false, text('check-no-cors', $address)];
    }
    $results[] = $judge(wp_remote_retrieve_body($answer), (string) wp_remote_retrieve_header($answer, 'content-type'));
    return $results;
}
