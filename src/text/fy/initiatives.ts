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
  heading: () => 'Lânkaart fan inisjativen',
  empty: 'Der binne noch gjin inisjativen.',
  moreAt: 'Alle inisjativen',
  noun: ['inisjatyf', 'inisjativen'],
  subgoal: ['Subdoel', 'Subdoelen'],
  status: { planned: 'Pland', active: 'Rint no', ended: 'Ôfrûn' },
  views: 'List of kaart',
  list: 'List',
  map: 'Kaart',
  order: 'Folchoarder',
  byMunicipality: 'Per gemeente',
  newest: 'Nijste earst',
  onMap: 'Lit op de kaart sjen',
  only: (name) => `Allinnich ${name}`,
  all: 'Lit alles sjen',
  skip: 'Kaart oerslaan',
  end: 'Ein fan de kaart',
  area: 'Kaart mei inisjativen',
  keys: 'Ferskow de kaart mei de pylktoetsen. Zoom yn en út mei plus en min. Mei de toets Home sjogge jo de hiele kaart.',
  tools: 'Kaart betsjinje',
  zoomIn: 'Ynzoome',
  zoomOut: 'Utzoome',
  home: 'Lit de hiele kaart sjen',
  left: 'Skow nei lofts',
  up: 'Skow omheech',
  down: 'Skow omleech',
  right: 'Skow nei rjochts',
  place: ['plak', 'plakken'],
  otherPlace: ['oar plak', 'oare plakken'],
  otherMunicipality: ['oare gemeente', 'oare gemeenten'],
  group: (largest, others) => `${largest} en ${others}`,
  notOnMap: [
    'inisjatyf stiet net op de kaart. Jo fine it yn de list.',
    'inisjativen steane net op de kaart. Jo fine se yn de list.',
  ],
  source: 'Kaart: MapSVG, GeoNames (CC BY 4.0), Natural Earth',
};
