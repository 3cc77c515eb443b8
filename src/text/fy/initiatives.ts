import type { BackdropTexts, DownloadTexts, InitiativeTexts, InteractionTexts } from '../texts.js';
import { backdrop } from './backdrop.js';
import { download } from './download.js';
import { interaction } from './interaction.js';

export const initiatives: InitiativeTexts & BackdropTexts & DownloadTexts & InteractionTexts = {
  ...backdrop,
  ...download,
  ...interaction,
  heading: 'Lânkaart fan inisjativen',
  empty: 'Der binne noch gjin inisjativen.',
  moreAt: 'Mear inisjativen',
  noun: ['inisjatyf', 'inisjativen'],
  subgoal: ['Subdoel', 'Subdoelen'],
  status: { planned: 'Pland', active: 'Rint no', ended: 'Ofrûn' },
  years: (start, end) => (end ? `${start} oant ${end}` : `Fan ${start} ôf`),
  views: 'List of kaart',
  list: 'List',
  map: 'Kaart',
  order: 'Folchoarder',
  byMunicipality: 'De gemeenten lâns',
  newest: 'Nijste earst',
  onMap: 'Lit op de kaart sjen',
  only: (name) => `Allinnich ${name}`,
  all: 'Lit alles sjen',
  skip: 'Slaan de kaart oer',
  end: 'Ein fan de kaart',
  area: 'Kaart mei inisjativen',
  keys: 'Ferskow de kaart mei de pyltsjetoetsen. Soom yn en út mei plus en min. Home lit alles sjen.',
  tools: 'Kaart betsjinje',
  zoomIn: 'Soom yn',
  zoomOut: 'Soom út',
  home: 'Lit de hiele kaart sjen',
  left: 'Nei lofts',
  up: 'Omheech',
  down: 'Omleech',
  right: 'Nei rjochts',
  group: (largest, others, areMunicipalities) => {
    if (!largest) return others ? `${others + 1} plakken` : 'Ien plak';
    const [one, other] = areMunicipalities ? ['gemeente', 'gemeenten'] : ['plak', 'plakken'];
    return others ? `${largest} en ${others} ${others === 1 ? one : other}` : largest;
  },
  notOnMap: (count) =>
    count === 1
      ? 'Ien inisjatyf stiet net op de kaart. Jo fine it yn de list.'
      : `${count} inisjativen steane net op de kaart. Jo fine se yn de list.`,
  source: 'Kaart: MapSVG, GeoNames (CC BY 4.0), Natural Earth',
};
