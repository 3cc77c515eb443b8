import type { SectionName } from '../../feed/sections.js';
import { formatCount } from '../../text/count.js';
import { safeJson } from '../../util/safe-json.js';
import type { UnreadableCode, UnreadableError } from '../unreadable.js';
import type { Finding } from './finding.js';
import type { ValidateTexts } from './texts/texts.js';
import type { Report } from './validate.js';

/** Characters that control a terminal, or the direction of the text after them. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** Makes a text of a feed, which may contain anything, safe to print on one line. */
export const plainLine = (text: string): string => text.replace(UNSEEN, ' ');

/** The number of findings of each level. */
export function countOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** What is wrong and what to do about it, in one sentence or a few. */
export function adviceOf(
  { code, found = '', expected = '', count = 1, unreadable = '' }: Finding,
  texts: ValidateTexts,
): string {
  if (code === 'section-unreadable') {
    const reason = { code: expected as UnreadableCode, place: unreadable, found };
    return `${unreadable}: ${reasonOf(reason, texts)}`;
  }
  const advice = texts.advice[code]({ found, expected });
  return count > 1 ? `${advice} ${texts.times(count)}` : advice;
}

/** One line for each thing that was found, as compilers write them: `feed.json:12:5: events[3].start: …`. */
export const lines = ({ findings }: Report, texts: ValidateTexts): string[] =>
  findings.map((finding) => {
    const { document, place, path, level, code } = finding;
    const at = place ? `${document}:${place.line}:${place.column}` : document;
    const where = [at, path].filter(Boolean).join(': ');
    return plainLine(`${where}: ${texts.levels[level][0]} ${code}: ${adviceOf(finding, texts)}`);
  });

/** The counts as a text: "2 partners, 0 nieuwsberichten. 1 fout, 0 waarschuwingen." */
export function summary({ counts, findings }: Report, texts: ValidateTexts): string {
  const { errors, warnings } = countOf(findings);
  const { error, warning } = texts.levels;
  const sections = (Object.entries(counts) as [SectionName, number][]).map(([name, count]) =>
    formatCount(count, texts.sections[name], texts),
  );
  const levels = [formatCount(errors, error, texts), formatCount(warnings, warning, texts)];
  return [sections, levels].flatMap((list) => (list.length ? `${list.join(', ')}.` : [])).join(' ');
}

/** The report as JSON, for programs. */
export const asJson = ({ feed, counts, findings }: Report, texts: ValidateTexts): string =>
  safeJson(
    {
      feed,
      ...countOf(findings),
      sections: counts,
      findings: findings.map(({ place, ...finding }) => ({
        ...finding,
        ...place,
        message: adviceOf(finding, texts),
      })),
    },
    2,
  );

type Reason = Pick<UnreadableError, 'code' | 'place' | 'found'>;

/** Why a document cannot be read, without its name, and which command could do something with it. */
export const reasonOf = (reason: Reason, texts: ValidateTexts): string => {
  const { code, place, found } = reason;
  return [texts.unreadable[code](found), texts.suggest?.(place, found)].filter(Boolean).join(' ');
};

/** Says why a document cannot be read. */
export const whyUnreadable = (error: UnreadableError, texts: ValidateTexts): string =>
  plainLine(`${error.place}: ${error.code}: ${reasonOf(error, texts)}`);
