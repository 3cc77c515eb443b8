/**
 * Messages for webmasters and for publishers of feeds: in the console, below a widget with `debug`, in
 * `validate` and in the configurator. Visitors do not see them, so they are loaded only if there is a
 * problem, and exist in Dutch and English only.
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

/** One line about a problem in a feed: where it is, its code, and how to mend it. */
export const describeProblem = (
  { path, code, expected, found }: Problem,
  { problems }: ProblemTexts,
): string => `${path}: ${code}: ${problems[code]({ expected, found: preview(found) })}`;
