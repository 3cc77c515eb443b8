import type { Filter } from '../../feed/filter.js';
import { PRESET_CRITERIA } from '../../feed/filter.js';
import { LANGUAGES, textsFor } from '../../text/index.js';
import { listOf } from '../../util/list-of.js';
import { resolveUrl } from '../../util/url.js';
import { numberIn, wordIn } from '../checked.js';
import type { Documents } from '../documents/documents.js';
import { UsageError } from '../usage.js';
import type { Content } from './content.js';
import { contentOf } from './content.js';
import { snapshot } from './snapshot.js';
import type { View, WidgetSnapshot } from './widget.js';

/**
 * The snapshot of a widget with the attributes that a page gives it. Runs in browsers too.
 * @param option - Gives the value of an attribute.
 * @throws UsageError, UnreadableError
 */
export async function snapshotOf(
  widget: WidgetSnapshot,
  option: (name: string) => string | undefined,
  documents: Documents,
  now: Date,
): Promise<{ lines: string[]; content: Content<never> }> {
  const lang = wordIn(option('lang'), '--lang', LANGUAGES);
  const texts = await textsFor(lang, widget.section.name as 'news', widget.dutch as never);
  const frame = {
    heading: (option('heading') ?? texts.heading).trim(),
    level: numberIn(option('heading-level'), '--heading-level', '', 1, 6, 2),
    limit: numberIn(option('limit'), '--limit', '', 1, 10_000, widget.usualLimit ?? 6),
    moreUrl: moreUrlOf(option('more-url')),
  };
  const bounds = boundsOf(widget, option);
  const content = (await contentOf(documents, widget.section, bounds)) as Content<never>;
  const view: View<never> = {
    texts: texts as never,
    along: content.along,
    option,
    some: (name, words) => someOf(name, option(name), words),
    now,
  };
  const lines = snapshot(widget as WidgetSnapshot<never>, content.records, view, frame);
  return { lines, content };
}

/** What the attributes let through. A `kind` is not always one of the feed's own words. */
function boundsOf(
  { section, options = {} }: WidgetSnapshot,
  option: (name: string) => string | undefined,
): Filter {
  const names = [
    ...PRESET_CRITERIA,
    ...('kind' in options && section.name === 'initiatives' ? ['kind'] : []),
  ];
  const given = names.map((name) => [name, listOf(option(name))] as const);
  return Object.fromEntries(given.filter(([, values]) => values.length));
}

function someOf<W extends string>(
  name: string,
  list: string | undefined,
  words: readonly W[],
): readonly W[] {
  return listOf(list).map((value) => {
    if (words.includes(value as W)) return value as W;
    throw new UsageError(`--${name} "${value}" is wrong. Use ${words.join(' or ')}.`);
  });
}

function moreUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || resolveUrl(text, 'https://page.invalid/')) return text;
  throw new UsageError(`--more-url "${text}" is no web address.`);
}
