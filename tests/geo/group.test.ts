import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { count, gather, STREET_ZOOM, type Located } from '../../src/geo/gather.js';
import { groupsAt } from '../../src/geo/group.js';
import { isOverlapping, markerShape, type RoundedBox } from '../../src/geo/marker-geometry.js';
import { municipalities } from '../../src/geo/municipalities.js';
import { getClusterExpansionZoom, initiativesOf } from '../../src/geo/opening.js';
import { project, worldSize, type LonLat } from '../../src/geo/projection.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

const gathered = (records: readonly Located[]) => gather(records, resolveMunicipality);
const times = (amount: number, record: Located) => Array.from({ length: amount }, () => record);

/** What a filter says of each record, by a test of its index. */
const matching = (records: readonly Located[], test: (index: number) => boolean) =>
  Uint8Array.from(records, (_, index) => Number(test(index)));

/** What is lost in adding large numbers is less. */
const shrunk = ({ width, height, radius }: RoundedBox): RoundedBox => {
  const space = 1e-6;
  return { width: width - space, height: height - space, radius: Math.max(radius - space / 2, 0) };
};

const dutch: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 3.4, max: 7.2, noNaN: true }),
  fc.double({ min: 50.8, max: 53.5, noNaN: true }),
);
const anywhere: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const record: fc.Arbitrary<Located> = fc.record(
  {
    municipality: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...municipalities().map(({ code }) => code)) },
      { weight: 1, arbitrary: fc.constantFrom('Gent', 'Bergen', '', 'Amsterdam', 'constructor') },
    ),
    point: fc.oneof(dutch, dutch, anywhere, fc.constant<LonLat>([5.12, 52.09])),
  },
  { requiredKeys: [] },
);
const zooms = fc.oneof(
  fc.integer({ min: 0, max: 19 }),
  fc.double({ min: 0, max: 19, noNaN: true }),
);

