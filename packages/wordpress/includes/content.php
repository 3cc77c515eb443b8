<?php
/**
 * The content of a widget without its script, for search engines and for visitors without scripts: title, date,
 * place and summary of its first records. Everything in a feed is plain text, and none of it is trusted.
 */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

/** Characters of a title or a summary. */
const MAX_TEXT = 1000;
const TIME_ZONE = 'Europe/Amsterdam';

/**
 * HTML inside the element of a widget. Where the attributes leave out records in ways that only the widget knows,
 * and where there is nothing to show, it is the fallback link alone.
 */
function content_of(string $widget, array $attributes): string
{
    ['settings' => $settings, 'limit' => $limit] = widgets()[$widget];
    $filters = array_filter($settings, fn (array $setting) => $setting['isFilter'] && isset($attributes[$setting['name']]));
    $records = $filters || isset($attributes['src']) ? [] : records_of($widget);
    if (!$records) return fallback_link($widget, $attributes);

    $level = min(6, max(1, (int) ($attributes['heading-level'] ?? 2)));
    $heading = heading_of($widget, $attributes);
    $item_level = $heading === '' ? $level : min(6, $level + 1);
    $shown = array_slice($records, 0, (int) ($attributes['limit'] ?? $limit) ?: $limit);
    $items = implode('', array_map(fn (array $record) => item_html($record, $item_level), $shown));
    // The widget keeps it as its own.
    $title = $heading === '' ? '' : sprintf('<h%1$d slot="heading">%2$s</h%1$d>', $level, esc_html($heading));
    $more = isset($attributes['more-url']) ? '<p>' . fallback_link($widget, $attributes) . '</p>' : '';
    return "$title<ul>$items</ul>$more";
}

function heading_of(string $widget, array $attributes): string
{
    $own = widgets()[$widget]['heading'];
    return $attributes['heading'] ?? $own[$attributes['lang'] ?? site_language()] ?? $own['nl'];
}

function fallback_link(string $widget, array $attributes): string
{
    $address = $attributes['more-url'] ?? 'https://www.lokale-democratie.nl/';
    return sprintf('<a href="%s">%s</a>', esc_url($address), esc_html(heading_of($widget, $attributes) ?: widgets()[$widget]['title'][language()]));
}

/** The language of the site for a widget: that of its visitors. */
function site_language(): string
{
    return str_starts_with(get_locale(), 'en') ? 'en' : 'nl';
}

function item_html(array $record, int $level): string
{
    $title = esc_html($record['title']);
    if ($record['url']) $title = sprintf('<a href="%s">%s</a>', esc_url($record['url']), $title);
    $line = array_filter([
        $record['status'] ? esc_html($record['status']) : '',
        $record['date'] ? date_html($record['date']) : '',
        $record['place'] ? esc_html($record['place']) : '',
    ]);
    $meta = $line ? '<p>' . implode(', ', $line) . '</p>' : '';
    $summary = $record['summary'] ? '<p>' . esc_html($record['summary']) . '</p>' : '';
    return "<li><h$level>$title</h$level>$meta$summary</li>";
}

function date_html(string $date): string
{
    $time = time_of($date);
    if ($time === null) return '';
    $day = wp_date(get_option('date_format'), $time, new \DateTimeZone(TIME_ZONE));
    return sprintf('<time datetime="%s">%s</time>', esc_attr($date), esc_html($day));
}

/** Seconds since 1970 of a date in a feed; null of anything else. A time without an offset is Dutch. */
function time_of(string $date): ?int
{
    if (!preg_match('/^\d{4}-\d{2}-\d{2}/', $date)) return null;
    $time = date_create($date, new \DateTimeZone(TIME_ZONE));
    return $time ? $time->getTimestamp() : null;
}

/**
 * The records of a widget in its order, as far as they can be shown.
 *
 * @return list<array{title: string, url: string, summary: string, date: string, end: string, place: string, status: string}>
 */
