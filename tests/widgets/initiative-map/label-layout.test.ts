import { readFileSync, writeFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mapLabels, NETHERLANDS } from '../../../src/geo/base-map.js';
import { extentOf } from '../../../src/geo/extent.js';
import { count, gather, type Located } from '../../../src/geo/gather.js';
import { isOverlapping, type RoundedBox } from '../../../src/geo/marker-geometry.js';
import { municipalities } from '../../../src/geo/municipalities.js';
import { DEFAULT_LETTERING, nameBox, type Lettering } from '../../../src/geo/naming.js';
import type { View } from '../../../src/geo/projection.js';
import { resolveMunicipality } from '../../../src/geo/resolve.js';
import { Grouping } from '../../../src/widgets/initiative-map/grouping.js';
import { layOutLabels } from '../../../src/widgets/initiative-map/label-layout.js';
import {
  labelsOfGroups,
  SMALL,
  type LabelPlace,
} from '../../../src/widgets/initiative-map/label-place.js';
import type { MapFrame } from '../../../src/widgets/initiative-map/map-layer.js';
import {
  panned,
  toScreen,
  Viewport,
  type Size,
} from '../../../src/widgets/initiative-map/viewport.js';

const LARGE: Lettering = { letter: 15, line: 38 };

/** The map at rest, in the view that it opens with or another. */
function rest(
  records: readonly Located[],
  size: Size,
  { lettering = DEFAULT_LETTERING, move = (view: View) => view } = {},
) {
  const gathered = gather(records, resolveMunicipality);
  const counted = count(gathered);
  const viewport = new Viewport(NETHERLANDS);
  viewport.resize(size);
  viewport.content = extentOf(
    gathered.places.map(({ point }, index) => ({ point, count: counted.byPlace[index] ?? 0 })),
  );
  const home = viewport.home('main')!;
  const view = move(home);
  const grouping = new Grouping();
  grouping.setContent(gathered, counted);
  grouping.setLettering(lettering);
  grouping.setHome({ view: home, size });
  const groups = grouping.visibleIn({ view, size }, false);
  const frame: MapFrame = { view, size, groups, lettering, isMoving: false };
  return { frame, grouping, labels: layOutLabels(frame, lettering, mapLabels()) };
}

/** The rectangle of the letters of a name on the map. */
function textBox({ name, point, dx, dy, kind }: LabelPlace, frame: MapFrame) {
  const { letter, line } = frame.lettering;
  const isSmall = kind === 'town' || kind === 'water';
  const share = isSmall ? SMALL : 1;
  const { width: room, height } = nameBox(name, { letter: letter * share, line: line * share });
  const width = room - 0.4 * height;
  const [x, y] = toScreen(point, frame);
  const middle = { right: width / 2, town: width / 2 + 5, left: -width / 2 }[kind as string] ?? 0;
  // Letters do not fill their line.
  const box: RoundedBox = { width: width - 1, height: height - 3, radius: 0 };
  return { x: x + dx + middle, y: y + dy, box };
}

const isSingle = ({ kind }: LabelPlace) => kind !== 'town' && kind !== 'water';

function expectNoOverlap(frame: MapFrame, labels: readonly LabelPlace[]) {
  const names = labels.map((label) => ({ label, ...textBox(label, frame) }));
  for (const [index, one] of names.entries()) {
    const { x, y, box, label } = one;
    expect(x - box.width / 2, label.name).to.be.at.least(0);
    expect(x + box.width / 2, label.name).to.be.at.most(frame.size.width);
    expect(y - box.height / 2, label.name).to.be.at.least(0);
    expect(y + box.height / 2, label.name).to.be.at.most(frame.size.height);
    for (const other of names.slice(index + 1)) {
      const isOver = isOverlapping(box, other.box, x - other.x, y - other.y);
      expect(isOver, `${label.name}, and ${other.label.name}`).to.equal(false);
    }
    for (const group of frame.groups) {
      const [left, top] = toScreen(group.point, frame);
      const { visible, rise } = group.marker;
      const away = [x - left, y - (top - rise)] as const;
      expect(isOverlapping(box, visible, ...away), label.name).to.equal(false);
      if (label.kind !== 'town') continue;
      const around = { width: 120, height: 120, radius: 60 };
      expect(isOverlapping(box, around, ...away), label.name).to.equal(false);
    }
  }
}

