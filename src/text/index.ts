import { nl } from './nl.js';
import type { Texts } from './texts.js';

export { nl };
export type { Noun, ShownSection, Texts } from './texts.js';

/**
 * The texts for a language tag. Dutch is here; English and Frisian are fetched when a page uses
 * them; any other language is shown in Dutch, that of the content.
 * @param tag - BCP 47, of the nearest `lang`.
 */
export async function textsFor(tag: string): Promise<Texts> {
  switch (languageOf(tag)) {
    case 'en':
      return (await import('./en.js')).en;
    case 'fy':
      return (await import('./fy.js')).fy;
    default:
      return nl;
  }
}

/** The language of a tag without its region: `en` of `en-GB`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
