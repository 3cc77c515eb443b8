import type { SectionName } from '../feed/sections.js';

/**
 * The sections that feeds usually keep in documents of their own, by the element that shows them: `dia.js`
 * requests these before it has the element.
 */
export const sections: Readonly<Record<string, SectionName>> = {
  'dia-initiative-map': 'initiatives',
  'dia-news-feed': 'news',
};
