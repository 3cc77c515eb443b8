import { languageOf } from '../text/languages.js';

/** The languages in which the command line tells what is wrong. */
export const MESSAGE_LANGUAGES = ['nl', 'en'] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/**
 * The language of the user's system, as other programs follow it (`LC_ALL`, `LANG`, or the setting of
 * Windows): Dutch, also where that is Frisian; English for all others and where there is none, as on
 * most build servers.
 * @param locale - BCP 47; a test gives another.
 */
export const systemLanguage = (
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): MessageLanguage => (['nl', 'fy'].includes(languageOf(locale) ?? '') ? 'nl' : 'en');
