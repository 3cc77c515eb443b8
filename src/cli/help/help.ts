import { PRESET_CRITERIA } from '../../feed/filter.js';
import { widgets } from '../../publisher/snapshot/widgets/index.js';
import { LANGUAGES } from '../../text/languages.js';
import type { MessageLanguage } from '../language.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { HelpTexts, SnapshotHelp } from './texts.js';

const texts: Readonly<Record<MessageLanguage, HelpTexts>> = { en, nl };

/** An option, with its meaning in a column beside it. */
const line = (option: string, meaning: string): string => `  ${option}`.padEnd(23) + meaning;
const below = (meaning: string): string => ' '.repeat(23) + meaning;

function snapshotHelp(said: SnapshotHelp): string {
  const own = Object.entries(widgets).flatMap(([widget, { attributes = {} }]) =>
    Object.entries(attributes).map(([name, words]) => {
      const takes = words || said.takes[name as keyof SnapshotHelp['takes']];
      const option = `--${name} ${name === 'title-property' ? 'NAME' : 'LIST'}`;
      return line(option, `${said.of} ${widget}: ${takes}`);
    }),
  );
  return [
    said.intro,
    '',
    '  --heading TEXT, --heading-level N, --limit N, --more-url URL,',
    '  --sections own|any,',
    `  ${PRESET_CRITERIA.map((name) => `--${name} LIST`).join(', ')}`,
    below(said.common),
    ...own,
    line(`--lang ${LANGUAGES.join('|')}`, `${said.language} (${LANGUAGES[0]})`),
    line('--update FILE', said.update),
    below('<!-- dia-feed snapshot WIDGET --> <!-- /dia-feed snapshot -->'),
    line('--id ID', `${said.id} <!-- dia-feed snapshot WIDGET ID -->`),
    said.reading,
    '',
    `${said.widgets} ${Object.keys(widgets).join(', ')}.`,
    '',
    said.exitCode,
  ].join('\n');
}

/** How a command is used; without one, which commands there are. */
export function help(command: string, language: MessageLanguage): string {
  const { overview, commands, snapshot } = texts[language];
  if (command === 'snapshot') return snapshotHelp(snapshot);
  return Object.hasOwn(commands, command) ? commands[command as keyof typeof commands] : overview;
}
