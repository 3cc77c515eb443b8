<?php
/** What an administrator or a server does to a site: `php site.php FOLDER ADDRESS WHAT [WORDS…]`. */

[, $root, $address, $what] = $argv;
$words = array_slice($argv, 4);
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
const PLUGIN = 'dia-widgets/dia-widgets.php';

echo json_encode(match ($what) {
    'prepare' => (function () use ($address, $words) {
        foreach (['siteurl' => $address, 'home' => $address, 'lab_locale' => 'nl_NL'] as $name => $value) update_option($name, $value);
        foreach (['administrator', 'editor', 'author'] as $role) {
            wp_insert_user(['user_login' => "lab-$role", 'user_pass' => $words[0], 'role' => $role]);
        }
    })(),
    'install' => (new PharData($words[0]))->extractTo(WP_PLUGIN_DIR, null, true),
    'activate' => is_wp_error($error = activate_plugin(PLUGIN)) ? $error->get_error_message() : is_plugin_active(PLUGIN),
    'deactivate' => deactivate_plugins(PLUGIN),
    'delete' => delete_plugins([PLUGIN]),
    'option' => update_option($words[0], json_decode($words[1], true)),
    // As if the hour had passed, and the minute between two requests.
    'expire' => (function () {
        $documents = array_map(fn ($document) => ['time' => time() - 2 * HOUR_IN_SECONDS] + $document, get_option('dia_widgets_documents'));
        update_option('dia_widgets_documents', $documents);
        delete_transient('dia_widgets_tried');
    })(),
    'wait' => set_transient('dia_widgets_tried', array_map(fn (int $until) => $until - (int) $words[0], get_transient('dia_widgets_tried'))),
    'documents' => array_keys(get_option('dia_widgets_documents')),
    'post' => (function () use ($words) {
        [$login, $content] = $words;
        wp_set_current_user(get_user_by('login', $login)->ID);
        $id = wp_insert_post(wp_slash(['post_title' => 'Bericht', 'post_status' => 'publish', 'post_content' => $content]));
        return get_permalink($id);
    })(),
    'left' => $GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%dia_widgets%'"),
});
