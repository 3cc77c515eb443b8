/** Titles for records without one, in the language of the feed. */
export interface MadeUpTitles {
  /** Title of a place on the map. */
  readonly place: string;
  /** Title of a news item, to be followed by its date. */
  readonly messageOf: string;
}

const nl: MadeUpTitles = { place: 'Plek zonder naam', messageOf: 'Bericht van' };
const en: MadeUpTitles = { place: 'Place without a name', messageOf: 'Message of' };
const fy: MadeUpTitles = { place: 'Plak sûnder namme', messageOf: 'Berjocht fan' };

/** @param language - BCP 47 tag. Unknown languages get Dutch titles. */
export const madeUpTitles = (language: string): MadeUpTitles =>
  ({ nl, en, fy })[language.slice(0, 2).toLowerCase() as 'nl'] ?? nl;
