import { languageOf, type Language } from './languages.js';
import { nl } from './nl/common.js';
import type { SaidTexts, Texts, Translation } from './texts.js';

export { LANGUAGES, languageOf, type Language } from './languages.js';
export type * from './texts.js';

/** All that the widget of a section says. */
export type WidgetTexts<S extends keyof SaidTexts> = Texts & SaidTexts[S];

/** Each language but Dutch in a module of its own, fetched when a page uses it. */
const TRANSLATIONS: Readonly<Record<Exclude<Language, 'nl'>, () => Promise<Translation>>> = {
  en: async () => (await import('./en.js')).en,
  fy: async () => (await import('./fy.js')).fy,
};

/**
 * The texts of a widget in a language. Dutch is here; the other languages are fetched when a page
 * uses them; in place of a language that we do not have stands Dutch, that of the content.
 * @param tag - BCP 47, of the nearest `lang`.
 * @param dutch - Those of the widget itself, in Dutch.
 * @throws TypeError when the module of a language cannot be fetched.
 */
export async function textsFor<S extends keyof SaidTexts>(
  tag: string,
  section: S,
  dutch: SaidTexts[S],
): Promise<WidgetTexts<S>> {
  const language = languageOf(tag) ?? 'nl';
  if (language === 'nl') return inDutch<S>(dutch);
  const translation = await TRANSLATIONS[language]();
  return { ...translation.common, ...translation[section] };
}

/** The texts of a widget in Dutch, at once. */
export const inDutch = <S extends keyof SaidTexts>(dutch: SaidTexts[S]): WidgetTexts<S> => ({
  ...nl,
  ...dutch,
});
