import { languageOf } from '../text/languages.js';

/** The languages of the messages on the command line. */
export const MESSAGE_LANGUAGES = ['nl', 'en'] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/**
 * The language of the user's system (`LC_ALL`, `LANG`, or the setting of Windows): Dutch for Dutch and
 * Frisian systems; English for all others, and if no language is set, as on most build servers.
 * @param locale - BCP 47.
 */
export const systemLanguage = (
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): MessageLanguage => (['nl', 'fy'].includes(languageOf(locale) ?? '') ? 'nl' : 'en');
