<?php
/** The addresses that hold for the whole site. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const SETTINGS = 'dia_widgets_settings';

/** The folder with `dia.js`, with a slash at its end; empty while it is not filled in. */
function library(): string
{
    return address('library');
}

/** The feed of the site; empty while it is not filled in. */
function feed(): string
{
    return address('feed');
}

function address(string $name): string
{
    $settings = get_option(SETTINGS);
    return is_array($settings) && is_string($settings[$name] ?? null) ? $settings[$name] : '';
}

/** What is saved of what was typed: what is no address leaves the old one. */
function sanitize_settings(mixed $given): array
{
    $settings = [];
    foreach (['library', 'feed'] as $name) {
        $typed = is_array($given) && is_string($given[$name] ?? null) ? trim($given[$name]) : '';
        $address = $typed === '' ? '' : web_address($typed);
        if ($address === null) {
            add_settings_error(SETTINGS, $name, text('no-address', $typed));
            $address = address($name);
        }
        $settings[$name] = $name === 'library' && $address !== '' ? library_folder($address) : $address;
    }
    return $settings;
}

/** The folder of an address that may name the file in it. */
function library_folder(string $address): string
{
    return trailingslashit(preg_replace('#/dia\.js$#', '', $address));
}

add_action('admin_init', function () {
    register_setting('dia_widgets', SETTINGS, [
        'type' => 'object',
        'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
        'default' => ['library' => '', 'feed' => ''],
    ]);
});
