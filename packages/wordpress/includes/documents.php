<?php
/**
 * The documents of the feed, as the server fetches them: once an hour, and never for longer than a second of one
 * page. If that fails, the last good one is kept.
 *
 * Only the feed of the settings is fetched, and what stands on the same origin: an author who writes an address
 * cannot let the server ask for it.
 */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

/** Option with the last good documents, by address. */
const DOCUMENTS = 'dia_widgets_documents';
/** Transient with the time at which each address was asked last. */
const TRIED = 'dia_widgets_tried';

const FRESH_SECONDS = HOUR_IN_SECONDS;
/** Between two requests to an address; the pages meanwhile do not wait for it. */
const RETRY_SECONDS = MINUTE_IN_SECONDS;
/** After that, a last good document is too old to show. */
const KEPT_SECONDS = 30 * DAY_IN_SECONDS;
/** That one page may wait for all its documents together. */
const PATIENCE_SECONDS = 1.0;
const MAX_BYTES = 2 * MB_IN_BYTES;

/** A document, decoded; null if there is none that can be shown. */
function document_at(string $address): ?array
{
    $documents = get_option(DOCUMENTS);
    $known = is_array($documents) ? $documents[$address] ?? null : null;
    $age = $known ? time() - $known['time'] : INF;
    if ($age < FRESH_SECONDS) return $known['content'];
    $content = fetch_once($address);
    if ($content !== null) {
        keep_document($address, $content);
        return $content;
    }
    return $age < KEPT_SECONDS ? $known['content'] : null;
}

/** Fetches a document, unless it was tried a short while ago, or this page has waited long enough. */
function fetch_once(string $address): ?array
{
    static $waited = 0.0;
    $tried = get_transient(TRIED) ?: [];
    $left = PATIENCE_SECONDS - $waited;
    if ($left < 0.1 || time() - ($tried[$address] ?? 0) < RETRY_SECONDS) return null;
    // Before the request: pages that are made meanwhile do not wait for it too.
    set_transient(TRIED, [$address => time()] + $tried, RETRY_SECONDS);
    $start = microtime(true);
    $answer = wp_safe_remote_get($address, [
        'timeout' => $left,
        'redirection' => 2,
        'limit_response_size' => MAX_BYTES,
        'headers' => ['Accept' => 'application/json'],
    ]);
    $waited += microtime(true) - $start;
    if (is_wp_error($answer) || wp_remote_retrieve_response_code($answer) !== 200) return null;
    $content = json_decode(wp_remote_retrieve_body($answer), true, 64);
    return is_array($content) ? $content : null;
}

/** Only documents of the present feed are kept. */
function keep_document(string $address, array $content): void
{
    $documents = get_option(DOCUMENTS);
    $same = array_filter(
        is_array($documents) ? $documents : [],
        fn (string $other) => origin_of($other) === origin_of(feed()),
        ARRAY_FILTER_USE_KEY,
    );
    $same[$address] = ['time' => time(), 'content' => $content];
    update_option(DOCUMENTS, $same, false);
}

/** `https://www.example.nl:8443` of an address. */
function origin_of(string $address): string
{
    $parts = wp_parse_url($address) ?: [];
    $port = isset($parts['port']) ? ":{$parts['port']}" : '';
    return strtolower(($parts['scheme'] ?? '') . '://' . ($parts['host'] ?? '')) . $port;
}

// Another feed begins anew.
add_action('update_option_' . SETTINGS, function () {
    delete_transient(TRIED);
    delete_option(DOCUMENTS);
});
