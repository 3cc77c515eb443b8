<?php
/** The texts of the plugin, in Dutch where WordPress is Dutch (or Frisian), else in English. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

/** `nl` or `en`, for the page that is being made: of a user in the dashboard, of the site for visitors. */
function language(): string
{
    return preg_match('/^(nl|fy)/', determine_locale()) ? 'nl' : 'en';
}

/**
 * A text in the language of the page.
 *
 * @param string $name A key of `texts/nl.php`.
 */
function text(string $name, string ...$values): string
{
    return text_in(language(), $name, ...$values);
}

/**
 * A text in a language.
 *
 * @param string $language `nl` or `en`.
 * @param string $name A key of `texts/nl.php`.
 */
function text_in(string $language, string $name, string ...$values): string
{
    static $texts = [];
    $texts[$language] ??= require dirname(FILE) . "/texts/$language.php";
    return $values ? sprintf($texts[$language][$name], ...$values) : $texts[$language][$name];
}
