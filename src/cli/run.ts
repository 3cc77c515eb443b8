import { AttributeError } from '../publisher/attributes.js';
import { UnreadableError } from '../publisher/unreadable.js';
import { plainLine, whyUnreadable } from '../publisher/validate/report.js';
import { help } from './help/help.js';
import type { MessageLanguage } from './language.js';
import { MESSAGE_LANGUAGES, systemLanguage } from './language.js';
import { runSnapshot } from './snapshot.js';
import { describeAttributeError, validateTexts } from './texts.js';
import { describeUsageError } from './usage-texts.js';
import { UsageError, version } from './usage.js';
import { runValidate } from './validate.js';

type Command = (words: string[], language: MessageLanguage) => Promise<number>;

/** The commands: each takes its arguments and returns an exit code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  validate: runValidate,
  snapshot: runSnapshot,
  // What reads spreadsheets, calendars and feeds is loaded for those who build.
  build: async (...given) => (await import('./build.js')).runBuild(...given),
  import: async (...given) => (await import('./convert.js')).runImport(...given),
  convert: async (...given) => (await import('./convert.js')).runConvert(...given),
  init: async (...given) => (await import('./init.js')).runInit(...given),
  diff: async (...given) => (await import('./compare.js')).runDiff(...given),
  stale: async (...given) => (await import('./compare.js')).runStale(...given),
};

/**
 * Runs `dia-feed`, reading standard input and writing to the console.
 * @param words - The words behind `dia-feed` on the command line.
 * @param system - What it speaks where no option says otherwise.
 * @returns The exit code.
 */
export async function run(
  words: string[],
  system: MessageLanguage = systemLanguage(),
): Promise<number> {
  const language = languageIn(words) ?? system;
  try {
    return await runCommand(words, language);
  } catch (error) {
    if (error instanceof UsageError) console.error(plainLines(describeUsageError(error, language)));
    else if (error instanceof AttributeError) {
      console.error(plainLine(describeAttributeError(error, language)));
    } else if (error instanceof UnreadableError) {
      console.error(whyUnreadable(error, validateTexts[language]));
    } else throw error;
    return 2;
  }
}

/** What `--lang` asks for, also where something else is wrong; of `snapshot` it is that of the page. */
function languageIn([command = '', ...words]: readonly string[]): MessageLanguage | undefined {
  if (command === 'snapshot') return undefined;
  const at = words.findLastIndex((word) => /^--lang(?:=|$)/.test(word));
  const lang = words[at]?.split('=')[1] ?? words[at + 1];
  return at < 0 ? undefined : MESSAGE_LANGUAGES.find((one) => one === lang);
}

/** What was typed is repeated in messages, and was perhaps copied from somewhere. */
const plainLines = (text: string): string => text.split('\n').map(plainLine).join('\n');

async function runCommand(
  [first = '', ...words]: string[],
  language: MessageLanguage,
): Promise<number> {
  if (first === '--version') {
    console.log(version);
    return 0;
  }
  const isHelp = ['--help', '-h', 'help'].includes(first);
  if (isHelp || !first || words.includes('--help') || words.includes('-h')) {
    const command = isHelp ? words.find((word) => !word.startsWith('-')) : first;
    const text = help(command ?? '', language);
    if (first) console.log(text);
    else console.error(text);
    return first ? 0 : 2;
  }
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (!command) throw new UsageError('unknown-command', first);
  return command(words, language);
}
