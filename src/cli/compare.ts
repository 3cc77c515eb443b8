import type { SectionDiff } from '../publisher/build/diff.js';
import { diffFeeds } from '../publisher/build/diff.js';
import { staleInitiatives } from '../publisher/build/stale.js';
import type { BuildTexts } from '../publisher/build/texts.js';
import { plainLine } from '../publisher/validate/report.js';
import { textsOf } from './build-options.js';
import type { MessageLanguage } from './language.js';
import { ACCESS, accessOf, readOne, readWords } from './options.js';
import { sourceOf } from './source.js';
import { UsageError } from './usage.js';

const OPTIONS = { ...ACCESS, lang: { type: 'string' } } as const;

/**
 * `dia-feed diff`: what changed between two feeds.
 * @returns 0 if they have the same content, else 1.
 * @throws UsageError, AttributeError, UnreadableError
 */
export async function runDiff(words: string[], system: MessageLanguage): Promise<number> {
  const { values, positionals } = readWords(words, OPTIONS, 'diff');
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length) {
    throw new UsageError('two-feeds');
  }
  const texts = textsOf(values.lang, system);
  const access = accessOf(values);
  const diffs = await diffFeeds(sourceOf(before, access), sourceOf(after, access));
  if (!diffs.length) console.log(texts.unchanged);
  for (const line of diffs.flatMap((diff) => diffLines(diff, texts))) console.log(line);
  return diffs.length ? 1 : 0;
}

/** Maximum length in characters of a quoted text. */
const MAX_LENGTH = 60;

const short = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;

function diffLines({ section, added, removed, changed }: SectionDiff, texts: BuildTexts): string[] {
  const value = (text: string) => (text ? `"${short(text)}"` : texts.nothing);
  return [
    texts.difference(section, added.length, removed.length, changed.length),
    ...added.map((title) => `  + ${title}`),
    ...removed.map((title) => `  - ${title}`),
    ...changed.flatMap(({ title, changes }) => [
      `  ~ ${title}`,
      ...changes.map(
        ({ field, before, after }) => `      ${field}: ${value(before)} → ${value(after)}`,
      ),
    ]),
  ].map((line) =>
    line.replace(/^( *)(.*)$/s, (_, space: string, text: string) => space + plainLine(text)),
  );
}

/**
 * `dia-feed stale`: initiatives that nobody confirmed for some years, with a letter to each municipality.
 * @returns 0 when there are none, 1 when there are.
 * @throws UsageError, AttributeError, UnreadableError
 */
export async function runStale(words: string[], system: MessageLanguage): Promise<number> {
  const options = { ...OPTIONS, years: { type: 'string' } } as const;
  const { values, name } = readOne(words, options, 'stale');
  const years = Number(values.years ?? 2);
  if (!Number.isInteger(years) || years < 1 || years > 20) {
    throw new UsageError('bad-years', values.years);
  }
  const texts = textsOf(values.lang, system);
  const groups = await staleInitiatives(sourceOf(name, accessOf(values)), new Date(), years);
  const count = groups.reduce((sum, { initiatives }) => sum + initiatives.length, 0);
  console.log(count ? texts.stale(count, years) : texts.noneStale);
  for (const { municipality, initiatives } of groups) {
    const titles = initiatives.map(({ title, url }) =>
      plainLine([title, url].filter(Boolean).join(', ')),
    );
    console.log(`\n--- ${plainLine(municipality) || texts.noMunicipality} ---\n`);
    for (const line of texts.letter(plainLine(municipality), titles, titles.length === 1)) {
      console.log(line);
    }
  }
  return count ? 1 : 0;
}
