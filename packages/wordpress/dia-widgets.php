<?php
/**
 * Plugin Name: DiA-widgets
 * Description: Nieuws, agenda, landkaart en meer van Democratie in Actie, als blok en als shortcode. / News, events, a map and more of Democratie in Actie, the Dutch programme for local democracy.
 * Version: 0.1.0
 * Requires at least: 6.2
 * Requires PHP: 8.1
 * License: EUPL-1.2
 * License URI: https://eupl.eu/1.2/en/
 *
 * The EUPL names the GNU GPL versions 2 and 3 as compatible licences, so this plugin may be passed on together
 * with WordPress.
 */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const FILE = __FILE__;

foreach (['texts', 'widgets', 'settings', 'documents', 'content', 'markup', 'block', 'check', 'settings-page'] as $part) {
    require __DIR__ . "/includes/$part.php";
}
