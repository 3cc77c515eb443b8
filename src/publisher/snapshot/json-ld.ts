import { safeJson } from '../../util/safe-json.js';
import { momentOf } from '../../util/moment.js';

/** A thing of schema.org; what is undefined is left out. */
export type Thing = Readonly<Record<string, unknown>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/**
 * What machines read of a list: a data block, which no Content-Security-Policy holds for a script.
 * Nothing in it can end it, since it holds no `<`.
 */
export function dataBlock(things: readonly Thing[]): string {
  const json = safeJson({ '@context': 'https://schema.org', '@graph': things });
  const safe = json.replace(/[<>&]/g, (sign) => ESCAPES[sign] ?? '');
  return `<script type="application/ld+json">${safe}</script>`;
}

/** Milliseconds in an hour. */
const HOUR = 3_600_000;

/** A date of a feed as ISO 8601 has it: a time without offset gets that of Europe/Amsterdam. */
export function isoDate(text: string): string {
  const iso = text.replace(' ', 'T');
  if (!iso.includes('T') || /(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return iso;
  const hours = (Date.parse(`${iso}Z`) - momentOf(text).getTime()) / HOUR;
  return `${iso}+0${hours}:00`;
}
