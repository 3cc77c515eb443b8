import { firstWords } from '../../../util/first-words.js';
import { isObject } from '../record.js';
import type { Section } from '../section.js';
import { table } from '../tables/news.js';

/** Maximum lengths in characters: of a title made from an item's first words, and of a teaser. */
const TITLE = 80;
const TEASER = 280;

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The fields of a `NewsItem` that are in `_dia`. */
const OWN = ['kind', 'publisher', 'subgoals', 'themes', 'municipalities'];

/**
 * Flattens an item of a JSON Feed and its `_dia` to the fields of a `NewsItem`. Items in real feeds may
 * lack a title or an id.
 * @see https://jsonfeed.org/version/1.1
 */
function flatten(item: unknown, index: number): unknown {
  if (!isObject(item)) return item;
  const own = isObject(item._dia) ? item._dia : {};
  const text = words(item.summary) || words(item.content_text);
  const title = words(item.title) || firstWords(text, TITLE);
  const values: Record<string, unknown> = {
    id: item.id ?? item.url ?? item.external_url ?? `#${index}`,
    title: title || item.title,
    summary: text === title ? undefined : firstWords(text, TEASER) || undefined,
    url: item.url ?? item.external_url,
    image: item.image ?? item.banner_image,
    date: item.date_published ?? item.date_modified,
    language: item.language,
  };
  for (const field of OWN) values[field] = own[field];
  return values;
}

/** Whether an item has no other text than HTML. */
const hasOnlyHtml = (item: unknown): boolean =>
  isObject(item) &&
  !words(item.summary) &&
  !words(item.content_text) &&
  words(item.content_html) !== '';

export const news: Section<'news'> = {
  name: 'news',
  table,
  list: 'items',
  isForeign: (feed) => isObject(feed) && Array.isArray(feed.items) && feed.items.some(hasOnlyHtml),
  flatten,
  where: (field) =>
    OWN.includes(field) ? `_dia.${field}` : field === 'date' ? 'date_published' : field,
};
