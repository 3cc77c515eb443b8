import type { Filter } from '../../feed/filter.js';
import { textsFor } from '../../text/index.js';
import { listOf } from '../../util/list-of.js';
import { resolveUrl } from '../../util/url.js';
import { documentsOf } from '../documents/documents.js';
import { ACCESS, accessOf, numberIn, read, wordIn } from '../options.js';
import { UsageError } from '../usage.js';
import { contentOf } from './content.js';
import { snapshot } from './snapshot.js';
import { updateFile } from './update.js';
import type { View, WidgetSnapshot } from './widget.js';
import { widgets } from './widgets/index.js';

/** What every widget takes. */
const COMMON = {
  ...ACCESS,
  heading: { type: 'string' },
  'heading-level': { type: 'string' },
  limit: { type: 'string' },
  'more-url': { type: 'string' },
  subgoal: { type: 'string' },
  theme: { type: 'string' },
  municipality: { type: 'string' },
  province: { type: 'string' },
  lang: { type: 'string' },
  update: { type: 'string' },
  id: { type: 'string' },
} as const;

const BOUNDS = ['subgoal', 'theme', 'municipality', 'province'] as const;

/**
 * `dia-feed snapshot`.
 * @returns 0
 * @throws UsageError, UnreadableError
 */
export async function runSnapshot(words: string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const widget = Object.hasOwn(widgets, name) ? widgets[name] : undefined;
  if (!widget) {
    const names = Object.keys(widgets).join(', ');
    throw new UsageError(`There is no snapshot of "${name}". Begin with one of: ${names}.`);
  }
  const own = Object.fromEntries(
    Object.keys(widget.options ?? {}).map((option) => [option, { type: 'string' } as const]),
  );
  const about = `snapshot ${name} FILE-or-URL`;
  const { values, positionals } = read(rest, { ...own, ...COMMON }, about);
  const [source, ...others] = positionals;
  if (source === undefined || others.length) {
    throw new UsageError(`Give one file, address, or - for standard input: dia-feed ${about}`);
  }
  const option = (name: string) => (values as Readonly<Record<string, string | undefined>>)[name];
  const lang = wordIn(values.lang, '--lang', ['nl', 'en', 'fy']);
  const texts = await textsFor(lang, widget.section.name as 'news', widget.dutch as never);
  const frame = {
    heading: (values.heading ?? texts.heading).trim(),
    level: numberIn(values['heading-level'], '--heading-level', '', 1, 6, 2),
    limit: numberIn(values.limit, '--limit', '', 1, 10_000, widget.usualLimit ?? 6),
    moreUrl: moreUrlOf(values['more-url']),
  };
  const bounds = boundsOf(widget, option);
  const id = idOf(values.id);

  const access = accessOf(values);
  const content = await contentOf(documentsOf(source, access), widget.section, bounds);
  const view: View<never> = {
    texts: texts as never,
    along: content.along,
    option,
    some: (name, words) => someOf(name, option(name), words),
    now: new Date(),
  };
  const lines = snapshot(widget as WidgetSnapshot<never>, content.records as never, view, frame);

  if (values.update === undefined) console.log(lines.join('\n'));
  else {
    const isNew = updateFile(values.update, [name, id].filter(Boolean).join(' '), lines);
    console.error(`${values.update} ${isNew ? 'is up to date again.' : 'was up to date.'}`);
  }
  if (content.problems) {
    console.error(`${content.problems} mistakes were left out. See: dia-feed validate ${source}`);
  }
  if (content.hasRelative) {
    console.error(
      'Relative addresses were left out. Say where the feed will stand: --base https://…',
    );
  }
  return 0;
}

/** What the attributes let through. A `kind` is not always one of the feed's own words. */
function boundsOf(
  { section, options = {} }: WidgetSnapshot,
  option: (name: string) => string | undefined,
): Filter {
  const names = [
    ...BOUNDS,
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

/** Tells two snapshots of one widget in a page apart; it stands in a comment. */
function idOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.-]*\w$/.test(text)) return text;
  throw new UsageError(`--id "${text}" is wrong. Use letters, figures and dashes.`);
}
