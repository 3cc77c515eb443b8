import { isObject } from '../../../feed/read/record.js';
import { Html } from '../source-record.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import { SourceError } from '../note.js';
import type { ReadSource } from './source.js';
import {
  baseOf,
  jsonOf,
  listIn,
  onlyUrl,
  pageNotes,
  pages,
  textIn,
  withParameters,
} from './source.js';

/** The maximum page size of WordPress. */
const PER_PAGE = 100;

type Values = Readonly<Record<string, unknown>>;

/**
 * Posts of a WordPress site through its REST API. For another address of the API or another type of
 * content, give the whole address: `https://www.example.nl/wp-json/wp/v2/projecten`.
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export const wordpress: ReadSource = async (source, access) => {
  const url = endpointOf(onlyUrl(source));
  let base = url;
  const found = await pages<unknown>(
    source.limit,
    (item) => (isObject(item) ? (item.id ?? item.link) : item),
    async (number) => {
      const parameters = { per_page: String(PER_PAGE), page: String(number), _embed: '1' };
      const document = await access.get(withParameters(url, parameters));
      base = document.url;
      const items = listIn(jsonOf(document), document.name);
      const total = Number(document.headers['x-wp-totalpages']);
      const isLast = total ? number >= total : items.length < PER_PAGE;
      return { items, isLast };
    },
  );
  const records = found.items
    .filter((item) => !isProtected(item))
    .map((item) => recordOf(item, url));
  return { records, base: baseOf(source, base, access), notes: pageNotes(found, source.limit) };
};

function endpointOf(url: string): string {
  if (/\/wp-json\/.+\/.+/.test(url) || /[?&]rest_route=/.test(url)) return url;
  return `${url.replace(/\/wp-json\/?$/, '').replace(/\/$/, '')}/wp-json/wp/v2/posts`;
}

/** Whether one has to give a password to read a post: then only its title is there. */
const isProtected = (item: unknown): boolean =>
  isObject(item) && isObject(item.content) && item.content.protected === true;

const rendered = (value: unknown): Html | undefined => {
  const html = isObject(value) ? value.rendered : value;
  return typeof html === 'string' && html.trim() ? new Html(html) : undefined;
};

const stringIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

function recordOf(item: unknown, endpoint: string): SourceRecord {
  if (!isObject(item) || item.id === undefined) {
    throw new SourceError('shape', endpoint, JSON.stringify(item).slice(0, 60));
  }
  const embedded = isObject(item._embedded) ? item._embedded : {};
  const featured = embedded['wp:featuredmedia'];
  const media: unknown = Array.isArray(featured) ? featured[0] : undefined;
  const link = stringIn(item.link);
  const guid = isObject(item.guid) ? stringIn(item.guid.rendered) : undefined;
  return {
    place: link ?? textIn(item.id),
    values: {
      // Fields of plugins and themes, such as `acf`. The fields below override them.
      ...(item as Record<string, SourceValue>),
      id: guid ?? link ?? textIn(item.id),
      title: rendered(item.title),
      // WordPress ends a shortened excerpt with "[…]" or a link.
      summary: withoutMore(rendered(item.excerpt)),
      content: rendered(item.content),
      url: link,
      date: zoned(item.date_gmt) ?? stringIn(item.date),
      updated: zoned(item.modified_gmt),
      status: undefined,
      image: imageOf(media),
      guid: undefined,
      categories: termsOf(embedded, 'category'),
      tags: termsOf(embedded, 'post_tag'),
      _embedded: undefined,
      _links: undefined,
    },
  };
}

const withoutMore = (html: Html | undefined): Html | undefined =>
  html &&
  new Html(
    html.html
      .replace(/<a\b[^>]*class="[^"]*more-link[^"]*"[^>]*>[\s\S]*?<\/a>/gi, '')
      .replace(/\s*(?:\[|&#91;)(?:&hellip;|&#8230;|…|\.\.\.)(?:\]|&#93;)/g, '…'),
  );

/** Adds the time zone to a date of WordPress, which is in UTC but does not say so. */
const zoned = (date: unknown): string | undefined =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\dT[\d:]+$/.test(date) && !date.startsWith('0000')
    ? `${date}Z`
    : undefined;

function imageOf(media: unknown): SourceValue {
  if (!isObject(media) || !stringIn(media.source_url)) return undefined;
  const details: Values = isObject(media.media_details) ? media.media_details : {};
  const size = (name: string) =>
    Number.isInteger(details[name]) ? (details[name] as number) : undefined;
  return {
    src: stringIn(media.source_url),
    alt: typeof media.alt_text === 'string' ? media.alt_text : '',
    width: size('width'),
    height: size('height'),
  };
}

function termsOf(embedded: Values, taxonomy: string): string[] {
  const groups = Array.isArray(embedded['wp:term'])
    ? (embedded['wp:term'] as unknown[]).flat()
    : [];
  return groups.flatMap((term) =>
    isObject(term) && term.taxonomy === taxonomy && typeof term.name === 'string'
      ? [term.name]
      : [],
  );
}
