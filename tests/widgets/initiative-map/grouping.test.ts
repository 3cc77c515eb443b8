import { describe, expect, it } from 'vitest';

import { count, gather, type Located } from '../../../src/geo/gather.js';
import { MAX_REACH_PX } from '../../../src/geo/marker-geometry.js';
import { project, type View } from '../../../src/geo/projection.js';
import { resolveMunicipality } from '../../../src/geo/resolve.js';
import { Grouping } from '../../../src/widgets/initiative-map/grouping.js';
import { panned } from '../../../src/widgets/initiative-map/viewport.js';

const SIZE = { width: 600, height: 400 };
const UTRECHT = project([5.12, 52.09]);
const records: Located[] = [
  { municipality: 'Utrecht' },
  { municipality: 'Utrecht' },
  { municipality: 'Amersfoort' },
  { municipality: 'Groningen' },
];

function start(given = records) {
  const grouping = new Grouping();
  const gathered = gather(given, resolveMunicipality);
  grouping.setContent(gathered, count(gathered));
  const at = (zoom: number, isMoving = false, view: View = { zoom, centre: UTRECHT }) =>
    grouping.visibleIn({ view, size: SIZE }, isMoving);
  return { grouping, at };
}

const names = (groups: readonly { name: string | undefined }[]) => groups.map(({ name }) => name);

describe('the groups of a view', () => {
  it('are none before there is content', () => {
    const grouping = new Grouping();
    expect(grouping.hasContent).to.equal(false);
    const view = { zoom: 7, centre: UTRECHT };
    expect(grouping.visibleIn({ view, size: SIZE }, false)).to.deep.equal([]);
  });

  it('are those in sight and a little beyond; the others are known', () => {
    const { grouping, at } = start();
    expect(names(at(10))).to.deep.equal(['Utrecht', 'Amersfoort']);
    expect(names(grouping.groups)).to.include('Groningen');
    const edge = SIZE.height / 2;
    // Each by itself: what was made for one view is enough for others near it.
    const beside = (pixels: number, isMoving = false) =>
      names(start().at(10, isMoving, panned({ zoom: 10, centre: UTRECHT }, 0, edge + pixels)));
    expect(beside(MAX_REACH_PX)).to.include('Utrecht');
    expect(beside(MAX_REACH_PX + 5)).to.not.include('Utrecht');
    expect(beside(95, true)).to.include('Utrecht');
    expect(beside(105, true)).to.not.include('Utrecht');
  });

  it('stay the same as long as nothing of them changes', () => {
    const { at } = start();
    const before = at(10);
    expect(at(10)).to.equal(before);
    expect(at(10.1)).to.not.equal(before);
  });

  it('are made anew for each zoom at rest, and in whole steps while the map moves', () => {
    const { at } = start();
    const moving = at(10.1, true);
    for (const zoom of [10.4, 10.6, 10.9]) expect(at(zoom, true)).to.equal(moving);
    const later = at(11, true);
    expect(later).to.not.equal(moving);
    // At rest there are none far out of sight.
    expect(at(11)).to.not.equal(later);
  });

  it('are those of before while the map begins to move', () => {
    const { at } = start();
    const before = at(10.7);
    expect(at(10.9, true)).to.equal(before);
    expect(at(11.4, true)).to.equal(before);
    expect(at(11.7, true)).to.not.equal(before);
  });

  it('are made anew when the view leaves what they were made for', () => {
    const { at } = start();
    const before = at(10);
    const view = { zoom: 10, centre: UTRECHT };
    expect(at(10, false, panned(view, MAX_REACH_PX, 0))).to.equal(before);
    expect(at(10, false, panned(view, MAX_REACH_PX + 5, 0))).to.not.equal(before);
  });

  it('are not grouped again in one zoom, but where places come apart', () => {
    const { grouping, at } = start();
    at(10);
    const { groups } = grouping;
    at(10, false, panned({ zoom: 10, centre: UTRECHT }, 500, 0));
    expect(grouping.groups).to.equal(groups);
    at(14);
    const streets = grouping.groups;
    at(14, false, panned({ zoom: 14, centre: UTRECHT }, 500, 0));
    expect(grouping.groups).to.not.equal(streets);
  });

  it('follow other content', () => {
    const { grouping, at } = start();
    const before = at(10);
    const gathered = gather(records.slice(0, 2), resolveMunicipality);
    grouping.setContent(gathered, count(gathered));
    expect(at(10)).to.not.equal(before);
    expect(names(grouping.groups)).to.deep.equal(['Utrecht']);
  });
});
