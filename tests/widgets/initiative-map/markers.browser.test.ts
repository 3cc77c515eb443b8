/** Markers and the names between them: what they are called, and that all of it can be read. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

import { isOverlapping, markerShape } from '../../../src/geo/marker-geometry.js';
import { sample } from '../../fixtures/feeds.js';
import { all, textBoxOf, textOf } from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import {
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  area,
  cities,
  feedOf,
  inLargeWindow,
  inLine,
  isInSight,
  isChromium,
  items,
  marker,
  markers,
  middleOf,
  nameOf,
  names,
  showApart,
  showMap,
  still,
  systemColour,
  times,
  tool,
  until,
  zoomOut,
} from './helpers.js';

describe('dia-initiative-map, its markers', () => {
  inLargeWindow();

  it('have a municipality and a count for a name, in an order that goes down the map', async () => {
    const map = await showMap(cities);
    expect(names(map)).to.deep.equal([
      'Groningen, 2 initiatieven',
      'Utrecht, 3 initiatieven',
      'Gent, 1 initiatief',
      'Maastricht, 1 initiatief',
    ]);
    for (const { button } of markers(map)) {
      expect(button.localName).to.equal('button');
      expect(button.tabIndex).to.equal(0);
    }
    const tops = markers(map).map(({ box }) => box.top + box.height / 2);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    // The list comes first, for the keyboard and for a screen reader.
    const relation = items(map)[0]?.compareDocumentPosition(area(map)) ?? 0;
    expect(relation & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  const elsewhere = [{ municipality: GRONINGEN }, { municipality: MAASTRICHT }];
  for (const [what, given, expected] of [
    [
      'the largest of several, wherever it comes in the feed',
      [
        { municipality: 'De Bilt' },
        { municipality: 'Nieuwegein' },
        ...times(3, { municipality: UTRECHT }),
        ...elsewhere,
      ],
      [
        'Groningen, 1 initiatief',
        'Utrecht en 2 andere gemeenten, 5 initiatieven',
        'Maastricht, 1 initiatief',
      ],
    ],
    [
      'one other in the singular',
      [...times(2, { municipality: UTRECHT }), { municipality: 'Nieuwegein' }, ...elsewhere],
      [
        'Groningen, 1 initiatief',
        'Utrecht en 1 andere gemeente, 3 initiatieven',
        'Maastricht, 1 initiatief',
      ],
    ],
    [
      'no municipality what is none',
      [
        ...times(2, { municipality: 'Gent', point: [3.72, 51.05] }),
        { municipality: 'Lochristi', point: [3.83, 51.1] },
        ...elsewhere,
      ],
      [
        'Groningen, 1 initiatief',
        'Gent en 1 andere plek, 3 initiatieven',
        'Maastricht, 1 initiatief',
      ],
    ],
    [
      'a place without a municipality a place',
      [
        { point: [2.35, 48.86] },
        { point: [2.35, 48.86] },
        { point: [6.5, 53.9] },
        { municipality: UTRECHT },
      ],
      ['1 plek, 1 initiatief', 'Utrecht, 1 initiatief', '1 plek, 2 initiatieven'],
    ],
    [
      'large numbers as a reader writes them',
      times(1234, { municipality: UTRECHT }),
      ['Utrecht, 1.234 initiatieven'],
    ],
  ] satisfies [string, Given[], string[]][]) {
    it(`call ${what}`, async () => {
      expect(names(await showMap(feedOf(given)))).to.deep.equal(expected);
    });
  }

  it('follow the language of the page, also when that changes', async () => {
    const map = await showMap(cities, 'lang="en"');
    await until(() => names(map).includes('Utrecht, 3 initiatives'), 'English');
    expect(names(map)).to.include('Gent, 1 initiative');
    expect(nameOf(area(map))).to.equal('Map with initiatives');
    map.lang = 'nl';
    await until(() => names(map).includes('Utrecht, 3 initiatieven'), 'Dutch');
    map.lang = 'fy';
    await until(() => !names(map).some((name) => name.endsWith('initiatieven')), 'Frisian');
  });

  /** What is pressed at a distance from the middle of a marker. */
  const pressedAt = (map: DiaInitiativeMap, button: Element, right: number, down: number) => {
    button.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = button.getBoundingClientRect();
    return map.shadowRoot?.elementFromPoint(left + width / 2 + right, top + height / 2 + down);
  };

  it('have room for a finger, and do not cover each other', async () => {
    const map = await showMap(sample);
    expect(inLine(map)).to.equal(180);
    await zoomOut(map);
    const drawn = markers(map).map(({ button, name, count, box }) => {
      const { width, height } = box;
      return { button, name, count, middle: middleOf(button), width, height };
    });
    expect(drawn.length).to.be.greaterThan(3);
    for (const [index, { button, name, count, middle, width, height }] of drawn.entries()) {
      // The groups were made for markers of this shape.
      const { visible, target } = markerShape(count);
      expect(width, name).to.be.closeTo(target.width, 0.1);
      expect(height, name).to.be.closeTo(target.height, 0.1);
      expect(Math.min(width, height), name).to.be.at.least(43.9);
      const disc = getComputedStyle(button, '::before');
      expect(parseFloat(disc.width), name).to.be.closeTo(visible.width, 0.1);
      // Within its edge.
      const reach = target.width / 2 - 2;
      for (const [right, down] of [
        [0, -reach],
        [reach, 0],
        [0, reach],
        [-reach, 0],
      ] as const) {
        expect(pressedAt(map, button, right, down) === button, name).to.equal(true);
      }
      for (const other of drawn.slice(index + 1)) {
        const [dx, dy] = [middle[0] - other.middle[0], middle[1] - other.middle[1]];
        const isOver = isOverlapping(target, markerShape(other.count).target, dx, dy);
        expect(isOver, `${name}, and ${other.name}`).to.equal(false);
      }
    }
  });

  it('are pins where they stand for one initiative, with room for a finger', async () => {
    const map = await showApart();
    expect(markers(map)).to.have.length(2);
    for (const { button, name, box } of markers(map)) {
      expect(name).to.match(/^(?:Buurthuis|Stadhuis), Utrecht$/);
      expect(textOf(button).replace(name, '')).to.equal('');
      expect(Math.min(box.width, box.height), name).to.be.at.least(44);
      const head = getComputedStyle(button, '::before');
      expect(head.content, name).to.not.equal('none');
      expect(parseFloat(head.width), name).to.equal(markerShape(1).visible.width);
      // Its point is the lower left corner of a square that is turned.
      expect([head.rotate, head.borderBottomLeftRadius]).to.deep.equal(['-45deg', '0px']);
      for (const down of [-21, 0, 21]) {
        expect(pressedAt(map, button, 0, down) === button, name).to.equal(true);
      }
    }
  });

  it('keep their names beside them, of which none covers another, nor a marker', async () => {
    const map = await showMap(sample);
    const labels = all(map, '.labels > *').map((label) => {
      return { name: textOf(label), kind: label.className, box: textBoxOf(label) };
    });
    const drawn = markers(map).filter((one) => isInSight(map, one));
    const named = labels.filter(({ kind }) => !['town', 'water'].includes(kind));
    expect(drawn.length).to.be.greaterThan(8);
    // Each marker has its name.
    expect(named).to.have.length(drawn.length);
    for (const { name } of named) {
      expect(drawn.some((one) => one.name.startsWith(name))).to.equal(true);
    }
    const isOver = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 2 &&
      one.right > other.left + 2 &&
      one.top < other.bottom - 4 &&
      one.bottom > other.top + 4;
    for (const [index, label] of labels.entries()) {
      for (const other of labels.slice(index + 1)) {
        expect(isOver(label.box, other.box), `${label.name}, and ${other.name}`).to.equal(false);
      }
      for (const { button, name, count } of drawn) {
        const [x, y] = middleOf(button);
        const { width, height } = markerShape(count).visible;
        const box = new DOMRect(x - width / 2, y - height / 2, width, height);
        expect(isOver(label.box, box), `${label.name} over ${name}`).to.equal(false);
      }
    }
  });

  describe('with text twice as large', () => {
    async function enlarge(map: DiaInitiativeMap) {
      map.style.fontSize = '200%';
      return still(map);
    }

    it('have names twice as large between them, and none over another', async () => {
      const map = await showMap(cities);
      const boxesOf = () => all(map, '.labels > *').map(textBoxOf);
      const nameOfUtrecht = () => {
        const found = all(map, '.labels > *').find((label) => textOf(label) === 'Utrecht');
        return textBoxOf(found as Element);
      };
      const before = nameOfUtrecht();
      await enlarge(map);
      const boxes = boxesOf();
      expect(boxes.length).to.be.greaterThan(3);
      expect(nameOfUtrecht().height).to.be.closeTo(2 * before.height, 4);
      for (const [index, { left, right, top, bottom }] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          // Letters are lower than their line, and the width of a name is an estimate.
          const isOver =
            left < other.right - 8 &&
            right > other.left + 8 &&
            top < other.bottom - 8 &&
            bottom > other.top + 8;
          expect(isOver).to.equal(false);
        }
      }
    });

    it('have their numbers within them, each on one line', async () => {
      const map = await showMap(
        feedOf([
          ...times(1234, { municipality: UTRECHT }),
          ...times(123, { municipality: GRONINGEN }),
          ...times(12, { municipality: MAASTRICHT }),
        ]),
      );
      for (const { button } of markers(map)) {
        expect(getComputedStyle(button).fontSize).to.equal(getComputedStyle(map).fontSize);
      }
      await enlarge(map);
      expect(markers(map).map(({ count }) => count)).to.have.members([1234, 123, 12]);
      for (const { button, box } of markers(map)) {
        const number = textBoxOf(button);
        const letters = parseFloat(getComputedStyle(button).fontSize);
        expect(letters).to.be.greaterThan(16);
        expect(number.width, textOf(button)).to.be.at.most(box.width);
        expect(number.height, textOf(button)).to.be.at.most(1.6 * letters);
      }
    });
  });

  it('have names between them that the edge does not cut off, also where a visitor moved the map', async () => {
    const map = await showMap(cities, 'province="Groningen"');
    const edge = area(map).getBoundingClientRect();
    const seen = new Set<string>();
    const look = () => {
      const labels = all(map, '.labels > *');
      expect(labels.length).to.be.greaterThan(2);
      for (const label of labels) {
        const { left, right, top, bottom } = textBoxOf(label);
        // The width of a name is an estimate.
        expect(left, textOf(label)).to.be.at.least(edge.left - 8);
        expect(right, textOf(label)).to.be.at.most(edge.right + 8);
        expect(top, textOf(label)).to.be.at.least(edge.top);
        expect(bottom, textOf(label)).to.be.at.most(edge.bottom);
        seen.add(textOf(label));
      }
    };
    look();
    for (const way of [
      'Schuif naar rechts',
      'Schuif naar links',
      'Schuif naar links',
      'Schuif naar links',
      'Schuif omlaag',
      'Schuif omlaag',
    ]) {
      tool(map, way).click();
      await still(map);
      look();
    }
    expect(seen.size).to.be.greaterThan(10);
  });

  describe('in forced colours', () => {
    before(async function () {
      if (!isChromium) this.skip();
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });
    after(async () => {
      if (isChromium) await executeServerCommand('emulate-features', {});
    });

    it('differ from land, and land from water', async () => {
      const map = await showMap(cities);
      const [, land] = all(map, '[part=map] svg path');
      const { fill, stroke } = getComputedStyle(land as Element);
      expect([fill, stroke]).to.deep.equal([systemColour('Canvas'), systemColour('CanvasText')]);
      const group = getComputedStyle(marker(map, 'Utrecht'));
      const disc = getComputedStyle(marker(map, 'Utrecht'), '::before');
      expect(disc.borderTopColor).to.not.equal(fill);
      expect(parseFloat(disc.borderTopWidth)).to.be.at.least(1);
      expect(disc.borderTopStyle).to.equal('solid');
      expect(group.color).to.not.equal(group.backgroundColor);
      const button = getComputedStyle(tool(map, 'Zoom in'));
      expect(button.color).to.not.equal(button.backgroundColor);
    });

    it('differ from land where they are pins', async () => {
      const map = await showApart();
      const dot = getComputedStyle(marker(map, 'Buurthuis'), '::before');
      expect(parseFloat(dot.width)).to.be.at.least(12);
      const colours = [dot.backgroundColor, dot.borderTopColor];
      expect(colours.some((one) => one !== systemColour('Canvas'))).to.equal(true);
    });
  });
});
