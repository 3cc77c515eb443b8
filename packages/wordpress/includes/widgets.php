<?php
/** What there is to choose from, and what somebody chose. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

/** Characters of a setting; a longer one is a mistake. */
const MAX_LENGTH = 2000;

/**
 * Each widget by name, with its settings. `widgets.json` is generated from the JSDoc of the elements.
 *
 * @return array<string, array>
 */
function widgets(): array
{
    static $widgets;
    return $widgets ??= json_decode(file_get_contents(dirname(FILE) . '/widgets.json'), true);
}

/**
 * The attributes of a widget, from whatever somebody wrote in a block or a shortcode. What is no setting of the
 * widget, or no value for it, is left out.
 *
 * @return array<string, string>
 */
function attributes_of(string $widget, array $given): array
{
    $attributes = [];
    foreach (widgets()[$widget]['settings'] as $setting) {
        $value = attribute_value($setting, $given[$setting['name']] ?? null);
        if ($value !== null) $attributes[$setting['name']] = $value;
    }
    return $attributes;
}

/** A value that an attribute may have; null for none. */
function attribute_value(array $setting, mixed $given): ?string
{
    if ($given === null || is_array($given) || is_object($given)) return null;
    $value = is_bool($given) ? ($given ? 'true' : '') : trim((string) $given);
    if (strlen($value) > MAX_LENGTH) return null;
    // An empty heading means that there is none; anything else that is empty was not filled in.
    if ($value === '' && $setting['name'] !== 'heading') return null;
    return match ($setting['kind']) {
        'boolean' => in_array($value, ['false', '0'], true) ? null : '',
        'number' => preg_match('/^\d{1,5}$/', $value) ? $value : null,
        'choice' => in_array($value, array_column($setting['words'], 'value'), true) ? $value : null,
        default => in_array($setting['name'], ['src', 'more-url', 'boundaries'], true)
            ? web_address(absolute($value, home_url('/')))
            : $value,
    };
}

/** An absolute address of the web; null of anything else. */
function web_address(string $value): ?string
{
    // WordPress would make an address of "hallo": http://hallo.
    if (!preg_match('#^https?://[^/\s]#i', $value)) return null;
    return esc_url_raw($value, ['http', 'https']) ?: null;
}

/**
 * An address, absolute, by RFC 3986; empty if there is none. `WP_Http::make_absolute_url` does not: it never
 * returns for `a.../b`.
 *
 * @param string $base The address of the document that it stands in.
 */
function absolute(string $address, string $base): string
{
    // The time that this takes grows with the square of the length.
    if (strlen($address) > MAX_LENGTH) return '';
    $resolved = \WpOrg\Requests\Iri::absolutize($base, $address);
    return $resolved ? (string) $resolved->uri : '';
}
