import { nl } from './nl/common.js';
import type { SaidTexts, Texts } from './texts.js';

export type * from './texts.js';

/** All that the widget of a section says. */
export type WidgetTexts<S extends keyof SaidTexts> = Texts & SaidTexts[S];

/**
 * The texts of a widget in a language. Dutch is here; English and Frisian are fetched when a page
 * uses them; any other language is shown in Dutch, that of the content.
 * @param tag - BCP 47, of the nearest `lang`.
 * @param dutch - Those of the widget itself, in Dutch.
 */
export async function textsFor<S extends keyof SaidTexts>(
  tag: string,
  section: S,
  dutch: SaidTexts[S],
): Promise<WidgetTexts<S>> {
  switch (languageOf(tag)) {
    case 'en': {
      const { en } = await import('./en.js');
      return { ...en.common, ...en[section] };
    }
    case 'fy': {
      const { fy } = await import('./fy.js');
      return { ...fy.common, ...fy[section] };
    }
    default:
      return inDutch<S>(dutch);
  }
}

/** The texts of a widget in Dutch, at once. */
export const inDutch = <S extends keyof SaidTexts>(dutch: SaidTexts[S]): WidgetTexts<S> => ({
  ...nl,
  ...dutch,
});

/** The language of a tag without its region: `en` of `en-GB`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
