import type { InitiativeTexts } from '../texts.js';

export const initiatives: InitiativeTexts = {
  heading: 'Landkaart van initiatieven',
  empty: 'Er zijn nog geen initiatieven.',
  moreAt: 'Meer initiatieven',
  noun: ['initiatief', 'initiatieven'],
  subgoal: ['Subdoel', 'Subdoelen'],
  status: { planned: 'Gepland', active: 'Loopt nu', ended: 'Afgelopen' },
  years: (start, end) => (end ? `${start} tot ${end}` : `Vanaf ${start}`),
  views: 'Lijst of kaart',
  list: 'Lijst',
  map: 'Kaart',
  order: 'Volgorde',
  byMunicipality: 'Per gemeente',
  newest: 'Nieuwste eerst',
  onMap: 'Toon op de kaart',
  only: (name) => `Alleen ${name}`,
  all: 'Toon alles',
  skip: 'Sla de kaart over',
  end: 'Einde van de kaart',
  area: 'Kaart met initiatieven',
  keys: 'Verschuif de kaart met de pijltjestoetsen. Zoom in en uit met plus en min. Home toont alles.',
  tools: 'Kaart bedienen',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom uit',
  home: 'Toon de hele kaart',
  left: 'Naar links',
  up: 'Omhoog',
  down: 'Omlaag',
  right: 'Naar rechts',
  group: (largest, others, areMunicipalities) => {
    if (!largest) return others ? `${others + 1} plekken` : 'Eén plek';
    const [one, other] = areMunicipalities ? ['gemeente', 'gemeenten'] : ['plek', 'plekken'];
    return others ? `${largest} en ${others} ${others === 1 ? one : other}` : largest;
  },
  notOnMap: (count) =>
    count === 1
      ? 'Eén initiatief staat niet op de kaart. U vindt het in de lijst.'
      : `${count} initiatieven staan niet op de kaart. U vindt ze in de lijst.`,
  source: 'Kaart: MapSVG, GeoNames (CC BY 4.0), Natural Earth',
};
