import type { FeedNames } from '../feed/read/document.js';
import type { SectionTexts } from './texts.js';

/** Name of the programme if the feed does not have one. */
const PROGRAMME = 'Democratie in Actie';

/**
 * The default heading of a widget. It names the programme, so that visitors of a municipal site see whose
 * content this is.
 * @param feed - The names that the feed gives itself. Default: none, while it is loading.
 */
export const defaultHeading = (
  { heading }: SectionTexts,
  { title, programme = PROGRAMME }: FeedNames = {},
): string => title ?? heading(programme);
