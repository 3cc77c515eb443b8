import { firstWords } from '../../../util/first-words.js';
import { isObject } from '../record.js';
import type { Section } from '../section.js';
import { table } from '../tables/news.js';

/** Length of a title made of an item's first words, and of a teaser, in characters. */
const TITLE = 80;
const TEASER = 280;

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Lays the fields of a JSON Feed item, and our own in its `_dia`, side by side as a `NewsItem` has
 * them. Real feeds have items without a title, and without an id.
 * @see https://jsonfeed.org/version/1.1
 */
function flatten(item: unknown, index: number): unknown {
  if (!isObject(item)) return item;
  const own = isObject(item._dia) ? item._dia : {};
  const text = words(item.summary) || words(item.content_text);
  const title = words(item.title) || firstWords(text, TITLE);
  return {
    ...own,
    id: item.id ?? item.url ?? item.external_url ?? `#${index}`,
    title: title || item.title,
    summary: text === title ? undefined : firstWords(text, TEASER) || undefined,
    url: item.url ?? item.external_url,
    image: item.image ?? item.banner_image,
    date: item.date_published ?? item.date_modified,
    language: item.language,
  };
}

/** Where the fields of a `NewsItem` stand in its item; the others in `_dia`. */
const WHERE: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'title',
  summary: 'summary',
  url: 'url',
  image: 'image',
  date: 'date_published',
  language: 'language',
};

const hasOnlyHtml = (item: unknown): item is { content_html: string } =>
  isObject(item) &&
  !words(item.summary) &&
  !words(item.content_text) &&
  words(item.content_html) !== '';

/** Gives a text to items with nothing but HTML; what reads HTML is fetched for such feeds only. */
async function prepare(feed: unknown): Promise<unknown> {
  if (!isObject(feed) || !Array.isArray(feed.items) || !feed.items.some(hasOnlyHtml)) return feed;
  const { plainText } = await import('../../../util/plain-text.js');
  const withText = (item: unknown) =>
    hasOnlyHtml(item) ? { ...item, content_text: plainText(item.content_html) } : item;
  return { ...feed, items: feed.items.map(withText) };
}

export const news: Section<'news'> = {
  name: 'news',
  table,
  list: 'items',
  prepare,
  flatten,
  where: (field) => WHERE[field] ?? `_dia.${field}`,
};
