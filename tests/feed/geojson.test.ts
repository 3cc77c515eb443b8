import { describe, expect, it } from 'vitest';

import { describeProblem } from '../../src/feed/read/describe.js';
import { feedDocument } from '../../src/feed/read/document.js';
import { readBoth } from './schema/both-readers.js';

const read = (...features: unknown[]) =>
  readBoth('initiatives', { type: 'FeatureCollection', features })!;

const point = { type: 'Point', coordinates: [5.12, 52.09] };
const feature = (more: object = {}, properties: object = {}) => ({
  type: 'Feature',
  geometry: point,
  properties: { title: 'Tree', ...properties },
  ...more,
});

describe('GeoJSON of others', () => {
  it('is known by its type', () => {
    const json = { type: 'FeatureCollection', name: 'trees', features: [] };
    const { sections, language } = feedDocument(json, 'https://feed.example/');
    expect(sections).to.deep.equal({ initiatives: json });
    expect(language).to.equal('nl');
  });

  it('reads well when it is as it should be', () => {
    const { records, problems } = read(feature({ id: 'a', bbox: [5, 52, 6, 53], crs: {} }));
    expect(problems).to.deep.equal([]);
    expect(records).to.deep.equal([
      { id: 'a', point: [5.12, 52.09], title: 'Tree', language: 'nl' },
    ]);
  });

  it('needs no ids: the address is one, else the place in the list', () => {
    const { records, problems } = read(
      feature({}, { url: 'https://trees.example/1' }),
      feature(),
      feature({ id: null }),
      feature({ id: 7 }),
    );
    expect(problems).to.deep.equal([]);
    expect(records.map(({ id }) => id)).to.deep.equal(['https://trees.example/1', '#1', '#2', '7']);
  });

  it('does not take the id of the properties for that of the feature', () => {
    const { records } = read(feature({}, { id: 'fid', point: [1, 2] }));
    expect(records[0]).to.deep.include({ id: '#0', point: [5.12, 52.09] });
  });

  it('is nowhere at exactly [0, 0], which is reported', () => {
    for (const coordinates of [
      [0, 0],
      [-0, 0, 12.5],
    ]) {
      const { records, problems } = read(feature({ geometry: { type: 'Point', coordinates } }));
      expect(records).to.deep.equal([{ id: '#0', title: 'Tree', language: 'nl' }]);
      expect(problems.map(({ path }) => path)).to.deep.equal(['features[0].geometry']);
      expect(describeProblem(problems[0]!)).to.include('[0, 0] is no place');
    }
    const { records } = read(feature({ geometry: { type: 'Point', coordinates: [0, 0.001] } }));
    expect(records[0]?.point).to.deep.equal([0, 0.001]);
  });

  it('may do without a place', () => {
    for (const geometry of [null, undefined]) {
      const { records, problems } = read(feature({ geometry }));
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal([{ id: '#0', title: 'Tree', language: 'nl' }]);
    }
  });

  for (const geometry of [
    {
      type: 'LineString',
      coordinates: [
        [5, 52],
        [6, 53],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [5, 52],
          [6, 53],
          [6, 52],
          [5, 52],
        ],
      ],
    },
    { type: 'GeometryCollection', geometries: [point] },
    { type: 'Point', coordinates: [121687, 487484] },
    { type: 'Point', coordinates: [52.09, 5.12] },
    { type: 'Point', coordinates: [] },
    {},
    [5, 52],
  ]) {
    it(`keeps what stands at ${JSON.stringify(geometry)}, without the place`, () => {
      const { records, problems } = read(feature({ geometry }));
      expect(records).to.deep.equal([{ id: '#0', title: 'Tree', language: 'nl' }]);
      expect(problems.map(({ path, code, expected }) => [path, code, expected])).to.deep.equal([
        ['features[0].geometry', 'invalid', 'point'],
      ]);
    });
  }

  it('takes a point with a height', () => {
    const geometry = { type: 'Point', coordinates: [5.12, 52.09, -3.5] };
    expect(read(feature({ geometry })).records[0]?.point).to.deep.equal([5.12, 52.09]);
  });

  it('loses features without a title, whatever their properties are', () => {
    for (const properties of [null, {}, 'text', [], 5, undefined, { name: 'Tree' }]) {
      const { records, problems } = read(feature({ properties }), feature());
      expect(records).to.have.length(1);
      expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([
        ['features[0].properties.title', 'missing'],
      ]);
    }
  });

  it('finds addresses beside the document', () => {
    const { records } = read(feature({}, { url: '../1', image: '/a.jpg' }));
    expect(records[0]).to.deep.include({
      url: 'https://feed.example/1',
      image: { src: 'https://feed.example/a.jpg' },
    });
  });
});
