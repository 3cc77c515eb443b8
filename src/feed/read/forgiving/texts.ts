/** Titles for what has none, in the language of the feed. */
export interface MadeUpTitles {
  /** Of a place on the map. */
  readonly place: string;
  /** Of a news item, before its date. */
  readonly messageOf: string;
}

const nl: MadeUpTitles = { place: 'Plek zonder naam', messageOf: 'Bericht van' };
const en: MadeUpTitles = { place: 'Place without a name', messageOf: 'Message of' };
const fy: MadeUpTitles = { place: 'Plak sûnder namme', messageOf: 'Berjocht fan' };

/** @param language - BCP 47 tag; Dutch for another language than these. */
export const madeUpTitles = (language: string): MadeUpTitles =>
  ({ nl, en, fy })[language.slice(0, 2).toLowerCase() as 'nl'] ?? nl;
