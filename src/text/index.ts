import { languageOf, type Language } from './languages.js';
import { nl } from './nl/common.js';
import type { SaidTexts, Texts, Translation } from './texts.js';

export { LANGUAGES, languageOf, type Language } from './languages.js';
export type * from './texts.js';

/** All texts of the widgets of a section. */
export type WidgetTexts<S extends keyof SaidTexts> = Texts & SaidTexts[S];

/** The modules of the languages other than Dutch, loaded when a page uses them. */
const TRANSLATIONS: Readonly<Record<Exclude<Language, 'nl'>, () => Promise<Translation>>> = {
  en: async () => (await import('./en.js')).en,
  fy: async () => (await import('./fy.js')).fy,
};

/**
 * The texts of a widget in a language. Other languages than Dutch are loaded when a page uses them. An
 * unknown language gives Dutch, the language of the content.
 * @param tag - BCP 47 tag of the nearest `lang`.
 * @param dutch - The texts of the widget in Dutch.
 * @throws TypeError if the module of a language cannot be loaded.
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

/** The texts of a widget in Dutch, which need no loading. */
export const inDutch = <S extends keyof SaidTexts>(dutch: SaidTexts[S]): WidgetTexts<S> => ({
  ...nl,
  ...dutch,
});
