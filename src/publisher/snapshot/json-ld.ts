import { safeJson } from '../../util/safe-json.js';
import { momentOf } from '../../util/moment.js';

/** A thing of schema.org. Undefined properties are left out. */
export type Thing = Readonly<Record<string, unknown>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/**
 * A list as JSON-LD for search engines, in a data block: a Content-Security-Policy does not treat it as
 * a script. It contains no `<`, so that no text can end it.
 */
export function dataBlock(things: readonly Thing[]): string {
  const json = safeJson({ '@context': 'https://schema.org', '@graph': things });
  const safe = json.replace(/[<>&]/g, (sign) => ESCAPES[sign] ?? '');
  return `<script type="application/ld+json">${safe}</script>`;
}

const HOUR_MS = 3_600_000;

/** A date of a feed in ISO 8601. A time without an offset gets that of Europe/Amsterdam. */
export function isoDate(text: string): string {
  const iso = text.replace(' ', 'T');
  if (!iso.includes('T') || /(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return iso;
  const hours = (Date.parse(`${iso}Z`) - momentOf(text).getTime()) / HOUR_MS;
  return `${iso}+0${hours}:00`;
}
