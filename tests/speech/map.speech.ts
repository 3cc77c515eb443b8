/** The map: past it, its markers, the panel, moving it, and how it goes together with the list. */
import { en } from '../../src/text/en.js';
import { initiatives } from '../../src/text/nl/initiatives.js';
import { interaction } from '../../src/text/nl/interaction.js';
import { filter } from '../../src/text/nl/filter.js';
import { button, check, escape, heading, like, link, widget } from './check.js';

const body = widget('initiative-map', 'limit="2"');
const map = { body };
/** With few markers, to be sooner behind them. */
const few = { body: widget('initiative-map', 'limit="2"', '/feeds/few.json') };
const to = (focus: string) => ({ press: 'Tab', again: true, focus });
/** Enough to zoom as far as it goes. */
const MANY_TIMES = 'Return '.repeat(20);
const TEXEL = 'Texel, 1 initiatief';

/** The announcement after the map moved, wherever that was. */
const moved = (how: 'zoomedIn' | 'zoomedOut' | 'panned'): RegExp => {
  const [done = ''] = interaction.moved(how, '', '', '').split(':');
  return new RegExp(`^${escape(done)}(, rond .+)?: \\d+ initiatie.+`);
};

check('The map can be skipped', '2.4.1 2.4.3', 'initiative-map', map, [
  { ...to(initiatives.skip), says: button(initiatives.skip) },
  { press: 'Return', says: initiatives.end, focus: '.end' },
  { press: 'Tab', says: 'Einde van de pagina' },
]);

check(
  'The map has a name, and says how many markers it has',
  '4.1.2 1.3.1',
  'initiative-map',
  map,
  [
    { ...to('div.viewport'), says: initiatives.area },
    { press: 'Tab', says: [/Lijst met \d+ items/, /\d+ initiatieven.*knop/] },
  ],
);

check('A marker says where it is and how many there are', '4.1.2 1.1.1', 'initiative-map', few, [
  { ...to(TEXEL), once: button(TEXEL) },
]);

check(
  'A marker opens a panel: its name, then the first item',
  '2.4.3 4.1.2',
  'initiative-map',
  few,
  [
    to(TEXEL),
    {
      press: 'Return',
      says: ['Texel'],
      never: like(initiatives.end),
      focus: 'dia-initiative-map > ',
    },
    { press: 'Down', says: /\S/ },
    { press: 'Escape', says: button(TEXEL), focus: TEXEL },
  ],
);

check(
  'The panel is read item by item, and Escape closes it from there',
  '2.1.2 2.4.3',
  'initiative-map',
  few,
  [
    to(TEXEL),
    { press: 'Return', says: 'Texel' },
    { press: 'Down', again: true, says: button(interaction.inList) },
    { press: 'Escape', says: button(TEXEL), focus: TEXEL },
  ],
);

check(
  'The panel closes with its button: the focus is on its marker again',
  '2.1.1 2.4.3',
  'initiative-map',
  few,
  [
    to(TEXEL),
    { press: 'Return', says: 'Texel' },
    { press: 'Tab', again: true, focus: `"${interaction.close}"` },
    { press: 'Return', focus: TEXEL },
  ],
);

check(
  'From the panel to the list: it shows only these, and how to undo that',
  '2.4.3 4.1.3',
  'initiative-map',
  few,
  [
    to(TEXEL),
    { press: 'Return', says: 'Texel' },
    to(interaction.inList),
    { press: 'Return', says: like(initiatives.only('…')) },
    { press: 'Tab', says: [initiatives.all, /\d+ initiatieven/] },
  ],
);

check('From the list to the map and back', '2.4.3 4.1.2', 'initiative-map', few, [
  to(initiatives.onMap),
  { press: 'Return', says: 'Almere', focus: 'panel-title' },
  { press: 'Down', again: true, says: link('Burgerberaad Almere 2050') },
  { press: 'Escape', says: button(initiatives.onMap), focus: initiatives.onMap },
]);

check('The button on the map goes off again', '4.1.2', 'initiative-map', few, [
  to(initiatives.onMap),
  { press: 'Return', says: 'Almere', focus: 'panel-title' },
  { press: 'shift+Tab', again: true, focus: `${initiatives.onMap}: Burgerberaad` },
  { press: 'Return', says: /niet ingedrukt/, focus: initiatives.onMap },
]);

check('Zooming in says what and where, each time', '4.1.3', 'initiative-map', few, [
  to(`"${initiatives.zoomIn}"`),
  ...Array.from({ length: 4 }, () => ({
    press: 'Return',
    once: moved('zoomedIn'),
    focus: initiatives.zoomIn,
  })),
]);

check('Zooming in ends, and says so each time', '4.1.3 4.1.2', 'initiative-map', few, [
  to(`"${initiatives.zoomIn}"`),
  { press: MANY_TIMES, says: interaction.nearest },
  { press: 'Return', once: interaction.nearest, focus: initiatives.zoomIn },
]);

check('Zooming out says so, until it ends', '4.1.3', 'initiative-map', few, [
  to(`"${initiatives.zoomOut}"`),
  { press: 'Return', once: moved('zoomedOut') },
  { press: MANY_TIMES, says: interaction.farthest },
]);

check('The map is moved with buttons', '2.1.1 2.5.1 2.5.7 4.1.3', 'initiative-map', few, [
  to(`"${initiatives.move}"`),
  { press: 'Return', says: 'uitgevouwen' },
  to(`"${initiatives.left}"`),
  { press: 'Return', once: moved('panned'), focus: initiatives.left },
  { press: 'Return', once: moved('panned') },
]);

check('The search of the map alone says how many there are', '4.1.3', 'initiative-map', few, [
  to('input#search'),
  { type: 'burgerberaad', once: like(filter.controls.found('…', '…')), focus: 'input#search' },
]);

check('The list is sorted', '4.1.2 3.2.2', 'initiative-map', few, [
  { ...to('select#order'), says: [initiatives.order, initiatives.byMunicipality] },
  { press: 'Down', says: initiatives.newest, focus: 'select#order' },
]);

check(
  'Where there is room for one, a button changes to the map',
  '4.1.2 1.4.10',
  'initiative-map',
  { body, width: 500 },
  [
    { press: 'b', again: true, says: [initiatives.list, initiatives.map].map(button) },
    { ...to(`"${initiatives.list}"`), says: initiatives.views },
  ],
);

check('The map in English', '3.1.2', 'initiative-map', { ...few, lang: 'en' }, [
  { press: 'h h', says: heading(en.initiatives.heading(''), 2) },
  { ...to(`"${en.initiatives.zoomIn}"`), says: button(en.initiatives.zoomIn) },
  { press: 'Return', says: /^Zoomed in/ },
]);