const record: fc.Arbitrary<Located> = fc.record(
  {
    municipality: fc.constantFrom(...municipalities().map(({ code }) => code), 'Nergenshuizen'),
    point: fc.tuple(
      fc.double({ min: 3.4, max: 7.2, noNaN: true }),
      fc.double({ min: 50.8, max: 53.5, noNaN: true }),
    ),
  },
  { requiredKeys: ['municipality'] },
);
const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 280, max: 1400 }),
  height: fc.integer({ min: 300, max: 1000 }),
});

describe('the names on the map', () => {
  it('never cover a marker or each other, nor the edge, and no town is near a marker', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 150 }),
        sizes,
        fc.constantFrom(DEFAULT_LETTERING, LARGE),
        fc.constantFrom(0, 0.3, 1, 2.5),
        fc.integer({ min: -300, max: 300 }),
        (records, size, lettering, levels, pixels) => {
          const move = (view: View) =>
            panned({ ...view, zoom: view.zoom + levels }, levels && pixels, levels && -pixels);
          const { frame, grouping, labels } = rest(records, size, { lettering, move });
          expectNoOverlap(frame, labels);
          const sum = grouping.groups.reduce((all, group) => all + group.count, 0);
          expect(sum).to.equal(
            records.filter(({ municipality, point }) => point ?? municipality !== 'Nergenshuizen')
              .length,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave out a name that is wider than the map', () => {
    const size = { width: 280, height: 300 };
    const records = [{ municipality: 'Hardinxveld-Giessendam' }];
    const { frame, labels } = rest(records, size, { lettering: LARGE });
    expect(frame.groups).to.have.length(1);
    expect(labels.filter(isSingle)).to.deep.equal([]);
    expect(rest(records, size).labels.filter(isSingle)).to.have.length(1);
  });

  it('name each group with a name in the view that the map opens with', () => {
    const everywhere = municipalities().map(({ code }) => ({ municipality: code }));
    for (const lettering of [DEFAULT_LETTERING, LARGE]) {
      for (const [width, height] of [
        [328, 377],
        [670, 646],
        [1341, 1080],
      ] as const) {
        const { frame, labels } = rest(everywhere, { width, height }, { lettering });
        expect(frame.groups.length).to.be.greaterThan(1);
        const named = labels.filter(isSingle).map(({ name }) => name);
        expect(named.sort()).to.deep.equal(frame.groups.map(({ name }) => name).sort());
      }
    }
  });

  it('stay while the map moves where they were, until the groups become others', () => {
    const everywhere = municipalities().map(({ code }) => ({ municipality: code }));
    const { frame, labels } = rest(everywhere, { width: 670, height: 646 });
    const moving = labelsOfGroups({ ...frame, isMoving: true });
    expect(moving).to.have.deep.members(labels.filter(isSingle));
  });
});

const GOLDEN = new URL('demo-names.golden.json', import.meta.url);
const DEMO = new URL('../../../demo/feed/feed.json', import.meta.url);

describe('the map of the demo', () => {
  const sections = JSON.parse(readFileSync(DEMO, 'utf8')) as {
    initiatives: { href?: string; features?: unknown[] };
  };
  const { href } = sections.initiatives;
  const { features } = (
    href ? JSON.parse(readFileSync(new URL(href, DEMO), 'utf8')) : sections.initiatives
  ) as { features: { geometry: { coordinates: [number, number] } | null; properties: Located }[] };
  const records = features.map(({ geometry, properties: { municipality } }): Located => {
    return { municipality, ...(geometry && { point: geometry.coordinates }) };
  });

  it('has these groups, names, towns and waters at six sizes', () => {
    const seen = Object.fromEntries(
      (
        [
          [328, 377],
          [358, 411],
          [421, 646],
          [670, 600],
          [670, 646],
          [1072, 810],
        ] as const
      ).map(([width, height]) => {
        const { frame, labels } = rest(records, { width, height });
        expectNoOverlap(frame, labels);
        const groups = frame.groups.map(({ key, name, count: size }) => {
          const label = labels.find((one) => one.key === key);
          return `${name ?? ''} ${size} ${label?.kind ?? 'without its name'}`;
        });
        const others = labels.filter((label) => !isSingle(label)).map(({ name }) => name);
        return [`${width} × ${height}`, { groups, others }];
      }),
    );
    if (process.env.DIA_GOLDEN === 'write') {
      writeFileSync(GOLDEN, `${JSON.stringify(seen, null, 2)}\n`);
    }
    expect(seen).to.deep.equal(JSON.parse(readFileSync(GOLDEN, 'utf8')));
    expect(JSON.stringify(seen)).to.not.include('without its name');
  });
});
