import { parseFeed } from 'feedsmith';

import { SourceError } from '../note.js';
import { Html } from '../source-record.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import { baseOf, onlyDocument } from './source.js';

/** The fields of items that are used, in any of the formats. */
interface Item {
  readonly id?: string;
  readonly guid?: { readonly value?: string };
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly links?: readonly {
    readonly href?: string;
    readonly rel?: string;
    readonly type?: string;
  }[];
  readonly description?: string;
  readonly summary?: string | { readonly value?: string };
  readonly content?: { readonly encoded?: string; readonly value?: string };
  readonly content_html?: string;
  readonly content_text?: string;
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly dc?: { readonly dates?: readonly string[]; readonly date?: string };
  readonly categories?: readonly {
    readonly name?: string;
    readonly term?: string;
    readonly label?: string;
  }[];
  readonly tags?: readonly string[];
  readonly image?: string;
  readonly banner_image?: string;
  readonly language?: string;
  readonly enclosures?: readonly { readonly url?: string; readonly type?: string }[];
  readonly media?: {
    readonly contents?: readonly {
      readonly url?: string;
      readonly medium?: string;
      readonly type?: string;
    }[];
    readonly thumbnails?: readonly { readonly url?: string }[];
  };
  readonly _dia?: Readonly<Record<string, SourceValue>>;
}

/** News in RSS 0.9 to 2.0, RDF, Atom or a JSON Feed. */
export const rss: ReadSource = async (source, access) => {
  const document = await onlyDocument(source, access);
  const text = new TextDecoder(charsetOf(document.bytes)).decode(document.bytes);
  let items: readonly Item[];
  try {
    const { feed } = parseFeed(text.trim()) as {
      feed: { items?: readonly Item[]; entries?: readonly Item[] };
    };
    items = feed.items ?? feed.entries ?? [];
  } catch (error) {
    throw new SourceError('not-a-feed', document.name, (error as Error).message);
  }
  // A truncated file can look complete.
  if (
    /^\s*<(?:\?xml|rss|feed|rdf)/i.test(text) &&
    !/<\/(?:rss|feed|rdf:RDF)\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/i.test(text)
  ) {
    throw new SourceError('not-a-feed', document.name, text.slice(-40).trim());
  }
  const own = ownFields(text);
  return {
    records: items.slice(0, source.limit + 1).map((item, index) => recordOf(item, own[index])),
    base: baseOf(source, document.url, access),
    notes: [],
  };
};

/** The encoding that an XML declaration names. */
function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, name = 'utf-8'] = /^<\?xml[^>]+encoding=["']([\w-]+)["']/.exec(head) ?? [];
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'utf-8';
  }
}

/** The `_dia` fields of a JSON Feed, which the library leaves out. */
function ownFields(text: string): readonly Item['_dia'][] {
  if (!text.trimStart().startsWith('{')) return [];
  const { items } = JSON.parse(text) as { items?: readonly Item[] };
  return items?.map((item) => item._dia) ?? [];
}

const valueIn = (text: string | { readonly value?: string } | undefined): string | undefined =>
  typeof text === 'object' ? text.value : text;

/** Treats texts as HTML: in most feeds they are, even if the feed says otherwise. */
const html = (...texts: readonly (string | undefined)[]): Html | undefined => {
  const text = texts.find((one) => one?.trim());
  return text === undefined ? undefined : new Html(text);
};

function recordOf(item: Item, own: Item['_dia']): SourceRecord {
  const {
    guid,
    link,
    links = [],
    content,
    categories = [],
    tags = [],
    media,
    enclosures = [],
  } = item;
  const title = valueIn(item.title);
  const alternate = links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
  const url = item.url ?? item.external_url ?? link ?? alternate;
  const picture =
    item.image ??
    item.banner_image ??
    enclosures.find(({ type = '' }) => type.startsWith('image/'))?.url ??
    media?.contents?.find(
      ({ medium, type = '' }) => medium === 'image' || type.startsWith('image/'),
    )?.url ??
    media?.thumbnails?.[0]?.url;
  const date =
    item.pubDate ?? item.date_published ?? item.published ?? item.dc?.dates?.[0] ?? item.dc?.date;
  return {
    place: url ?? title ?? guid?.value ?? '',
    values: {
      id: item.id ?? guid?.value ?? url,
      title: html(title),
      summary: html(valueIn(item.summary), item.description, item.content_text),
      content: html(item.content_html, content?.encoded, content?.value),
      url,
      date: date ?? item.updated ?? item.date_modified,
      image: picture,
      categories: [...categories.map(({ name, label, term }) => name ?? label ?? term), ...tags],
      language: item.language,
      ...own,
    },
  };
}
