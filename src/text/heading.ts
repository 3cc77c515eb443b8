import type { FeedNames } from '../feed/read/document.js';
import type { SectionTexts } from './texts.js';

/** What the programme is called where its feed does not say. */
const PROGRAMME = 'Democratie in Actie';

/**
 * The heading of a widget whose page gives it none: on the page of a municipality it has to say whose
 * content this is.
 * @param feed - What the feed calls itself; left out while it is not known.
 */
export const defaultHeading = (
  { heading }: SectionTexts,
  { title, programme = PROGRAMME }: FeedNames = {},
): string => title ?? heading(programme);
