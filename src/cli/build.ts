import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { BuildReport } from '../publisher/build/build.js';
import { build } from '../publisher/build/build.js';
import { ConfigError } from '../publisher/build/config.js';
import { isWarning } from '../publisher/build/note.js';
import { buildJson, buildLines } from '../publisher/build/report.js';
import type { BuildTexts } from '../publisher/build/texts.js';
import { plainLine } from '../publisher/validate/report.js';
import { textsOf } from './build-options.js';
import { folderAt, removeUnfinished } from './folder.js';
import type { MessageLanguage } from './language.js';
import { readWords } from './options.js';
import { Progress } from './progress.js';
import { UsageError, version } from './usage.js';

const OPTIONS = {
  out: { type: 'string' },
  state: { type: 'string' },
  'allow-shrink': { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/**
 * `dia-feed build`.
 * @param system - The language of the user's system.
 * @returns 0 when all is new; 1 when it was published and something of it is old or missing, or with
 *   `--strict` left out; 2 when nothing was published.
 * @throws UsageError, AttributeError
 */
export async function runBuild(words: string[], system: MessageLanguage): Promise<number> {
  const { values, positionals } = readWords(words, OPTIONS, 'build');
  const { out, state = `${(out ?? '').replace(/[/\\]+$/, '')}.state` } = values;
  const [directory = '.', ...others] = positionals;
  if (out === undefined || others.length) throw new UsageError('no-out');
  const texts = textsOf(values.lang, system);
  await requireFolder(directory);
  await removeUnfinished(out);
  await removeUnfinished(state);
  const progress = new Progress();
  try {
    const report = await build(
      {
        folder: folderAt(resolve(directory), [out, state]),
        output: folderAt(resolve(out)),
        state: folderAt(resolve(state)),
        fetch,
        now: () => new Date(),
        progress: (source) => progress.show(source),
      },
      { allowShrink: values['allow-shrink'], version },
    );
    progress.end();
    if (values.json) console.log(buildJson(report, texts));
    else for (const line of buildLines(report, texts)) console.log(line);
    return exitCode(report, values.strict ?? false);
  } catch (error) {
    progress.end();
    if (!(error instanceof ConfigError)) throw error;
    console.error(describeConfigError(error, texts));
    return 2;
  }
}

async function requireFolder(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError('no-folder', directory);
}

function exitCode({ isRefused, sources }: BuildReport, isStrict: boolean): number {
  if (isRefused) return 2;
  const isOld = sources.some(({ outcome }) => outcome !== 'read');
  const hasLeftOut = sources.some(({ notebook }) => notebook.notes.some(isWarning));
  return isOld || (isStrict && hasLeftOut) ? 1 : 0;
}

/** Describes what is wrong with `dia.json`. */
export const describeConfigError = (
  { code, path, found, expected }: ConfigError,
  texts: BuildTexts,
): string => {
  const where = ['dia.json', path].filter(Boolean).join(': ');
  return plainLine(`${where}: ${code}: ${texts.configError(code, found, expected)}`);
};
