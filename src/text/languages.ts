/**
 * The languages of the texts, as BCP 47 tags without a region. The first is the language of the programme:
 * it is always loaded, and used if a page has another language than these.
 *
 * To add one, add its tag here. What is missing then is a type error.
 */
export const LANGUAGES = ['nl', 'en', 'fy'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language of a tag, without its region.
 * @param tag - BCP 47, as in an attribute `lang`.
 * @returns One of {@link LANGUAGES}; undefined for any other language.
 * @example languageOf('en-GB') // 'en'
 */
export function languageOf(tag: string): Language | undefined {
  const [language] = tag.toLowerCase().split('-');
  return LANGUAGES.find((known) => known === language);
}
