import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { baseMap } from '../../src/geo/base-map.js';
import { reading, stepsOf, type Boundaries } from '../../src/geo/boundaries.js';
import { project, worldSize, type LonLat, type WorldPoint } from '../../src/geo/projection.js';
import { fromRd } from '../../src/geo/rd.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

type Position = readonly number[];
type Ring = readonly Position[];

const read = (json: unknown): Boundaries => {
  const steps = reading(json, resolveMunicipality, baseMap);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const feature = (properties: unknown, geometry: unknown, more = {}) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
});
const polygon = (...coordinates: readonly Ring[]) => ({ type: 'Polygon', coordinates });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const UTRECHT = polygon(box(5, 52, 5.2, 52.15));

/** The corners of a path, in pixels at zoom 12 from the corner of the world. */
const decode = (path: string): WorldPoint[][] =>
  path
    .split('M')
    .slice(1)
    .map((ring) => {
      expect(ring).to.match(/^-?[\d.]+ -?[\d.]+l[-\d. ]+z$/);
      let [x, y] = [0, 0];
      const numbers = [...ring.matchAll(/-?[\d.]+/g)].map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        x += numbers[2 * index]!;
        y += numbers[2 * index + 1]!;
        const scale = worldSize(12);
        return [
          (baseMap.origin[0] + x * baseMap.unit) * scale,
          (baseMap.origin[1] + y * baseMap.unit) * scale,
        ] as const;
      });
    });

const inPixels = (point: Position): WorldPoint => {
  const [x, y] = project(point as unknown as LonLat);
  return [x * worldSize(12), y * worldSize(12)];
};

const distance = ([x, y]: WorldPoint, [fromX, fromY]: WorldPoint, [toX, toY]: WorldPoint) => {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const along = length && Math.min(Math.max(((x - fromX) * dx + (y - fromY) * dy) / length, 0), 1);
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
};

const distanceTo = (point: WorldPoint, ring: readonly WorldPoint[]) =>
  Math.min(...ring.map((corner, index) => distance(point, ring.at(index - 1)!, corner)));

