import { firstWords } from '../../../util/first-words.js';
import { isObject } from '../record.js';
import type { Section } from '../section.js';
import { table } from '../tables/news.js';

/** Length of a title made of an item's first words, and of a teaser, in characters. */
const TITLE = 80;
const TEASER = 280;

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Gives the text of HTML; fetched for feeds that have nothing else. */
let plainText: ((html: string) => string) | undefined;

/**
 * Lays the fields of a JSON Feed item, and our own in its `_dia`, side by side as a `NewsItem` has
 * them. Real feeds have items without a title, and without an id.
 * @see https://jsonfeed.org/version/1.1
 */
function flatten(item: unknown, index: number): unknown {
  if (!isObject(item)) return item;
  const own = isObject(item._dia) ? item._dia : {};
  const html = words(item.content_html);
  const text = words(item.summary) || words(item.content_text) || (plainText?.(html) ?? '');
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

/** The fields of a `NewsItem` that are our own. */
const OWN = ['kind', 'publisher', 'subgoals', 'themes', 'municipalities'];

const hasOnlyHtml = (item: unknown): boolean =>
  isObject(item) &&
  !words(item.summary) &&
  !words(item.content_text) &&
  words(item.content_html) !== '';

/** Without what reads HTML, should it not come, there is still all that has a title. */
async function prepare(feed: unknown): Promise<void> {
  if (!isObject(feed) || !Array.isArray(feed.items) || !feed.items.some(hasOnlyHtml)) return;
  const module = await import('../../../util/plain-text.js').catch(() => undefined);
  plainText = module?.plainText;
}

export const news: Section<'news'> = {
  name: 'news',
  table,
  list: 'items',
  prepare,
  flatten,
  where: (field) =>
    OWN.includes(field) ? `_dia.${field}` : field === 'date' ? 'date_published' : field,
};
