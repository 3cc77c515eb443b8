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
 * HTML inside the element of a widget. Where the attributes choose records in ways that only the widget knows, and
 * where there is nothing to show, it is the fallback link alone.
 */
function content_of(string $widget, array $attributes): string
{
    ['settings' => $settings, 'limit' => $limit] = widgets()[$widget];
    $filters = array_filter($settings, fn (array $setting) => $setting['isFilter'] && isset($attributes[$setting['name']]));
    $needsWidget = $filters || isset($attributes['src']) || ($attributes['past'] ?? '') === 'only';
    $records = $needsWidget ? [] : records_of($widget, content_language($attributes));
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
    return $attributes['heading'] ?? widgets()[$widget]['heading'][content_language($attributes)];
}

function fallback_link(string $widget, array $attributes): string
{
    $address = $attributes['more-url'] ?? 'https://www.lokale-democratie.nl/';
    $name = heading_of($widget, $attributes) ?: widgets()[$widget]['title'][content_language($attributes)];
    return sprintf('<a href="%s">%s</a>', esc_url($address), esc_html($name));
}

/** `nl` or `en`, for the content of a widget: its own language, or that of the site. Dutch, where it is another. */
function content_language(array $attributes): string
{
    return str_starts_with($attributes['lang'] ?? get_locale(), 'en') ? 'en' : 'nl';
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
 * The records of a widget, as far as they can be shown: in the order of the feed, but news and events by date, and
 * instruments by kind.
 *
 * @param string $language `nl` or `en`.
 * @return list<array{title: string, url: string, summary: string, date: string, end: string, place: string, status: string}>
 */
function records_of(string $widget, string $language): array
{
    ['section' => $section, 'kinds' => $kinds] = widgets()[$widget];
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
    $list = $kinds ? by_kind($list, $kinds) : array_values($list);
    $records = array_values(array_filter(array_map(fn (array $item) => record_of($item, $base, $language), $list)));
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
function record_of(array $item, string $base, string $language): ?array
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
        'date' => date_of($item),
        'end' => plain($item['end'] ?? ''),
        // A code of a municipality is for machines.
        'place' => $place ?: (preg_match('/^GM\d{4}$/', $municipality) ? '' : $municipality),
        'status' => isset($item['start']) ? status_of(plain($item['status'] ?? ''), $language) : '',
    ];
}

/** The first valid date of a record; empty if there is none. */
function date_of(array $item): string
{
    foreach (['start', 'date_published', 'date_modified'] as $name) {
        $date = plain($item[$name] ?? '');
        if (time_of($date) !== null) return $date;
    }
    return '';
}

/** An event of which is not known that it goes on says so. */
function status_of(string $status, string $language): string
{
    return match (strtolower($status)) {
        '', 'scheduled', 'eventscheduled' => '',
        'cancelled', 'canceled', 'eventcancelled', 'geannuleerd' => text_in($language, 'cancelled'),
        'moved', 'rescheduled', 'eventrescheduled', 'verplaatst' => text_in($language, 'moved'),
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

/** Whether an event is not over. Without an end after its start it takes the day. */
function is_to_come(array $event): bool
{
    $start = time_of($event['date']);
    if ($start === null) return false;
    $end = passed_at($event['end']) ?? 0;
    $day = wp_date('Y-m-d', $start, new \DateTimeZone(TIME_ZONE));
    return ($end > $start ? $end : passed_at($day)) >= time();
}

/** Seconds since 1970 at the end of a date in a feed: a date without a time lasts until its end. */
function passed_at(string $date): ?int
{
    return time_of(strlen($date) === 10 ? "$date 23:59:59" : $date);
}

/** Sorts items by their kind, in the order of `$kinds`; those of another kind or without one are last. */
function by_kind(array $items, array $kinds): array
{
    $ranks = array_flip($kinds);
    $rank = fn (array $item) => $ranks[plain($item['kind'] ?? '')] ?? count($kinds);
    usort($items, fn (array $one, array $other) => $rank($one) <=> $rank($other));
    return $items;
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
