<?php
/**
 * What WordPress keeps of pieces of HTML, as JSON: `php kept.php FOLDER ADDRESS FILE`. The file has the pieces
 * by name. For each role, in the block “Custom HTML” and in the classic editor.
 */

[, $root, $address, $file] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
require "$root/wp-load.php";

$kept = [];
foreach (['author', 'editor'] as $role) {
    $user = wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(), 'role' => $role]);
    if (is_wp_error($user)) $user = get_user_by('login', $role)->ID;
    wp_set_current_user($user);
    foreach (json_decode(file_get_contents($file), true) as $name => $html) {
        foreach (['block' => "<!-- wp:html -->\n$html\n<!-- /wp:html -->", 'classic' => $html] as $editor => $content) {
            $post = wp_insert_post(wp_slash(['post_title' => $name, 'post_status' => 'publish', 'post_content' => $content]), true);
            if (is_wp_error($post)) throw new Exception($post->get_error_message());
            $kept[$editor][$role][$name] = apply_filters('the_content', get_post($post)->post_content);
        }
    }
}
echo json_encode($kept);
