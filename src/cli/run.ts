import { AttributeError } from '../publisher/attributes.js';
import { UnreadableError } from '../publisher/unreadable.js';
import { whyUnreadable } from '../publisher/validate/report.js';
import { help } from './help.js';
import { runSnapshot } from './snapshot.js';
import { describeAttributeError, validateTexts } from './texts.js';
import { UsageError, version } from './usage.js';
import { runValidate } from './validate.js';

/** What each command does with the words behind it; gives the exit code. */
const COMMANDS: Readonly<Record<string, (words: string[]) => Promise<number>>> = {
  validate: runValidate,
  snapshot: runSnapshot,
  // What reads spreadsheets, calendars and feeds is loaded for those who build.
  build: async (words) => (await import('./build.js')).runBuild(words),
  import: async (words) => (await import('./convert.js')).runImport(words),
  convert: async (words) => (await import('./convert.js')).runConvert(words),
  init: async (words) => (await import('./init.js')).runInit(words),
  diff: async (words) => (await import('./compare.js')).runDiff(words),
  stale: async (words) => (await import('./compare.js')).runStale(words),
};

/**
 * Runs `dia-feed`, reading standard input and writing to the console.
 * @param words - The words behind `dia-feed` on the command line.
 * @returns The exit code.
 */
export async function run(words: string[]): Promise<number> {
  try {
    return await runCommand(words);
  } catch (error) {
    if (error instanceof UsageError) console.error(error.message);
    else if (error instanceof AttributeError) console.error(describeAttributeError(error));
    else if (error instanceof UnreadableError) {
      console.error(whyUnreadable(error, validateTexts.en));
    } else throw error;
    return 2;
  }
}

async function runCommand([first = '', ...words]: string[]): Promise<number> {
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
  return command(words);
}
