<?php
/** The block, whose settings are those of `widgets.json`. The page gets what the shortcode gives. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const BLOCK_SCRIPT = 'dia-widgets-block';

add_action('init', function () {
    wp_register_script(
        BLOCK_SCRIPT,
        plugins_url('block.js', FILE),
        ['wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render'],
        (string) filemtime(dirname(FILE) . '/block.js'),
        true,
    );
    register_block_type('dia/widget', [
        'api_version' => 2,
        'title' => text('name'),
        'description' => text('about'),
        'category' => 'widgets',
        'icon' => 'megaphone',
        'attributes' => [
            'widget' => ['type' => 'string', 'default' => 'news-feed'],
            'filter' => ['type' => 'boolean', 'default' => false],
            'settings' => ['type' => 'object', 'default' => []],
        ],
        'supports' => ['align' => ['wide', 'full'], 'anchor' => true, 'html' => false],
        'editor_script' => BLOCK_SCRIPT,
        'render_callback' => __NAMESPACE__ . '\render_block',
    ]);
});

function render_block(array $attributes): string
{
    $settings = is_array($attributes['settings'] ?? null) ? $attributes['settings'] : [];
    $html = widget_html(['widget' => $attributes['widget'] ?? '', 'filter' => $attributes['filter'] ?? false] + $settings);
    return $html === '' ? '' : sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $html);
}

add_action('enqueue_block_editor_assets', function () {
    $language = language();
    $names = ['name', 'about', 'widget', 'filter', 'filter-help', 'settings', 'default', 'no-heading', 'preview', 'no-settings'];
    $offers = array_map(fn (array $widget) => [
        'title' => $widget['title'][$language],
        'settings' => array_map(fn (array $setting) => [
            'name' => $setting['name'],
            'kind' => $setting['kind'],
            'label' => $setting['label'][$language],
            'help' => $setting['help'][$language],
            'words' => array_map(fn (array $word) => [
                'value' => $word['value'],
                'label' => $word['label'][$language],
            ], $setting['words']),
        ], $widget['settings']),
    ], widgets());
    $data = [
        'texts' => array_combine($names, array_map(fn (string $name) => text($name), $names)),
        'widgets' => $offers,
        'isReady' => library() !== '' && feed() !== '',
    ];
    wp_add_inline_script(BLOCK_SCRIPT, 'window.diaWidgets = ' . wp_json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
});
