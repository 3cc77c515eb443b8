import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

import { PRESET_CRITERIA } from '../feed/filter.js';
import { END, beginning, placeInPage } from '../publisher/snapshot/page.js';
import { snapshot } from '../publisher/snapshot/snapshot.js';
import { widgets } from '../publisher/snapshot/widgets/index.js';
import { formatCount } from '../text/count.js';
import type { MessageLanguage } from './language.js';
import { ACCESS, accessOf, readOne } from './options.js';
import { sourceOf } from './source.js';
import { snapshotTexts } from './texts.js';
import { UsageError } from './usage.js';

const textOptions = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));

/** The options of every widget. */
const COMMON = {
  ...ACCESS,
  ...textOptions(PRESET_CRITERIA),
  heading: { type: 'string' },
  'heading-level': { type: 'string' },
  limit: { type: 'string' },
  'more-url': { type: 'string' },
  sections: { type: 'string' },
  lang: { type: 'string' },
  update: { type: 'string' },
  id: { type: 'string' },
} as const;

/**
 * `dia-feed snapshot`.
 * @param language - The language of messages; that of the snapshot is an option.
 * @returns 0
 * @throws UsageError, AttributeError, UnreadableError
 */
export async function runSnapshot(
  [widgetName = '', ...words]: string[],
  language: MessageLanguage,
): Promise<number> {
  const texts = snapshotTexts[language];
  const widget = Object.hasOwn(widgets, widgetName) ? widgets[widgetName] : undefined;
  if (!widget) throw new UsageError('unknown-widget', widgetName, Object.keys(widgets).join(', '));
  const own = textOptions(Object.keys(widget.attributes ?? {}));
  const options = { ...own, ...COMMON };
  const { values, name } = readOne(words, options, `snapshot ${widgetName}`);
  const id = idOf(values.id);

  const source = sourceOf(name, accessOf(values));
  const { lines, problems, hasRelative } = await snapshot(widget, values, source, new Date());

  if (values.update === undefined) console.log(lines.join('\n'));
  else {
    const isNew = updateFile(values.update, [widgetName, id].filter(Boolean).join(' '), lines);
    console.error(`${values.update} ${isNew ? texts.updated : texts.unchanged}`);
  }
  if (problems) {
    console.error(
      `${formatCount(problems, texts.leftOut, { language })} dia-feed validate ${name}`,
    );
  }
  if (hasRelative) {
    console.error(texts.relative);
  }
  return 0;
}

/** The id of a snapshot, in its comments: a page may have two snapshots of one widget. */
function idOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.-]*\w$/.test(text)) return text;
  throw new UsageError('bad-id', text);
}

/**
 * Puts a snapshot in a page.
 * @param name - The name in the comment before it.
 * @returns Whether the page changed.
 * @throws UsageError when the page cannot be read, or has no place for it.
 */
function updateFile(file: string, name: string, lines: readonly string[]): boolean {
  const page = readPage(file, lines);
  const updated = placeInPage(page, name, lines);
  if (updated === undefined) {
    throw new UsageError('no-mark', file, `${beginning(name)}\n${END}`);
  }
  if (updated !== page) replaceFile(file, updated);
  return updated !== page;
}

/**
 * Reads a page in UTF-8. Refuses other encodings, in which accents would be lost.
 * @throws UsageError
 */
function readPage(file: string, lines: readonly string[]): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError('unreadable-page', file, code);
  }
  let page: string | undefined;
  try {
    page = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    page = undefined;
  }
  const [, charset = 'utf-8'] = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(page ?? '') ?? [];
  const isAscii = /^[\0-\x7f]*$/.test(lines.join(''));
  if (page === undefined || (!isAscii && !/^utf-?8$/i.test(charset))) {
    throw new UsageError('not-utf-8', file);
  }
  return page;
}

/** Writes a temporary file and renames it, so that no visitor gets an incomplete page. */
function replaceFile(file: string, text: string): void {
  // For a symbolic link: the file that it refers to.
  const target = realpathSync(file);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError('unwritable-page', file, code);
  }
}