describe('groupsAt', () => {
  it('has each initiative that matches once, on the map or not, at every zoom', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 300 }), zooms, fc.nat(5), (records, zoom, some) => {
        const all = gathered(records);
        const matches = (index: number) => index % 5 !== some;
        const counted = count(all, matching(records, matches));
        const groups = groupsAt(all, counted, zoom);
        const shown = groups.flatMap((group) => {
          const initiatives = initiativesOf(group, all, counted);
          expect(initiatives).to.have.length(group.count);
          return initiatives;
        });
        const expected = [...records.keys()].filter(matches);
        expect(shown.length + counted.nowhere).to.equal(expected.length);
        expect(shown.sort((one, other) => one - other)).to.deep.equal(
          expected.filter((index) => all.placeOf[index]! >= 0),
        );
      }),
      { numRuns: 150 },
    );
  });

  const letterings = fc.constantFrom(undefined, { letter: 15, line: 38 });

  it('never lets a marker or a name overlap another', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 200 }),
        zooms,
        letterings,
        (records, zoom, lettering) => {
          const all = gathered(records);
          const groups = groupsAt(all, count(all), zoom, { ...(lettering && { lettering }) });
          const boxes = groups.flatMap((group) => {
            const { point, marker, label } = group;
            const [x, y] = point.map((side) => side * worldSize(zoom)) as [number, number];
            const placed = (kind: string, box: RoundedBox, dx: number, dy: number) => {
              return { group, kind, box: shrunk(box), x: x + dx, y: y + dy };
            };
            return [
              placed('room', marker.room, 0, -marker.rise),
              placed('marker', marker.visible, 0, -marker.rise),
              ...(label ? [placed('name', label.box, label.dx, label.dy)] : []),
            ];
          });
          for (const [index, one] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) {
              // A name keeps clear of what is drawn; it may lie where a finger would press.
              const kinds = [one.kind, other.kind];
              if (one.group === other.group || (kinds.includes('room') && kinds.includes('name')))
                continue;
              const [dx, dy] = [one.x - other.x, one.y - other.y];
              expect(isOverlapping(one.box, other.box, dx, dy)).to.equal(false);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has room for the name of each group with a name, up to the streets', () => {
    const towns = gathered(municipalities().map(({ code }) => ({ municipality: code })));
    for (const lettering of [undefined, { letter: 15, line: 38 }]) {
      for (let zoom = 5; zoom < STREET_ZOOM; zoom += 0.5) {
        const groups = groupsAt(towns, count(towns), zoom, { ...(lettering && { lettering }) });
        expect(groups.length).to.be.greaterThan(0);
        expect(groups.filter(({ label }) => !label).map(({ name }) => name)).to.deep.equal([]);
      }
    }
  });

  it('cuts off no name in the view that the map opens with', () => {
    const towns = gathered(municipalities().map(({ code }) => ({ municipality: code })));
    const [left, bottom] = project([3.3, 50.7]);
    const [right, top] = project([7.3, 53.6]);
    const frame = { bounds: { left, top, right, bottom }, zoom: 7.3 };
    const groups = groupsAt(towns, count(towns), 7, { frame });
    expect(groups.length).to.be.greaterThan(10);
    const scale = worldSize(7.3);
    for (const { point, label, name } of groups) {
      const [x, y] = [point[0] * scale + label!.dx, point[1] * scale + label!.dy];
      const { width, height } = label!.box;
      expect(x - width / 2, name).to.be.at.least(left * scale - 1e-3);
      expect(x + width / 2, name).to.be.at.most(right * scale + 1e-3);
      expect(y - height / 2, name).to.be.at.least(top * scale - 1e-3);
      expect(y + height / 2, name).to.be.at.most(bottom * scale + 1e-3);
    }
  });

  it('gives the same groups whatever the order of the records', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), fc.nat(12), (records, zoom) => {
        // The middle of a spot may differ in the last digit by the order of adding.
        const known = records.map(({ municipality = 'Ede' }) => ({ municipality }));
        const groups = (list: readonly Located[]) => {
          const all = gathered(list);
          return groupsAt(all, count(all), zoom).map(({ key, count: size, places }) => [
            key,
            size,
            places.map((place) => place.key),
          ]);
        };
        expect(groups(known)).to.deep.equal(groups(known));
        expect(groups([...known].reverse())).to.deep.equal(groups(known));
      }),
      { numRuns: 50 },
    );
  });

  it('gives each group a key of its own', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 100 }), zooms, (records, zoom) => {
        const all = gathered(records);
        const keys = groupsAt(all, count(all), zoom).map(({ key }) => key);
        expect(new Set(keys)).to.have.length(keys.length);
      }),
      { numRuns: 50 },
    );
  });

  it('calls a group by its largest, where it stays from zoom to zoom', () => {
    const all = gathered([
      ...times(3, { municipality: 'De Bilt' }),
      ...times(9, { municipality: 'Utrecht' }),
      ...times(2, { municipality: 'Nieuwegein' }),
    ]);
    const counted = count(all);
    const [group, ...others] = groupsAt(all, counted, 7);
    expect(others).to.be.empty;
    expect(group).to.deep.include({ key: 'GM0344', name: 'Utrecht', count: 14, municipalities: 3 });
    expect(group!.places.map(({ name }) => name)).to.deep.equal([
      'Utrecht',
      'De Bilt',
      'Nieuwegein',
    ]);
    expect(group!.marker).to.equal(markerShape(14));

    const apart = groupsAt(all, counted, 11);
    expect(apart.map(({ name }) => name)).to.deep.equal(['Utrecht', 'De Bilt', 'Nieuwegein']);
    expect(apart[0]!.key).to.equal('GM0344');
    expect(apart[0]!.point).to.equal(group!.point);
  });

  it('calls it by the largest of what matches', () => {
    const records = [
      ...times(9, { municipality: 'Utrecht' }),
      ...times(3, { municipality: 'De Bilt' }),
    ];
    const all = gathered(records);
    const counted = count(
      all,
      matching(records, (index) => index > 7),
    );
    const [group] = groupsAt(all, counted, 7);
    expect(group).to.deep.include({ name: 'De Bilt', count: 4 });
  });

  it('shows nothing for nothing', () => {
    const none = gathered([]);
    expect(groupsAt(none, count(none), 7)).to.deep.equal([]);
    const all = gathered(times(3, { municipality: 'Ede' }));
    expect(groupsAt(all, count(all, new Uint8Array(3)), 7)).to.deep.equal([]);
  });

  it('shows one, and many in one place, at every zoom', () => {
    for (const amount of [1, 10_000]) {
      const all = gathered(times(amount, { municipality: 'Ede' }));
      for (let zoom = 0; zoom <= 19; zoom++) {
        const groups = groupsAt(all, count(all), zoom);
        expect(groups).to.have.length(1);
        expect(groups[0]).to.deep.include({ key: 'GM0228', count: amount });
      }
    }
  });

  it('shows points of their own apart from street zooms on, and the rest where it was', () => {
    const all = gathered([
      { municipality: 'Utrecht', point: [5.09, 52.07] },
      { municipality: 'Utrecht', point: [5.15, 52.11] },
      { municipality: 'Utrecht' },
    ]);
    const counted = count(all);
    expect(groupsAt(all, counted, STREET_ZOOM - 0.1)).to.have.length(1);
    const groups = groupsAt(all, counted, STREET_ZOOM);
    expect(groups.map(({ key }) => key)).to.deep.equal(['GM0344', 'initiative 0', 'initiative 1']);
    expect(groups.map((group) => initiativesOf(group, all, counted))).to.deep.equal([
      [2],
      [0],
      [1],
    ]);
    expect(groups[1]!.point).to.deep.equal(project([5.09, 52.07]));
    expect(groups[1]!.name).to.equal('Utrecht');
  });

  it('lets only what is in sight come apart, where it is told what that is', () => {
    const all = gathered([
      { municipality: 'Utrecht', point: [5.09, 52.07] },
      { municipality: 'Utrecht', point: [5.15, 52.11] },
      { municipality: 'Groningen', point: [6.55, 53.21] },
      { municipality: 'Groningen', point: [6.6, 53.24] },
    ]);
    const [x, y] = project([5.09, 52.07]);
    const area = { left: x - 1e-5, right: x + 1e-5, top: y - 1e-5, bottom: y + 1e-5 };
    const groups = groupsAt(all, count(all), 15, { area });
    expect(groups.map(({ name, count: size }) => [name, size])).to.deep.equal([
      ['Groningen', 2],
      ['Utrecht', 1],
      ['Utrecht', 1],
    ]);
  });

  it('takes 342 municipalities apart between the national view and zoom 12', () => {
    const all = gathered(municipalities().map(({ code }) => ({ municipality: code })));
    const groups = (zoom: number) => groupsAt(all, count(all), zoom).length;
    expect(groups(7)).to.be.within(12, 50);
    expect(groups(12)).to.be.above(330);
    for (let zoom = 5; zoom < 12; zoom++) expect(groups(zoom)).to.be.below(groups(zoom + 1));
  });
});

