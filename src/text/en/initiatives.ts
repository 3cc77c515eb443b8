import type { BackdropTexts, DownloadTexts, InitiativeTexts, InteractionTexts } from '../texts.js';
import { backdrop } from './backdrop.js';
import { download } from './download.js';
import { interaction } from './interaction.js';
import { period } from './period.js';

export const initiatives: InitiativeTexts & BackdropTexts & DownloadTexts & InteractionTexts = {
  ...backdrop,
  ...download,
  ...interaction,
  ...period,
  heading: () => 'Map of initiatives',
  empty: 'There are no initiatives yet.',
  moreAt: 'All initiatives',
  noun: ['initiative', 'initiatives'],
  subgoal: ['Subgoal', 'Subgoals'],
  status: { planned: 'Planned', active: 'In progress', ended: 'Ended' },
  views: 'List or map',
  list: 'List',
  map: 'Map',
  order: 'Order',
  byMunicipality: 'By municipality',
  newest: 'Newest first',
  onMap: 'Show on the map',
  only: (name) => `Only ${name}`,
  all: 'Show all',
  skip: 'Skip the map',
  end: 'End of the map',
  area: 'Map with initiatives',
  keys: 'Move the map with the arrow keys. Zoom in and out with plus and minus. Press Home to see the whole map.',
  tools: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole map',
  left: 'Move left',
  up: 'Move up',
  down: 'Move down',
  right: 'Move right',
  place: ['place', 'places'],
  otherPlace: ['other place', 'other places'],
  otherMunicipality: ['other municipality', 'other municipalities'],
  group: (largest, others) => `${largest} and ${others}`,
  notOnMap: [
    'initiative is not on the map. You can find it in the list.',
    'initiatives are not on the map. You can find them in the list.',
  ],
  source: 'Map: MapSVG, GeoNames (CC BY 4.0), Natural Earth',
};
