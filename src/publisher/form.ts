import { isObject } from '../feed/read/record.js';
import { resolveUrl } from '../util/url.js';

/** Signs with which a kind of file begins. */
const SIGNATURES: readonly (readonly [form: string, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
  // Compound File Binary: Office of before 2007.
  ['Office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

/**
 * What a document is that is no JSON, by its beginning: `RSS`, `CSV`, `Excel`. Of a web page also the
 * address that it gives of its data, where it does: `WordPress https://www.example.nl/wp-json/`,
 * `HTML https://www.example.nl/feed/`.
 * @param url - Absolute; addresses in a web page are relative to it.
 * @returns undefined when it is none of those that we know.
 */
export function otherForm(bytes: Uint8Array, text: string, url: string): string | undefined {
  const known = SIGNATURES.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign));
  // The names of the files in it are readable, as in any ZIP.
  if (known?.[0] === 'zip' && /(?:^|[^\w])xl\/|\[Content_Types\]/.test(text.slice(0, 4000))) {
    return 'Excel';
  }
  if (known) return known[0];
  const [first = 0, second = 0] = bytes;
  // Every other byte of the Latin script is zero.
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return 'UTF-16';
  if (!text.trim()) return 'empty';
  const head = text.slice(0, 100_000);
  if (/^\s*</.test(head)) return formOfMarkup(head, url);
  if (/^\s*BEGIN:VCALENDAR\b/i.test(head)) return 'iCalendar';
  if (/^---\r?\n[\s\S]*?\n---\s*$/m.test(head)) return 'Markdown';
  return isTable(head) ? 'CSV' : undefined;
}

function formOfMarkup(head: string, url: string): string {
  const start = head.slice(0, 2000);
  if (/<rss\b|<rdf:RDF\b/i.test(start)) return 'RSS';
  if (/<feed\b/i.test(start)) return 'Atom';
  const isPage = /<html\b|<!doctype html|<body\b|<p\b/i.test(start);
  if (!isPage && /^\s*<\?xml/.test(start)) return 'XML';
  for (const [form, marks] of LINKS) {
    const address = linkIn(head, marks, url);
    if (address !== undefined) return `${form} ${address}`;
  }
  return 'HTML';
}

/**
 * Links by which a page names its data: WordPress its API, and others a feed of their news.
 * @see https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/
 */
const LINKS: readonly (readonly [form: string, marks: RegExp])[] = [
  ['WordPress', /\brel=["']?https:\/\/api\.w\.org\/["'\s>]/i],
  ['HTML', /\btype=["']?application\/(?:feed\+json|rss\+xml|atom\+xml)["'\s>]/i],
];

function linkIn(head: string, marks: RegExp, url: string): string | undefined {
  const link = (head.match(/<link\b[^>]*>/gi) ?? []).find((one) => marks.test(one));
  const [, , href] = /\bhref=(["'])(.*?)\1/i.exec(link ?? '') ?? [];
  return href === undefined ? undefined : resolveUrl(href.replaceAll('&amp;', '&'), url);
}

/** Whether the first lines have as many of one separator each, and do not begin as JSON does. */
function isTable(head: string): boolean {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 3)
    .filter(Boolean);
  if (lines.length < 2 || /^\s*[[{"\d-]/.test(head)) return false;
  return [';', ',', '\t'].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length);
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
}

/** What JSON is that is no feed, where a system is known by it: `WordPress`, `OpenAgenda`, `list`. */
export function otherJson(json: unknown): string | undefined {
  const list = listIn(json);
  const [first] = list ?? [];
  if (isObject(json) && isObject(json.jsonapi)) return 'Drupal';
  if (isObject(json) && json.type === 'Topology') return 'TopoJSON';
  if (!list || !isObject(first)) return undefined;
  if (isObject(first.title) && 'rendered' in first.title) return 'WordPress';
  if ('portal_url' in first || 'date_modified' in first) return 'OpenPub';
  if ('dates' in first || 'next_date' in first) return 'OpenAgenda';
  return Array.isArray(json) ? 'list' : undefined;
}

const listIn = (json: unknown): readonly unknown[] | undefined => {
  const list = isObject(json) ? json.data : json;
  return Array.isArray(list) ? (list as unknown[]) : undefined;
};
