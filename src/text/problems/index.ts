/**
 * What is told to those who keep a page or publish a feed: in the console, in `debug`, by `validate`
 * and the configurator. Visitors read none of it, so it is fetched only when there is something to
 * tell, and it is in Dutch and English alone.
 */
import type { Problem } from '../../feed/read/record.js';
import { preview } from '../../util/preview.js';
import { languageOf } from '../languages.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { ProblemTexts } from './texts.js';

export type * from './texts.js';

/**
 * The texts for a language; Dutch where that is not English.
 * @param tag - BCP 47, of the page or of the user's system.
 */
export const problemTexts = (tag: string): ProblemTexts => (languageOf(tag) === 'en' ? en : nl);

/** Says where something in a feed is wrong, by which code, and what to do about it, on one line. */
export const describeProblem = (
  { path, code, expected, found }: Problem,
  { problems }: ProblemTexts,
): string => `${path}: ${code}: ${problems[code]({ expected, found: preview(found) })}`;
