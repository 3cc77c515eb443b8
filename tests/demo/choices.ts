import type { Choice } from '../../demo/configurator/choice.js';
import type { Known } from '../../demo/configurator/snippets.js';

/** As the configurator opens, on a site of the programme. */
export const standard: Choice = {
  feed: 'https://feed.example.nl/dia/feed.json',
  widget: 'news-feed',
  attributes: {},
  around: {},
  hasFilter: false,
  tokens: {},
  width: 720,
  library: 'https://widgets.example.nl/1/',
};

/** What was found out of it. */
export const known: Known = {
  heights: { 'dia-news-feed': { narrow: 82.6, wide: 37.5 } },
  integrity: {
    'widgets/news-feed.js': 'sha384-news',
    'widgets/feed.js': 'sha384-feed',
    'widgets/filter.js': 'sha384-filter',
  },
  label: 'Nieuws & meer',
  snapshot: ['<h2 slot="heading">Nieuws</h2>'],
};
