import { describe, expect, it } from 'vitest';

import { readBoth } from './both-readers.js';
import { describeFields, goodImage, image } from './describe-fields.js';

const good = {
  type: 'Feature',
  id: 'v-1',
  geometry: { type: 'Point', coordinates: [5.12, 52.09] },
  properties: {
    title: 'Talking in the square',
    summary: 'Every Saturday.',
    url: 'https://dia.example/1',
    municipality: 'GM0344',
    kind: 'Gesprek',
    subgoals: ['s-1'],
    themes: ['t-1'],
    started: '2024',
    ended: '2026-03-18',
    status: 'active',
    organisation: 'Neighbours',
    image: goodImage,
    updated: '2026-03-18T10:00:00Z',
    language: 'en',
  },
};

const collection = (features: unknown) => ({ type: 'FeatureCollection', features });

/** A field of the properties. */
const property = (name: string, kind: string) => ({ at: `properties.${name}`, as: name, kind });

describe('initiatives', () => {
  describeFields('initiatives', { of: collection, path: 'features[1]' }, good, [
    { at: 'id', kind: 'id', drops: '' },
    { at: 'geometry', as: 'point', kind: 'point' },
    { ...property('title', 'text'), required: true },
    property('summary', 'text'),
    property('url', 'url'),
    property('municipality', 'text'),
    property('kind', 'text'),
    property('subgoals', 'id[]'),
    property('themes', 'id[]'),
    property('started', 'day'),
    property('ended', 'day'),
    property('status', 'planned|active|ended|*'),
    property('organisation', 'text'),
    ...image('properties.image', 'image'),
    property('updated', 'date'),
  ]);

  it('is no section without a list of features', () => {
    for (const value of [[good], {}, collection(null), collection({}), good, 'text', null]) {
      expect(readBoth('initiatives', value)).to.equal(undefined);
    }
  });
});