describe('getClusterExpansionZoom', () => {
  const first = (records: readonly Located[], zoom: number) => {
    const all = gathered(records);
    const counted = count(all);
    return getClusterExpansionZoom(groupsAt(all, counted, zoom)[0]!, all, counted, zoom);
  };

  it('is the first at which there are more groups than one', () => {
    const records = [{ municipality: 'Utrecht' }, { municipality: 'De Bilt' }];
    const all = gathered(records);
    const zoom = first(records, 6.5)!;
    expect(zoom).to.be.within(8, 11);
    expect(groupsAt(all, count(all), zoom)).to.have.length(2);
    expect(groupsAt(all, count(all), zoom - 1)).to.have.length(1);
  });

  it('waits for the streets where it must', () => {
    expect(
      first(
        [
          { municipality: 'Utrecht', point: [5.09, 52.07] },
          { municipality: 'Utrecht', point: [5.15, 52.11] },
        ],
        9,
      ),
    ).to.equal(STREET_ZOOM);
  });

  it('is nothing for what no zoom parts', () => {
    expect(first(times(5, { municipality: 'Ede' }), 7)).to.equal(undefined);
    expect(first(times(5, { point: [5.1, 52.1] }), 15)).to.equal(undefined);
    expect(first([{ municipality: 'Ede' }], 7)).to.equal(undefined);
  });
});
