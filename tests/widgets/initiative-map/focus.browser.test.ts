/** The focus on the map: where it goes, that it can be seen, and that it is never lost. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';

import { mount, parts } from '../helpers.js';
import { FRAME_MS, moveClock } from './clock.js';
import {
  AMSTERDAM,
  GRONINGEN,
  MAASTRICHT,
  NARROW,
  UTRECHT,
  active,
  area,
  drag,
  expectFocusNotLost,
  expectFocusOnMap,
  expectInside,
  feedOf,
  inLargeWindow,
  inLine,
  marker,
  nameOf,
  names,
  showMap,
  showMovable,
  sight,
  steps,
  still,
  times,
  tool,
  withMouse,
} from './helpers.js';

const TOOLS = ['Zoom in', 'Zoom uit', 'Verplaats', 'Toon de hele kaart'];

describe('dia-initiative-map, by keyboard', () => {
  inLargeWindow();
  withMouse();

  it('can be passed by', async () => {
    const feed = feedOf(times(3, { municipality: UTRECHT }));
    const holder = mount<HTMLElement>('<div><p></p><button>Erna</button></div>');
    const map = await showMap(feed);
    holder.firstElementChild?.replaceWith(map.parentElement as HTMLElement);
    await still(map);
    const last = holder.lastElementChild as HTMLElement;
    const skip = tool(map, 'Sla de kaart over');
    skip.focus();
    expect(getComputedStyle(skip).clipPath).to.equal('none');
    expect(skip.getBoundingClientRect().height).to.be.at.least(44);
    await sendKeys({ press: 'Tab' });
    expect(active() === area(map)).to.equal(true);
    expect(getComputedStyle(skip).clipPath).to.not.equal('none');
    await sendKeys({ press: 'Shift+Tab' });
    expect(active() === skip).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expectFocusNotLost();
    await sendKeys({ press: 'Tab' });
    expect(active() === last).to.equal(true);
  });

  it('is gone through: the map, its markers, its buttons, each with an outline', async () => {
    const map = await showMovable();
    tool(map, 'Sla de kaart over').focus();
    const found: string[] = [];
    for (let turn = 0; turn < 5 + TOOLS.length; turn++) {
      await sendKeys({ press: 'Tab' });
      await moveClock(FRAME_MS);
      const name = nameOf(active() as Element);
      const { outlineStyle, outlineWidth } = getComputedStyle(active() as Element);
      expect(outlineStyle, name).to.not.equal('none');
      expect(parseFloat(outlineWidth), name).to.be.at.least(2);
      found.push(name);
    }
    expect(found).to.deep.equal(['Kaart met initiatieven', ...names(map), ...TOOLS]);
  });

  it('brings a marker into sight that has the focus', async () => {
    const map = await showMovable();
    // Until Groningen, the first, is half out of sight.
    const { top } = area(map).getBoundingClientRect();
    const box = () => marker(map, 'Groningen').getBoundingClientRect();
    await drag(map, [0.5, 0.5], [0, top - box().top - box().height / 2]);
    await still(map);
    expect(box().top).to.be.lessThan(top);
    area(map).focus();
    await sendKeys({ press: 'Tab' });
    expect(nameOf(active() as Element)).to.match(/^Groningen/);
    await still(map);
    expectInside(box(), area(map).getBoundingClientRect(), 'Groningen');
  });

  it('keeps the focus on what a group becomes', async () => {
    const map = await showMovable(
      feedOf([
        ...times(3, { municipality: UTRECHT }),
        { municipality: 'Nieuwegein' },
        { municipality: GRONINGEN },
        { municipality: MAASTRICHT },
      ]),
    );
    const isApart = () => names(map).some((name) => name.startsWith('Nieuwegein'));
    const zoomUntil = async (key: string, isDone: () => boolean, check: () => void) => {
      for (let turn = 0; !isDone(); turn++) {
        expect(turn).to.be.lessThan(10);
        await sendKeys({ press: key });
        await still(map);
        check();
      }
    };
    marker(map, 'Utrecht').focus();
    await still(map);
    await zoomUntil('+', isApart, () => {
      expect(active() === marker(map, 'Utrecht')).to.equal(true);
    });
    marker(map, 'Nieuwegein').focus();
    await still(map);
    await zoomUntil(
      '-',
      () => !isApart(),
      () => expectFocusOnMap(map),
    );
    expect(nameOf(active() as Element)).to.equal('Utrecht en 1 andere gemeente, 4 initiatieven');
  });

  it('keeps the focus when its marker goes out of sight', async () => {
    const map = await showMovable();
    marker(map, 'Groningen').focus();
    await still(map);
    for (let turn = 0; turn < 5; turn++) await sendKeys({ press: '+' });
    await still(map);
    for (let turn = 0; turn < 6; turn++) {
      await sendKeys({ press: 'ArrowDown' });
      await still(map);
      expectFocusOnMap(map);
    }
    expect(names(map).some((name) => name.startsWith('Groningen'))).to.equal(false);
    expect(active() === area(map)).to.equal(true);
  });

  it('moves the one of several that has the focus', async () => {
    const one = await showMovable();
    const other = await showMovable();
    const [first, second] = [sight(one), sight(other)];
    area(one).focus();
    await sendKeys({ press: '+' });
    await still(one);
    expect(steps(first, sight(one))).to.be.closeTo(1, 0.01);
    expect(steps(second, sight(other))).to.be.closeTo(0, 0.01);
    expect(parts(other, 'panel')).to.have.length(0);
  });

  const isOnMap = (map: Element): boolean =>
    document.activeElement === map && active()?.closest('form, label') === null;

  const feed = feedOf([
    ...times(3, { municipality: UTRECHT, point: [5.12, 52.09] }),
    { municipality: UTRECHT, point: [5.1, 52.08] },
    { municipality: 'Nieuwegein' },
    ...times(2, { municipality: 'De Bilt' }),
    { municipality: AMSTERDAM, point: [4.9, 52.37] },
    { municipality: GRONINGEN },
    { point: [3.72, 51.05], municipality: 'Gent' },
  ]);
  const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'Escape'];
  const keys = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('Tab', 'Shift+Tab') },
    { weight: 4, arbitrary: fc.constantFrom('Enter', 'Space') },
    { weight: 2, arbitrary: fc.constantFrom('+', '-') },
    { weight: 2, arbitrary: fc.constantFrom(...ways) },
  );
  const walks = fc.record({
    width: fc.constantFrom(1100, NARROW),
    keys: fc.array(keys, { minLength: 30, maxLength: 30 }),
    pauses: fc.array(fc.nat(150), { minLength: 30, maxLength: 30 }),
  });

  for (const seed of [344, 345, 346]) {
    it(`never loses the focus, whatever is pressed (walk ${seed})`, async () => {
      await fc.assert(
        fc.asyncProperty(walks, async ({ width, keys, pauses }) => {
          const map = await showMovable(feed, 'view="map"', { width });
          try {
            // Beyond these the focus would leave the page.
            map.insertAdjacentHTML('beforebegin', '<button>Ervoor</button>');
            map.insertAdjacentHTML('afterend', '<button>Erna</button>');
            for (const [step, key] of keys.entries()) {
              if (!isOnMap(map)) area(map).focus();
              const focused = nameOf(active() as Element);
              await sendKeys({ press: key });
              await moveClock(pauses[step] ?? 0);
              const where = `${key} on "${focused}", step ${step}`;
              expect(document.activeElement?.localName, where).to.not.equal('body');
              expect(active()?.localName, where).to.not.equal('dia-initiative-map');
            }
            await still(map);
            expect(inLine(map)).to.equal(10);
          } finally {
            map.remove();
          }
        }),
        { numRuns: 1, seed, endOnFailure: true },
      );
    });
  }
});
