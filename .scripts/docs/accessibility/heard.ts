/** What a screen reader said of each element, from the run that `npm run test:speech -- --update` kept. */
import type { SpeechRecord } from '../../../tests/speech/record.js';
import { table } from '../markdown.js';
import { criteria } from './criteria.js';
import heard from './heard.json' with { type: 'json' };

const record: SpeechRecord = heard;

/** More of what was said would hide the rest. */
const MAX_UTTERANCES = 8;

/** The part of a page about an element, in Dutch. */
export function heardOf(element: string): string {
  const checks = record.checks.filter(({ elements }) => elements.includes(element));
  const rows = criteria.flatMap(({ number, name }) => {
    const own = checks.filter((check) => check.criteria.includes(number));
    const said = [...new Set(own.flatMap(({ heard }) => heard))];
    return said.length
      ? [[`${number} ${name}`, said.slice(0, MAX_UTTERANCES).map(quote).join(' ')]]
      : [];
  });
  if (!rows.length) return '';
  const day = new Date(record.day).toLocaleDateString('nl-NL', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return `## Wat een schermlezer zei

Orca ${record.orca} met Firefox ${record.firefox}, in een test zonder mens, op ${day}. NVDA, JAWS, VoiceOver en TalkBack kunnen anders voorlezen: [test dat zelf](test-script.md).

${table(['WCAG 2.2', 'Orca zei onder meer'], rows)}`;
}

/** Not between quotation marks: those are for texts that visitors see. */
const quote = (text: string): string => `_${text.trim().replaceAll(/[“”]/g, "'")}_`;
