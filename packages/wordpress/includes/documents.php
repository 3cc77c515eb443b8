<?php
/**
 * The documents of the feed, as the server fetches them: each once an hour, and at most one of them for one page,
 * which waits about a second for it. If that fails, the last good one is kept. The next page asks for the next one.
 *
 * Only the feed of the settings is fetched, and what stands on the same origin: an author who writes an address
 * cannot let the server ask for it.
 */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

/** Option with the last good documents, by address. */
const DOCUMENTS = 'dia_widgets_documents';
/** Transient with the addresses that were asked a short while ago, and the time until which each is left alone. */
const TRIED = 'dia_widgets_tried';

const FRESH_SECONDS = HOUR_IN_SECONDS;
/** Between two requests to an address; the pages meanwhile do not wait for it. */
const RETRY_SECONDS = MINUTE_IN_SECONDS;
/** After that, a last good document is too old to show. */
const KEPT_SECONDS = 30 * DAY_IN_SECONDS;
/** For one request, and for each redirect again. WordPress makes a whole second of less. */
const PATIENCE_SECONDS = 1;
/** A larger document is cut, so that it cannot be read. */
const MAX_BYTES = 2 * MB_IN_BYTES;
/** A feed, and a document for each of its sections. */
const MAX_DOCUMENTS = 12;

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

/** Fetches a document, unless it was tried a short while ago, or this page has already made a request. */
function fetch_once(string $address): ?array
{
    static $hasAsked = false;
    if ($hasAsked || isset(tried()[$address])) return null;
    $hasAsked = true;
    // Before the request: pages that are made meanwhile do not wait for it too.
    leave_alone($address, RETRY_SECONDS);
    $answer = wp_safe_remote_get($address, [
        'timeout' => PATIENCE_SECONDS,
        'redirection' => 1,
        'limit_response_size' => MAX_BYTES,
        'headers' => ['Accept' => 'application/json'],
    ]);
    if (is_wp_error($answer) || wp_remote_retrieve_response_code($answer) !== 200) return null;
    $body = wp_remote_retrieve_body($answer);
    if (strlen($body) >= MAX_BYTES) {
        leave_alone($address, FRESH_SECONDS);
        return null;
    }
    $content = json_decode($body, true, 64);
    return is_array($content) ? $content : null;
}

/** @return array<string, int> The addresses that are left alone, and until when. */
function tried(): array
{
    $tried = get_transient(TRIED);
    return array_filter(is_array($tried) ? $tried : [], fn (int $until) => $until > time());
}

/** Lets no page ask for an address for a while. */
function leave_alone(string $address, int $seconds): void
{
    set_transient(TRIED, [$address => time() + $seconds] + tried(), FRESH_SECONDS);
}

/** Only documents of the present feed are kept, and of those the newest. */
function keep_document(string $address, array $content): void
{
    $documents = get_option(DOCUMENTS);
    $same = array_filter(
        is_array($documents) ? $documents : [],
        fn (string $other) => origin_of($other) === origin_of(feed()),
        ARRAY_FILTER_USE_KEY,
    );
    $same[$address] = ['time' => time(), 'content' => $content];
    uasort($same, fn (array $one, array $other) => $other['time'] <=> $one['time']);
    update_option(DOCUMENTS, array_slice($same, 0, MAX_DOCUMENTS), false);
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
