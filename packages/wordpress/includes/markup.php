<?php
/** The element of a widget on a page, and the script that it needs. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const SCRIPT = 'dia-widgets';

/**
 * HTML of a widget with its content; empty for an unknown widget.
 *
 * @param array $given What somebody chose: `widget`, `filter`, and the attributes of the widget by name.
 */
function widget_html(array $given): string
{
    $widget = is_string($given['widget'] ?? null) ? $given['widget'] : '';
    if (!isset(widgets()[$widget])) return '';
    $attributes = attributes_of($widget, $given);
    $source = $attributes['src'] ?? feed();
    $content = content_of($widget, $attributes);
    if ($source === '' || library() === '') return $content;
    wp_enqueue_script(SCRIPT);
    unset($attributes['src']);
    if (empty($given['filter']) || $given['filter'] === 'false') {
        return element_html("dia-$widget", ['src' => $source] + $attributes, $content);
    }
    $inside = element_html('dia-filter', [], '') . element_html("dia-$widget", $attributes, $content);
    return element_html('dia-feed', ['src' => $source], $inside);
}

/** @param array<string, string> $attributes */
function element_html(string $tag, array $attributes, string $inside): string
{
    $written = '';
    foreach ($attributes as $name => $value) {
        $escaped = in_array($name, ['src', 'more-url', 'boundaries'], true) ? esc_url($value, ['http', 'https']) : esc_attr($value);
        $written .= " $name=\"$escaped\"";
    }
    return "<$tag$written>$inside</$tag>";
}

add_action('wp_enqueue_scripts', function () {
    // The file asks browsers itself whether it changed; a version would load it twice beside other pages.
    if (library() !== '') wp_register_script(SCRIPT, library() . 'dia.js', [], null, true);
});

// WordPress before 6.5 cannot load modules.
add_filter('script_loader_tag', function (string $tag, string $handle, string $src): string {
    return $handle === SCRIPT
        ? wp_get_script_tag(['type' => 'module', 'src' => esc_url($src), 'id' => "$handle-js"])
        : $tag;
}, 10, 3);

add_shortcode('dia', fn ($given) => widget_html((array) $given));
