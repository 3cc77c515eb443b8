import type { BackdropTexts, DownloadTexts, InitiativeTexts, InteractionTexts } from '../texts.js';
import { backdrop } from './backdrop.js';
import { download } from './download.js';
import { interaction } from './interaction.js';

export const initiatives: InitiativeTexts & BackdropTexts & DownloadTexts & InteractionTexts = {
  ...backdrop,
  ...download,
  ...interaction,
  heading: 'Map of initiatives',
  empty: 'There are no initiatives yet.',
  moreAt: 'More initiatives',
  noun: ['initiative', 'initiatives'],
  subgoal: ['Subgoal', 'Subgoals'],
  status: { planned: 'Planned', active: 'Running now', ended: 'Ended' },
  years: (start, end) => (end ? `${start} to ${end}` : `From ${start}`),
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
  keys: 'Move the map with the arrow keys. Zoom in and out with plus and minus. Home shows all.',
  tools: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole map',
  left: 'Move left',
  up: 'Move up',
  down: 'Move down',
  right: 'Move right',
  group: (largest, others, areMunicipalities) => {
    if (!largest) return others ? `${others + 1} places` : 'One place';
    const [one, other] = areMunicipalities
      ? ['municipality', 'municipalities']
      : ['place', 'places'];
    return others ? `${largest} and ${others} ${others === 1 ? one : other}` : largest;
  },
  notOnMap: (count) =>
    count === 1
      ? 'One initiative is not on the map. You find it in the list.'
      : `${count} initiatives are not on the map. You find them in the list.`,
  source: 'Map: MapSVG, GeoNames (CC BY 4.0), Natural Earth',
};