describe('reading boundaries', () => {
  it('makes a path in the units of the base map', () => {
    const { boundaries, problems } = read(collection(feature({ statcode: 'GM0344' }, UTRECHT)));
    expect(problems).to.equal(0);
    expect(boundaries).to.have.length(1);
    expect(boundaries[0]!.code).to.equal('GM0344');
    const [ring, ...others] = decode(boundaries[0]!.path);
    expect(others).to.deep.equal([]);
    expect(ring).to.have.length(4);
    for (const corner of UTRECHT.coordinates[0]!) {
      expect(distanceTo(inPixels(corner), ring!)).to.be.below(0.05);
    }
  });

  const named: [what: string, properties: unknown, more?: object][] = [
    [
      'CBS through PDOK',
      { id: 7, statcode: 'GM0344', jrstatcode: '2026GM0344', statnaam: 'Utrecht' },
    ],
    ['CBS wijken en buurten', { GM_CODE: 'GM0344', GM_NAAM: 'Utrecht' }],
    ['CBS, lower case', { gm_code: 'GM0344' }],
    ['PDOK bestuurlijke gebieden', { identificatie: 'GM0344', naam: 'Utrecht', code: '0344' }],
    ['a code without letters', { code: '0344' }],
    ['a code that became a number', { gemeentecode: 344 }],
    ['an underscore', { gemeente_code: '0344' }],
    ['capitals', { CBSCODE: 'GM0344' }],
    ['the id of the feature', {}, { id: 'GM0344' }],
    ['no properties at all', null, { id: '0344' }],
    ['a name', { statnaam: 'Utrecht' }],
    ['another name', { name: 'Gemeente Utrecht' }],
    ['a code that says nothing, and a name', { code: 'x12', gemeentenaam: 'Utrecht' }],
    ['a number that a program gave out', { naam: 'Utrecht' }, { id: 14 }],
    ['the same as text', { naam: 'Utrecht' }, { id: '14' }],
  ];
  for (const [what, properties, more] of named) {
    it(`finds the municipality by ${what}`, () => {
      const { boundaries } = read(collection(feature(properties, UTRECHT, more)));
      expect(boundaries.map(({ code }) => code)).to.deep.equal(['GM0344']);
    });
  }

  it('reads Dutch coordinates, whether or not their system is named', () => {
    const corners: Ring = [
      [130000, 450000],
      [140000, 450500],
      [139000, 460000],
      [130500, 459000],
      [130000, 450000],
    ];
    const dutch = collection(feature({ statcode: 'GM0344' }, polygon(corners)));
    const degrees = corners.map(([x, y]) => fromRd([x!, y!]));
    const expected = read(collection(feature({ statcode: 'GM0344' }, polygon(degrees))));
    expect(decode(expected.boundaries[0]!.path)[0]).to.have.length(4);
    expect(read(dutch)).to.deep.equal(expected);
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
    expect(read({ ...dutch, crs })).to.deep.equal(expected);
  });

  it('keeps holes and parts', () => {
    const parts = [[box(5, 52, 5.2, 52.2), box(5.05, 52.05, 5.1, 52.1)], [box(5.3, 52, 5.4, 52.1)]];
    const { boundaries, problems } = read(
      collection(feature({ naam: 'Utrecht' }, { type: 'MultiPolygon', coordinates: parts })),
    );
    expect(problems).to.equal(0);
    expect(decode(boundaries[0]!.path)).to.have.length(3);
  });

  it('makes one path of what has merged since, and of what comes in parts', () => {
    const { boundaries } = read(
      collection(
        feature({ statcode: 'GM0010', statnaam: 'Delfzijl' }, polygon(box(6.8, 53.3, 7, 53.4))),
        feature({ statcode: 'GM0003' }, polygon(box(6.7, 53.3, 6.8, 53.4))),
        feature({ statcode: 'GM0344' }, UTRECHT),
        feature({ statcode: 'GM0344' }, polygon(box(5.3, 52, 5.4, 52.1))),
      ),
    );
    expect(boundaries.map(({ code }) => code)).to.deep.equal(['GM1979', 'GM0344']);
    for (const { path } of boundaries) expect(decode(path)).to.have.length(2);
  });

  it('leaves out water, which is no problem', () => {
    const water = polygon(box(5, 52.3, 5.2, 52.4));
    const { boundaries, problems } = read(
      collection(
        feature({ gm_code: 'GM0344', water: 'NEE' }, UTRECHT),
        feature({ gm_code: 'GM0344', water: 'JA' }, water),
        feature({ GM_CODE: 'GM0344', H2O: 'JA' }, water),
      ),
    );
    expect(problems).to.equal(0);
    expect(decode(boundaries[0]!.path)).to.have.length(1);
  });

  it('does without a last corner that is the first', () => {
    const open = box(5, 52, 5.2, 52.15).slice(0, -1);
    expect(read(collection(feature({ code: '0344' }, polygon(open))))).to.deep.equal(
      read(collection(feature({ code: '0344' }, UTRECHT))),
    );
  });

  const bad: [what: string, feature: unknown][] = [
    ['no feature', null],
    ['a text', 'Utrecht'],
    ['no geometry', feature({ code: '0344' }, null)],
    ['a point', feature({ code: '0344' }, { type: 'Point', coordinates: [5, 52] })],
    ['a polygon without rings', feature({ code: '0344' }, { type: 'Polygon', coordinates: 5 })],
    ['two corners', feature({ code: '0344' }, polygon([[5, 52], [5.1, 52]]))], // prettier-ignore
    [
      'texts for numbers',
      feature({ code: '0344' }, { type: 'Polygon', coordinates: [['a', 'b', 'c']] }),
    ],
    ['corners that are missing', feature({ code: '0344' }, polygon([[], [], [], []]))],
    ['latitudes first', feature({ code: '0344' }, polygon(box(52, 5, 52.1, 5.1)))],
    ['another grid', feature({ code: '0344' }, polygon(box(599500, 6828000, 600000, 6829000)))],
    ['a municipality that nobody knows', feature({ statnaam: 'Atlantis' }, UTRECHT)],
    ['a province', feature({ statcode: 'PV26', statnaam: 'Noord-Brabant' }, UTRECHT)],
    ['a name that two have', feature({ naam: 'Bergen' }, UTRECHT)],
    ['no name', feature({}, UTRECHT)],
  ];
  for (const [what, wrong] of bad) {
    it(`leaves out ${what}, and keeps the rest`, () => {
      const { boundaries, problems } = read(collection(wrong, feature({ code: '0345' }, UTRECHT)));
      expect(boundaries.map(({ code }) => code)).to.deep.equal(['GM0345']);
      expect(problems).to.equal(what === 'a polygon without rings' ? 0 : 1);
    });
  }

  it('leaves out a hole without its polygon', () => {
    const broken = polygon([[5, 52]], box(5.05, 52.05, 5.1, 52.1));
    expect(read(collection(feature({ code: '0344' }, broken)))).to.deep.equal({
      boundaries: [],
      problems: 1,
    });
  });

  it('makes nothing of other documents', () => {
    for (const json of [
      null,
      5,
      'x',
      [],
      {},
      { features: {} },
      { type: 'Topology', objects: {} },
    ]) {
      expect(read(json)).to.deep.equal({ boundaries: [], problems: 0 });
    }
  });

  it('survives whatever stands in a feature', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (features, coordinates) => {
        read({ features });
        read(collection(feature({ code: '0344' }, { type: 'Polygon', coordinates })));
        read(collection(feature({ code: '0344' }, { type: 'MultiPolygon', coordinates })));
      }),
    );
  });

  /** A line from south to north with corners every few metres. */
  const wiggly = fc
    .array(fc.double({ min: -0.002, max: 0.002, noNaN: true }), { minLength: 3, maxLength: 300 })
    .map((offsets) =>
      offsets.map((offset, index): Position => [5.1 + offset, 52 + (index + 1) / 1000]),
    );

  it('simplifies to a quarter of a pixel', () => {
    fc.assert(
      fc.property(wiggly, (line) => {
        const north = 52 + (line.length + 1) / 1000;
        const ring: Ring = [[5, 52], [5.1, 52], ...line, [5.1, north], [5, north]];
        const { boundaries } = read(collection(feature({ code: '0344' }, polygon(ring))));
        const [simple] = decode(boundaries[0]!.path);
        for (const corner of ring) {
          expect(distanceTo(inPixels(corner), simple!)).to.be.below(0.3);
        }
      }),
    );
    const circle = Array.from({ length: 20_000 }, (_, index): Position => {
      const angle = (index / 10_000) * Math.PI;
      return [5.1 + 0.1 * Math.cos(angle), 52.1 + 0.06 * Math.sin(angle)];
    });
    const { boundaries } = read(collection(feature({ code: '0344' }, polygon(circle))));
    expect(decode(boundaries[0]!.path)[0]!.length).to.be.within(30, 200);
  });

  it('gives neighbours the same border, wherever their rings begin and whichever way they go', () => {
    fc.assert(
      fc.property(wiggly, fc.nat(), fc.nat(), fc.boolean(), (line, turnWest, turnEast, turned) => {
        const north = 52 + (line.length + 1) / 1000;
        const border: Ring = [[5.1, 52], ...line, [5.1, north]];
        const turn = (ring: Ring, by: number) => {
          const start = by % ring.length;
          return [...ring.slice(start), ...ring.slice(0, start)];
        };
        const west = turn([...border, [5, north], [5, 52]], turnWest);
        const east = turn([...border, [5.2, north], [5.2, 52]], turnEast);
        const { boundaries } = read(
          collection(
            feature({ code: '0344' }, polygon(west)),
            feature({ code: '0345' }, polygon(turned ? east.reverse() : east)),
          ),
        );
        const [ofWest, ofEast] = boundaries.map(({ path }) =>
          decode(path)[0]!
            .map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`)
            .sort(),
        );
        const shared = ofWest!.filter((corner) => ofEast!.includes(corner));
        // All but the two corners that each has for itself.
        expect(shared).to.have.length(ofWest!.length - 2);
        expect(shared).to.have.length(ofEast!.length - 2);
      }),
    );
  });

  it('gives an enclave the border of the hole that it lies in', () => {
    const corners = Array.from({ length: 500 }, (_, index): Position => {
      const angle = (index / 250) * Math.PI;
      const radius = 0.02 + 0.002 * Math.sin(9 * angle);
      return [5.1 + radius * Math.cos(angle), 52.1 + radius * Math.sin(angle)];
    });
    const hole = [...corners.slice(123), ...corners.slice(0, 123)].reverse();
    const { boundaries } = read(
      collection(
        feature({ code: '0344' }, polygon(box(5, 52, 5.2, 52.2), hole)),
        feature({ code: '0345' }, polygon(corners)),
      ),
    );
    const [around, inside] = boundaries.map(({ path }) => decode(path));
    const sorted = (ring: readonly WorldPoint[] | undefined) =>
      ring!.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).sort();
    expect(sorted(around![1])).to.deep.equal(sorted(inside![0]));
  });

  it('stops often enough for the page to go on', () => {
    const ring = Array.from({ length: 50_000 }, (_, index): Position => {
      const angle = (index / 25_000) * Math.PI;
      return [5.1 + 0.1 * Math.cos(angle), 52.1 + 0.06 * Math.sin(angle)];
    });
    const steps = reading(
      collection(feature({ code: '0344' }, polygon(ring))),
      resolveMunicipality,
      baseMap,
    );
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).to.be.above(50);
  });
});

describe('stepsOf', () => {
  for (const [counts, steps] of [
    [[], []],
    [[0, 0], []],
    [[1, 1, 0], [1]],
    [
      [1, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [1, 2, 2, 10],
      [1, 2, 5, 10],
    ],
    [
      [1, 30],
      [1, 2, 5, 10, 20],
    ],
    [
      [1, 120],
      [1, 5, 10, 50, 100],
    ],
    [
      [150, 400, 900],
      [100, 200, 500],
    ],
    [[12, 12], [10]],
    [
      [1, 100_000],
      [1, 20, 500, 5000, 100_000],
    ],
  ] as const) {
    it(`begins the steps of ${counts.join(', ') || 'nothing'} at ${steps.join(', ') || 'nothing'}`, () => {
      expect(stepsOf(counts, 5)).to.deep.equal(steps);
    });
  }

  it('has few steps, that go up, and the least and the most are in one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (counts) => {
        const steps = stepsOf(counts, 5);
        expect(steps.length).to.be.within(1, 5);
        expect(steps).to.deep.equal([...new Set(steps)].sort((one, other) => one - other));
        expect(steps[0]).to.be.at.most(Math.min(...counts));
        expect(steps.at(-1)).to.be.at.most(Math.max(...counts));
      }),
    );
  });
});
