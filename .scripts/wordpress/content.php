<?php
/** Fills a fresh WordPress with what editors write: `php content.php FOLDER ADDRESS`. */

[, $root, $address] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/image.php';

foreach ([
    'siteurl' => $address,
    'home' => $address,
    'blogname' => 'Gemeente Voorbeeld &amp; omstreken',
    'timezone_string' => 'Europe/Amsterdam',
    'permalink_structure' => '/%postname%/',
] as $name => $value) {
    update_option($name, $value);
}
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();
foreach (get_posts(['numberposts' => -1, 'post_status' => 'any', 'post_type' => ['post', 'page']]) as $post) {
    wp_delete_post($post->ID, true);
}

/** A picture as a camera names it, with the sizes that WordPress makes of it. */
function dia_picture(string $alt): int
{
    $image = imagecreatetruecolor(1600, 1000);
    imagefill($image, 0, 0, imagecolorallocate($image, 0, 90, 150));
    $file = wp_upload_dir()['path'] . '/plein met fontein é.jpg';
    imagejpeg($image, $file);
    $id = wp_insert_attachment(['post_mime_type' => 'image/jpeg', 'post_title' => 'Plein'], $file);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    update_post_meta($id, '_wp_attachment_image_alt', $alt);
    return $id;
}

$column = wp_insert_term('Column', 'category')['term_id'];
$news = wp_insert_term('Nieuws & agenda', 'category')['term_id'];
$paragraph = fn (string $html) => "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->\n";
$add = function (array $post): int {
    $id = wp_insert_post($post + ['post_status' => 'publish', 'post_author' => 1], true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    return $id;
};

$first = $add([
    'post_title' => 'Raad & daad – “samen” in ’s-Gravenhage',
    'post_content' => $paragraph('Eerste <strong>alinea</strong> met&nbsp;een <a href="/elders/">link</a>.') . $paragraph('Tweede &amp; laatste.'),
    'post_excerpt' => 'Een eigen samenvatting: 1 < 2 & meer.',
    'post_date' => '2026-07-01 09:30:00',
    'post_category' => [$column],
]);
set_post_thumbnail($first, dia_picture('Een plein met een "fontein" & bomen'));
$add([
    'post_title' => 'Zonder samenvatting',
    'post_content' => $paragraph(str_repeat('Bewoners denken mee over hun buurt. ', 30)),
    'post_date' => '2026-01-15 20:00:00',
    'post_category' => [$news],
]);
$without = $add([
    'post_title' => 'Met <em>nadruk</em>, emoji 🎉 en een afbeelding zonder beschrijving',
    'post_content' => "Klassieke tekst.\n\nTweede alinea.<!--more-->Verder lezen.\n\n[gallery ids=\"1\"]",
    'post_date' => '2026-03-29 02:30:00',
    'post_category' => [$column, $news],
]);
set_post_thumbnail($without, dia_picture(''));
$add(['post_title' => '', 'post_content' => $paragraph('Een bericht zonder titel.'), 'post_date' => '2026-02-01 12:00:00']);
stick_post($add(['post_title' => 'Vastgezet', 'post_content' => $paragraph('Bovenaan de site.'), 'post_date' => '2025-05-05 12:00:00']));
$add(['post_title' => 'Met wachtwoord', 'post_content' => $paragraph('Geheim.'), 'post_password' => 'x', 'post_date' => '2026-02-02 12:00:00']);
// Nobody may see these.
$add(['post_title' => 'Concept', 'post_content' => 'Nog niet.', 'post_status' => 'draft']);
$add(['post_title' => 'Besloten', 'post_content' => 'Nooit.', 'post_status' => 'private']);
$add(['post_title' => 'Later', 'post_content' => 'Straks.', 'post_status' => 'future', 'post_date' => '2037-01-01 12:00:00']);
for ($number = 1; $number <= 100; $number++) {
    $add([
        'post_title' => "Bericht $number",
        'post_content' => $paragraph("Inhoud van bericht $number."),
        'post_date' => gmdate('Y-m-d H:i:s', strtotime('2024-01-01') + $number * 86400),
        'post_category' => [$news],
    ]);
}
$project = $add(['post_type' => 'project', 'post_title' => 'Burgerberaad', 'post_content' => $paragraph('Inwoners geven advies.')]);
update_post_meta($project, 'gemeente', 'Gouda');
update_post_meta($project, 'startjaar', 2025);
echo wp_count_posts()->publish, " posts\n";
