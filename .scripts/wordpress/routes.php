<?php
/**
 * Plugin Name: What municipalities add to WordPress
 * Description: A type of content of its own, and routes of the shapes of OpenWebconcept (OpenPub, OpenAgenda
 *   and OpenKaarten), made from the posts of this site.
 */

add_action('init', function () {
    register_post_type('project', [
        'label' => 'Projecten',
        'public' => true,
        'show_in_rest' => true,
        'rest_base' => 'projecten',
        'supports' => ['title', 'editor', 'excerpt', 'custom-fields'],
    ]);
});

// As Advanced Custom Fields shows its fields.
add_action('rest_api_init', function () {
    register_rest_field('project', 'acf', [
        'get_callback' => fn ($post) => [
            'gemeente' => get_post_meta($post['id'], 'gemeente', true),
            'startjaar' => (int) get_post_meta($post['id'], 'startjaar', true),
        ],
    ]);

    $open = ['methods' => 'GET', 'permission_callback' => '__return_true'];
    register_rest_route('owc/openpub/v1', '/items', $open + ['callback' => 'dia_openpub_items']);
    register_rest_route('owc/openagenda/v1', '/items', $open + ['callback' => 'dia_openagenda_items']);
    register_rest_route('owc/openkaarten/v1', '/datasets', $open + [
        'callback' => fn () => [['id' => 3, 'title' => 'Buurtinitiatieven']],
    ]);
    register_rest_route('owc/openkaarten/v1', '/datasets/id/(?P<id>\d+)/geojson', $open + [
        'callback' => 'dia_openkaarten_geojson',
    ]);
});

function dia_openpub_items(WP_REST_Request $request)
{
    $limit = (int) ($request['limit'] ?? 10);
    $page = (int) ($request['page'] ?? 1);
    $query = new WP_Query([
        'post_type' => 'post',
        'post_status' => 'publish',
        'has_password' => false,
        'posts_per_page' => $limit,
        'paged' => $page,
        'ignore_sticky_posts' => true,
    ]);
    return [
        'data' => array_map('dia_openpub_item', $query->posts),
        'pagination' => [
            'total_count' => (int) $query->found_posts,
            'total_pages' => (int) $query->max_num_pages,
            'current_page' => $page,
            'limit' => $limit,
        ],
        'query_parameters' => ['limit' => $limit, 'page' => $page],
    ];
}

function dia_openpub_item(WP_Post $post): array
{
    $thumbnail = get_post_thumbnail_id($post);
    $meta = $thumbnail ? wp_get_attachment_metadata($thumbnail) : [];
    $sizes = [];
    foreach ($meta['sizes'] ?? [] as $name => $size) {
        $sizes[$name] = [
            'url' => wp_get_attachment_image_url($thumbnail, $name),
            'width' => $size['width'],
            'height' => $size['height'],
        ];
    }
    return [
        'id' => $post->ID,
        'title' => get_the_title($post),
        'content' => apply_filters('the_content', $post->post_content),
        'excerpt' => $post->post_excerpt,
        'date' => $post->post_date,
        'date_modified' => $post->post_modified,
        'slug' => $post->post_name,
        'portal_url' => get_permalink($post),
        'image' => $thumbnail ? [
            'title' => get_the_title($thumbnail),
            'alt' => get_post_meta($thumbnail, '_wp_attachment_image_alt', true),
            'rendered' => wp_get_attachment_image($thumbnail, 'large'),
            'meta' => ['width' => $meta['width'], 'height' => $meta['height'], 'sizes' => $sizes],
        ] : [],
        'connected' => [],
        'taxonomies' => [],
        'expired' => ['message' => '', 'status' => false, 'on' => ''],
    ];
}

function dia_openagenda_items(WP_REST_Request $request)
{
    if ((int) ($request['page'] ?? 1) > 1) return ['results' => []];
    $day = fn (string $offset) => wp_date('Y-m-d', strtotime($offset));
    return ['results' => [[
        'id' => 7,
        'title' => 'Spreekuur &amp; koffie',
        'slug' => 'spreekuur',
        'excerpt' => '',
        'teaser' => '<p>Kom langs bij de griffie&hellip;</p>',
        'description' => '<p>Elke week.</p>',
        'dates' => [
            ['date' => $day('+7 days'), 'start_time' => '19:30', 'end_time' => '21:00'],
            ['date' => $day('+14 days'), 'start_time' => '', 'end_time' => ''],
            ['date' => $day('-2 years'), 'start_time' => '', 'end_time' => ''],
        ],
        'next_date' => $day('+7 days'),
        'location' => ['title' => 'Stadhuis', 'address' => 'Markt 1', 'zipcode' => '', 'city' => 'Gouda'],
        'organizer' => 'Gemeente Gouda',
        'organizer_website_url' => home_url('/'),
        'event_website_url' => home_url('/agenda/spreekuur/'),
        'registration' => true,
        'registration_url' => home_url('/aanmelden/'),
        'ticket_website_url' => '',
        'price_type' => 'free',
        'price' => '',
        'images' => [],
        'taxonomies' => [],
        'post_status' => 'publish',
    ]]];
}

function dia_openkaarten_geojson()
{
    return [
        'type' => 'FeatureCollection',
        'features' => [
            [
                'type' => 'Feature',
                'id' => 1,
                'title' => 'Buurthuis &#8217;t Hof',
                'properties' => [
                    ['key' => 'Omschrijving', 'value' => '<p>Samen eten</p>'],
                    ['key' => 'Gemeente', 'value' => 'Gouda'],
                ],
                'geometry' => ['type' => 'Point', 'projection' => 'RD', 'coordinates' => [108500, 447500]],
                'marker' => ['color' => '#c00', 'icon' => 'house'],
            ],
            [
                'type' => 'Feature',
                'id' => 2,
                'title' => 'Tuin',
                'properties' => [],
                'geometry' => ['type' => 'Point', 'projection' => 'WGS84', 'coordinates' => [4.71, 52.01]],
            ],
        ],
    ];
}