function records_of(string $widget): array
{
    $section = widgets()[$widget]['section'];
    [$content, $base] = section_of($section);
    $list = match ($section) {
        'programme' => [$content],
        'news' => $content['items'] ?? [],
        'initiatives' => array_map(
            fn ($feature) => is_array($feature) ? $feature['properties'] ?? null : null,
            is_array($content['features'] ?? null) ? $content['features'] : [],
        ),
        default => $content,
    };
    $list = array_filter(is_array($list) ? $list : [], 'is_array');
    $records = array_values(array_filter(array_map(fn (array $item) => record_of($item, $base), $list)));
    return match ($section) {
        'news' => by_date($records, fn (int $one, int $other) => $other <=> $one),
        'events' => by_date(array_filter($records, is_to_come(...)), fn (int $one, int $other) => $one <=> $other),
        default => $records,
    };
}

/** The value of a section, and the address of the document that it stands in. */
function section_of(string $section): array
{
    $feed = feed() === '' ? null : document_at(feed());
    if ($feed === null) return [[], ''];
    // A JSON Feed or a GeoJSON file, without a programme around it.
    $is_bare = ($section === 'news' && isset($feed['items'])) || ($section === 'initiatives' && isset($feed['features']));
    $value = $is_bare ? $feed : $feed[$section] ?? null;
    if (!is_array($value)) return [[], ''];
    if (!is_string($value['href'] ?? null)) return [$value, feed()];
    $address = web_address(absolute($value['href'], feed())) ?? '';
    $isOwn = origin_of($address) === origin_of(feed());
    return [$isOwn ? document_at($address) ?? [] : [], $address];
}

/** What is shown of a record; null of one without a title. */
function record_of(array $item, string $base): ?array
{
    $summary = plain($item['summary'] ?? $item['content_text'] ?? '');
    $title = plain($item['title'] ?? $item['name'] ?? '') ?: wp_trim_words($summary, 12);
    if ($title === '') return null;
    $place = is_array($item['place'] ?? null) ? plain($item['place']['name'] ?? $item['place']['municipality'] ?? '') : '';
    $municipality = plain($item['municipality'] ?? '');
    return [
        'title' => $title,
        'url' => address_in($item['url'] ?? null, $base) ?: address_in($item['external_url'] ?? null, $base),
        'summary' => $summary === $title ? '' : $summary,
        'date' => plain($item['start'] ?? $item['date_published'] ?? $item['date_modified'] ?? ''),
        'end' => plain($item['end'] ?? ''),
        // A code of a municipality is for machines.
        'place' => $place ?: (preg_match('/^GM\d{4}$/', $municipality) ? '' : $municipality),
        'status' => isset($item['start']) ? status_of(plain($item['status'] ?? '')) : '',
    ];
}

/** An event of which is not known that it goes on says so. */
function status_of(string $status): string
{
    return match (strtolower($status)) {
        '', 'scheduled', 'eventscheduled' => '',
        'cancelled', 'canceled', 'eventcancelled', 'geannuleerd' => text('cancelled'),
        'moved', 'rescheduled', 'eventrescheduled', 'verplaatst' => text('moved'),
        default => $status,
    };
}

/** A text of a feed on one line, cut where it is too long; empty for anything that is no text. */
function plain(mixed $value): string
{
    $text = is_string($value) ? trim(preg_replace('/[\s\p{Cc}]+/u', ' ', wp_check_invalid_utf8($value)) ?? '') : '';
    return mb_substr($text, 0, MAX_TEXT);
}

/** An address in a document, absolute; empty for any but of the web. */
function address_in(mixed $value, string $base): string
{
    return is_string($value) && $value !== '' ? web_address(absolute($value, $base)) ?? '' : '';
}

function is_to_come(array $event): bool
{
    $last = $event['end'] ?: $event['date'];
    // A date without a time lasts until its end.
    $end = time_of(strlen($last) === 10 ? "$last 23:59:59" : $last);
    return $end !== null && $end >= time();
}

/** Sorts records by their time; those without one are last. */
function by_date(array $records, callable $compare): array
{
    usort($records, function (array $one, array $other) use ($compare): int {
        [$first, $second] = [time_of($one['date']), time_of($other['date'])];
        return $first === null || $second === null ? ($first === null) <=> ($second === null) : $compare($first, $second);
    });
    return $records;
}
