/** Small feeds for what the sample feed does not have. */

const base = { version: 1, language: 'nl', updated: '2026-11-02T09:00:00+01:00' };

const at = (title: string, municipality: string, coordinates: readonly [number, number]) => ({
  type: 'Feature',
  id: title,
  geometry: { type: 'Point', coordinates },
  properties: { title, municipality, url: `https://www.example.nl/${encodeURIComponent(title)}` },
});

const past = [
  { id: 'c', title: 'Raad op Zaterdag', start: '2023-04-15T10:00:00' },
  { id: 'a', title: 'Eerste bijeenkomst Burgerberaad', start: '2024-04-15' },
  {
    id: 'b',
    title: 'Tweede bijeenkomst Burgerberaad',
    start: '2024-04-22',
    place: { municipality: 'GM0034' },
  },
];

export const feeds = {
  /** Events that are over, two of them in one month. */
  past: { ...base, events: past },
  /** The same, and one that is long in coming. */
  coming: { ...base, events: [...past, { id: 'd', title: 'Jubileum', start: '2099-05-01' }] },
  /** Initiatives in two municipalities: few markers to go past. */
  few: {
    ...base,
    initiatives: {
      type: 'FeatureCollection',
      features: [
        at('Burgerberaad Almere 2050', 'GM0034', [5.21, 52.37]),
        at('Buurtbegroting Filmwijk', 'GM0034', [5.24, 52.36]),
        at('Dorp redt dorp in Oosterend', 'GM0448', [4.797, 53.054]),
      ],
    },
  },
  /** Nothing in any list. */
  empty: {
    ...base,
    ...{ partners: [], subgoals: [], priorities: [], themes: [], instruments: [], projects: [] },
    ...{
      events: [],
      news: { version: 'https://jsonfeed.org/version/1.1', title: 'DiA', items: [] },
    },
  },
};
