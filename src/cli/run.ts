import { AttributeError } from '../publisher/attributes.js';
import { UnreadableError } from '../publisher/unreadable.js';
import { plainLine, whyUnreadable } from '../publisher/validate/report.js';
import { help } from './help.js';
import type { MessageLanguage } from './language.js';
import { systemLanguage } from './language.js';
import { runSnapshot } from './snapshot.js';
import { describeAttributeError, validateTexts } from './texts.js';
import { UsageError, version } from './usage.js';
import { runValidate } from './validate.js';

type Command = (words: string[], language: MessageLanguage) => Promise<number>;

/** The commands: each takes its arguments and returns an exit code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  validate: runValidate,
  snapshot: runSnapshot,
  // The code that reads spreadsheets, calendars and feeds is only loaded to build.
  build: async (words) => (await import('./build.js')).runBuild(words),
  import: async (words) => (await import('./convert.js')).runImport(words),
  convert: async (words) => (await import('./convert.js')).runConvert(words),
  init: async (words) => (await import('./init.js')).runInit(words),
  diff: async (words) => (await import('./compare.js')).runDiff(words),
  stale: async (words) => (await import('./compare.js')).runStale(words),
};

/**
 * Runs `dia-feed`, reading standard input and writing to the console.
 * @param words - The arguments of `dia-feed`.
 * @param language - The language of messages, unless an option sets another.
 * @returns The exit code.
 */
export async function run(
  words: string[],
  language: MessageLanguage = systemLanguage(),
): Promise<number> {
  try {
    return await runCommand(words, language);
  } catch (error) {
    if (error instanceof UsageError) console.error(plainLines(error.message));
    else if (error instanceof AttributeError) {
      console.error(plainLine(describeAttributeError(error, language)));
    } else if (error instanceof UnreadableError) {
      console.error(whyUnreadable(error, validateTexts[language]));
    } else throw error;
    return 2;
  }
}

/** Makes a message safe to print: it may quote arguments that were pasted from elsewhere. */
const plainLines = (text: string): string => text.split('\n').map(plainLine).join('\n');

async function runCommand(
  [first = '', ...words]: string[],
  language: MessageLanguage,
): Promise<number> {
  if (first === '--version') {
    console.log(version);
    return 0;
  }
  const name = first === '--help' || first === '-h' || first === 'help' ? '' : first;
  if (!name || words.includes('--help') || words.includes('-h')) {
    const text = help(name || (first === 'help' ? (words[0] ?? '') : ''));
    if (!first) throw new UsageError(text);
    console.log(text);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}". Try: dia-feed --help`);
  return command(words, language);
}
