import { describe, expect, it } from 'vitest';

import { recordReader } from '../../src/feed/read/record.js';
import { readSection } from '../../src/feed/read/section.js';
import { initiatives } from '../../src/feed/read/sections/initiatives.js';
import type { Initiative } from '../../src/feed/schema/initiatives.js';
import { atOnce } from '../../src/util/at-once.js';
import { geoJsonOf } from '../../src/feed/initiative-collection.js';

const FULL: Initiative = {
  id: 'a',
  point: [5.1214, 52.0907],
  title: 'Burgerberaad; "Samen"',
  summary: 'Eerste regel.\nTweede regel.',
  url: 'https://initiative.example/a?b=c',
  municipality: 'GM0344',
  kind: 'burgerberaad',
  subgoals: ['1', '3'],
  themes: ['klimaat', 'wonen'],
  started: '2024',
  ended: '2026-03-18',
  status: 'active',
  organisation: '=Gemeente',
  image: { src: 'https://initiative.example/a.png', alt: 'Een zaal', width: 4, height: 3 },
  updated: '2026-03-18T20:00:00+01:00',
  language: 'fy',
};
const BARE: Initiative = { id: '#1', title: 'Zonder meer', language: 'nl' };

describe('geoJsonOf', () => {
  it('comes back as it was when it is read as a feed', () => {
    const json: unknown = JSON.parse(JSON.stringify(geoJsonOf([FULL, BARE])));
    const reader = recordReader(initiatives.table, initiatives.where);
    const url = 'https://feed.example/initiatives.geojson';
    expect(atOnce(readSection(initiatives, json, url, 'nl', reader))).to.deep.equal({
      records: [FULL, BARE],
      problems: [],
    });
  });

  it('is a FeatureCollection as RFC 7946 has it', () => {
    const { title } = BARE;
    expect(geoJsonOf([{ ...BARE, point: [5, 52] }, BARE])).to.deep.equal({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: '#1',
          geometry: { type: 'Point', coordinates: [5, 52] },
          properties: { title, language: 'nl' },
        },
        { type: 'Feature', id: '#1', geometry: null, properties: { title, language: 'nl' } },
      ],
    });
    expect(initiatives.list).to.equal('features');
  });
});
