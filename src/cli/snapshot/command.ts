import { PRESET_CRITERIA } from '../../feed/filter.js';
import { documentsOf } from '../documents/documents.js';
import { ACCESS, accessOf, read } from '../options.js';
import { UsageError } from '../usage.js';
import { snapshotOf } from './of.js';
import { updateFile } from './update.js';
import { widgets } from './widgets/index.js';

const textOptions = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));

/** What every widget takes. */
const COMMON = {
  ...ACCESS,
  ...textOptions(PRESET_CRITERIA),
  heading: { type: 'string' },
  'heading-level': { type: 'string' },
  limit: { type: 'string' },
  'more-url': { type: 'string' },
  lang: { type: 'string' },
  update: { type: 'string' },
  id: { type: 'string' },
} as const;

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
  const own = textOptions(Object.keys(widget.options ?? {}));
  const about = `snapshot ${name} FILE-or-URL`;
  const { values, positionals } = read(rest, { ...own, ...COMMON }, about);
  const [source, ...others] = positionals;
  if (source === undefined || others.length) {
    throw new UsageError(`Give one file, address, or - for standard input: dia-feed ${about}`);
  }
  const option = (name: string) => (values as Readonly<Record<string, string | undefined>>)[name];
  const id = idOf(values.id);

  const access = accessOf(values);
  const documents = documentsOf(source, access);
  const { lines, content } = await snapshotOf(widget, option, documents, new Date());

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

/** Tells two snapshots of one widget in a page apart; it stands in a comment. */
function idOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.-]*\w$/.test(text)) return text;
  throw new UsageError(`--id "${text}" is wrong. Use letters, figures and dashes.`);
}
