import { momentOf } from '../../../util/moment.js';
import { plainText } from '../../../util/plain-text.js';
import { leaves } from '../leaves.js';
import { isObject } from '../record.js';
import { understoodDate } from './dates.js';
import type { MadeUpTitles } from './texts.js';

type Item = Readonly<Record<string, unknown>>;

/** Input for reading an item of a JSON Feed. */
interface Knowledge {
  /** Replaces character references. */
  readonly decode: (text: string) => string;
  readonly base: string;
  readonly language: string;
  readonly titles: MadeUpTitles;
}

/**
 * Completes an item of a JSON Feed: with the best of equivalent fields, the text of its HTML, and a title
 * for a photo or recording without one.
 */
export function withBestFields(item: Item, knowledge: Knowledge): Record<string, unknown> {
  const { decode, base } = knowledge;
  const isUrl = (value: unknown) => leaves.url(value, base) !== undefined;
  const date = best(
    [item.date_published, item.date_modified].map((value) =>
      typeof value === 'string' ? understoodDate(value) : value,
    ),
    (value) => leaves.date(value, base) !== undefined,
  );
  const html = typeof item.content_html === 'string' ? item.content_html : '';
  const better: Record<string, unknown> = {
    ...pick(item, ['id', 'title', 'summary', 'content_text', 'language', '_dia']),
    url: best([item.url, item.external_url], isUrl),
    image: best([item.image, item.banner_image], (value) =>
      isUrl(isObject(value) ? (value.src ?? value.url) : value),
    ),
    date_published: date,
  };
  const hasText = (...values: readonly unknown[]) =>
    values.some((value) => leaves.text(value, base) !== undefined);
  if (!hasText(item.summary, item.content_text)) {
    // All texts are decoded later on: escape this one, which is decoded already.
    better.content_text = plainText(html, decode).replace(/&(?=#?\w+;)/g, '&amp;');
  }
  if (!hasText(item.title, item.summary, better.content_text))
    better.title = titleFor(item, html, date, knowledge) ?? item.title;
  return better;
}

/** The first valid value; otherwise the first value, so that it is reported. */
const best = (values: readonly unknown[], isGood: (value: unknown) => boolean): unknown =>
  values.find(isGood) ?? values.find((value) => (value ?? '') !== '') ?? values[0];

const pick = (item: Item, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, item[name]]));

/** A title made from a number, the description of a photo, the name of a recording, or the date. */
function titleFor(
  item: Item,
  html: string,
  date: unknown,
  { decode, base, language, titles }: Knowledge,
): string | undefined {
  if (typeof item.title === 'number') return String(item.title);
  for (const image of [item.image, item.banner_image]) {
    const alt = isObject(image) && leaves.text(image.alt, base);
    if (typeof alt === 'string') return alt;
  }
  for (const [tag] of html.slice(0, 20_000).matchAll(/<img\b[^>]{0,2000}>/gi)) {
    const [, , alt = ''] = /\salt\s*=\s*(["'])(.*?)\1/is.exec(tag) ?? [];
    const text = plainText(alt, decode);
    if (text) return text;
  }
  const attachments: unknown[] = Array.isArray(item.attachments) ? item.attachments : [];
  for (const attachment of attachments.slice(0, 10)) {
    if (!isObject(attachment)) continue;
    const name = leaves.text(attachment.title, base) ?? fileName(attachment.url, base);
    if (typeof name === 'string') return name;
  }
  if (typeof date !== 'string' || leaves.date(date, base) === undefined) return undefined;
  const day = new Intl.DateTimeFormat([language, 'nl'], {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  });
  return `${titles.messageOf} ${day.format(momentOf(date))}`;
}

/** `https://a.example/opname%201.mp3` gives "opname 1.mp3". */
function fileName(value: unknown, base: string): string | undefined {
  const url = leaves.url(value, base) as string | undefined;
  const last = url && new URL(url).pathname.split('/').at(-1);
  try {
    return last ? decodeURIComponent(last) : undefined;
  } catch {
    return last;
  }
}
