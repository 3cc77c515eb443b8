/** Moving the map: with keys, buttons, the wheel, fingers and the mouse, and what the page keeps. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import fc from 'fast-check';

import { mistakesIn } from '../axe.js';
import { all, cleanup, isShown, mount, parts, textOf } from '../helpers.js';
import type { DiaInitiativeMap, Sight } from './helpers.js';
import { AMSTERDAM, GRONINGEN, MAASTRICHT, NARROW, UTRECHT, active, area, cities, expectFocusOnMap, feedOf, inLargeWindow, inLine, isInSight, look, marker, markers, moved, nameOf, names, onMarkers, panel, said, showMap, sight, still, steps, times, tool, frames, until } from './helpers.js';

const ALL = [
  'Zoom in',
  'Zoom uit',
  'Naar links',
  'Omhoog',
  'Omlaag',
  'Naar rechts',
  'Toon de hele kaart',
];

/** A place on the map, in parts of its width and height, as the browser wants it. */
function at(map: Element, x = 0.5, y = 0.5): { clientX: number; clientY: number } {
  const { left, top, width, height } = area(map).getBoundingClientRect();
  return { clientX: Math.round(left + x * width), clientY: Math.round(top + y * height) };
}

const position = (map: Element, x?: number, y?: number): [number, number] => {
  const { clientX, clientY } = at(map, x, y);
  return [clientX, clientY];
};

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Shows a map that has what moves it: that is fetched when a visitor comes to it. */
async function awake(feed: unknown = cities, ...rest: [string?, { width?: number }?]) {
  const map = await showMap(feed, ...rest);
  area(map).scrollIntoView({ block: 'center' });
  area(map).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await until(() => pressed(map, 'Home').defaultPrevented, 'the gestures');
  return still(map);
}

/** A key that no browser presses: what it does itself with it is not done. */
function pressed(map: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  area(map).dispatchEvent(event);
  return event;
}

function turned(map: Element, deltaY: number, init: WheelEventInit = {}): WheelEvent {
  const event = new WheelEvent('wheel', {
    deltaY,
    ...at(map),
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  area(map).dispatchEvent(event);
  return event;
}

/** Fingers on the map, in CSS pixels from its middle. */
function touched(map: Element, type: string, ...fingers: [x: number, y: number][]): Event {
  const { clientX, clientY } = at(map);
  const touches = fingers.map(([x, y], identifier) => ({
    identifier,
    target: area(map),
    clientX: clientX + x,
    clientY: clientY + y,
  }));
  const init = { bubbles: true, composed: true, cancelable: true };
  let event: Event;
  try {
    event = new TouchEvent(type, { ...init, touches: touches.map((touch) => new Touch(touch)) });
  } catch {
    // Firefox has them only where there is a touchscreen, and WebKit lets nobody make them.
    event = Object.assign(new Event(type, init), { touches });
  }
  area(map).dispatchEvent(event);
  return event;
}

/** What the map says to who moves it in a way that belongs to the page. */
const hint = (map: Element): string | undefined =>
  all(map, 'p')
    .filter((one) => /ingedrukt|twee vingers/.test(textOf(one)) && isShown(one))
    .filter((one) => Number(getComputedStyle(one).opacity) > 0.5)
    .map(textOf)[0];

/** What is said of a marker to who points at it. */
const tip = (map: Element): HTMLElement | undefined =>
  [...area(map).querySelectorAll<HTMLElement>('*')].find(
    (one) => isShown(one) && !one.closest('button') && names(map).includes(textOf(one)),
  );

const expectInside = (inner: DOMRect, outer: DOMRect, what: string) => {
  expect(inner.left, what).to.be.at.least(outer.left);
  expect(inner.right, what).to.be.at.most(outer.right + 0.5);
  expect(inner.top, what).to.be.at.least(outer.top);
  expect(inner.bottom, what).to.be.at.most(outer.bottom + 0.5);
};

/** What keeps its place on the screen when the map is zoomed around it, as a part of the land. */
function under(map: Element, x: number, y: number): readonly [number, number] {
  const { centre, scale } = sight(map);
  const { width, height } = area(map).getBoundingClientRect();
  const [, land] = all(map, '[part=map] svg path');
  const tall = land?.getBoundingClientRect().height ?? NaN;
  return [centre[0] + ((x - 0.5) * width) / scale, centre[1] + ((y - 0.5) * height) / tall];
}

const expectMoved = (map: Element, before: Sight, x: number, y: number, by = 1.5) => {
  const [aside, down] = moved(map, before);
  expect(aside).to.be.closeTo(x, by);
  expect(down).to.be.closeTo(y, by);
};

describe('dia-initiative-map, moved', () => {
  inLargeWindow();

  describe('with keys', () => {
    it('goes a part of itself for each arrow', async () => {
      const map = await awake();
      const { width, height } = area(map).getBoundingClientRect();
      area(map).focus();
      for (const [key, x, y] of [
        ['ArrowRight', -1, 0],
        ['ArrowDown', 0, -1],
        ['ArrowLeft', 1, 0],
        ['ArrowUp', 0, 1],
      ] as const) {
        const before = sight(map);
        await sendKeys({ press: key });
        await still(map);
        const [aside, down] = moved(map, before);
        const [wide, tall] = [Math.abs(aside) / width, Math.abs(down) / height];
        expect(Math.sign(Math.round(aside)), key).to.equal(x);
        expect(Math.sign(Math.round(down)), key).to.equal(y);
        expect(wide + tall, key).to.be.within(0.1, 0.5);
        expect(steps(before, sight(map)), key).to.be.closeTo(0, 0.01);
      }
      expect(active() === area(map)).to.equal(true);
    });

    it('zooms with plus and minus, and Home shows everything', async () => {
      const map = await awake();
      const before = sight(map);
      area(map).focus();
      await sendKeys({ press: '+' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      await sendKeys({ press: '=' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(2, 0.01);
      await sendKeys({ press: '-' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'Home' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expectMoved(map, before, 0, 0);
      expect(active() === area(map)).to.equal(true);
    });

    it('goes twice as far for who presses twice at once', async () => {
      const map = await awake();
      const before = sight(map);
      area(map).focus();
      await sendKeys({ press: '+' });
      await sendKeys({ press: '+' });
      await sendKeys({ press: '+' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(3, 0.01);
    });

    it('does so from a marker too, which keeps its place and the focus', async () => {
      const map = await awake();
      const before = sight(map);
      marker(map, 'Groningen').focus();
      await still(map);
      const { x, y } = marker(map, 'Groningen').getBoundingClientRect();
      for (let step = 1; step <= 4; step++) {
        await sendKeys({ press: '+' });
        await still(map);
        expect(steps(before, sight(map))).to.be.closeTo(step, 0.01);
        expect(active() === marker(map, 'Groningen')).to.equal(true);
        const box = marker(map, 'Groningen').getBoundingClientRect();
        expect(box.x).to.be.closeTo(x, 5);
        expect(box.y).to.be.closeTo(y, 5);
      }
    });

    it('takes these keys from the page, and leaves it all others', async () => {
      const map = await awake();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', 'Home']) {
        expect(pressed(map, key).defaultPrevented, key).to.equal(true);
      }
      for (const key of ['Tab', 'PageDown', 'PageUp', 'End', 'F5', 'a', 'Escape']) {
        expect(pressed(map, key).defaultPrevented, key).to.equal(false);
      }
      // Zooming the page, going back, and the like.
      for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
        for (const key of ['+', '-', 'ArrowLeft', 'Home']) {
          const event = pressed(map, key, { [modifier]: true });
          expect(event.defaultPrevented, `${modifier} ${key}`).to.equal(false);
        }
      }
    });

    it('leaves the keys of other fields alone', async () => {
      const map = await awake();
      const before = sight(map);
      tool(map, 'Zoom in').focus();
      await sendKeys({ press: 'ArrowRight' });
      const [search] = all<HTMLInputElement>(map, 'input');
      search?.focus();
      await sendKeys({ type: '+-' });
      await sendKeys({ press: 'Home' });
      expect(search?.value).to.equal('+-');
      await frames(4);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expectMoved(map, before, 0, 0);
    });

    it('tells which keys there are', async () => {
      const map = await showMap(cities);
      const id = area(map).getAttribute('aria-describedby') ?? '';
      const description = textOf(map.shadowRoot?.getElementById(id) ?? undefined);
      for (const word of ['pijltjestoetsen', 'plus', 'min', 'Home']) {
        expect(description).to.include(word);
      }
      expect(nameOf(area(map))).to.equal('Kaart met initiatieven');
    });

    it('never goes so far that there is no land any more', async () => {
      const map = await awake();
      area(map).focus();
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
        for (let turn = 0; turn < 9; turn++) await sendKeys({ press: key });
        await still(map);
        const [x, y] = sight(map).centre;
        expect(Math.min(x, y), key).to.be.at.least(-0.05);
        expect(Math.max(x, y), key).to.be.at.most(1.05);
      }
    });
  });

  describe('with buttons', () => {
    it('has one for each movement, each with a name', async () => {
      const map = await showMap(cities);
      const group = all(map, '[role=group]').find((one) => nameOf(one) === 'Kaart bedienen');
      const found = [...(group?.querySelectorAll('button') ?? [])].map(nameOf);
      expect(found).to.have.members(ALL);
    });

    it('does the same as the keys', async () => {
      const map = await showMap(cities);
      const { width, height } = area(map).getBoundingClientRect();
      for (const [name, x, y] of [
        ['Naar rechts', -1, 0],
        ['Omlaag', 0, -1],
        ['Naar links', 1, 0],
        ['Omhoog', 0, 1],
      ] as const) {
        const before = sight(map);
        tool(map, name).click();
        await still(map);
        const [aside, down] = moved(map, before);
        expect(Math.sign(Math.round(aside)), name).to.equal(x);
        expect(Math.sign(Math.round(down)), name).to.equal(y);
        expect(Math.abs(aside) / width + Math.abs(down) / height).to.be.within(0.1, 0.5);
      }
      const before = sight(map);
      tool(map, 'Zoom in').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      tool(map, 'Zoom uit').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('can be pressed with the keyboard, and keeps the focus', async () => {
      const map = await showMap(cities);
      for (const name of ALL) {
        tool(map, name).focus();
        await sendKeys({ press: 'Enter' });
        await still(map);
        expect(active() === tool(map, name), name).to.equal(true);
      }
    });

    for (const [name, other] of [
      ['Zoom in', 'Zoom uit'],
      ['Zoom uit', 'Zoom in'],
    ] as const) {
      it(`says that "${name}" goes no further, and keeps the focus there`, async () => {
        const map = await showMap(cities);
        const button = tool(map, name);
        button.focus();
        for (let turn = 0; turn < 20; turn++) await sendKeys({ press: 'Enter' });
        await still(map);
        expect(button.getAttribute('aria-disabled')).to.equal('true');
        expect(button.disabled).to.equal(false);
        expect(active() === button).to.equal(true);
        expect(tool(map, other).getAttribute('aria-disabled')).to.equal(null);
        const before = sight(map);
        await sendKeys({ press: 'Enter' });
        await frames(4);
        expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
        tool(map, other).click();
        await still(map);
        expect(button.getAttribute('aria-disabled')).to.equal(null);
      });
    }

    it('says so too when another way led there', async () => {
      const map = await awake();
      area(map).focus();
      for (let turn = 0; turn < 6; turn++) await sendKeys({ press: '-' });
      await still(map);
      await until(
        () => tool(map, 'Zoom uit').getAttribute('aria-disabled') === 'true',
        'no way farther out',
      );
      for (let turn = 0; turn < 4; turn++) turned(map, -300, { ctrlKey: true });
      await still(map);
      await until(
        () => tool(map, 'Zoom uit').getAttribute('aria-disabled') === null,
        'a way farther out',
      );
    });

    it('shows the whole country at its farthest, and houses at its nearest', async () => {
      const map = await showMap(feedOf([{ municipality: UTRECHT }]));
      for (let turn = 0; turn < 20; turn++) tool(map, 'Zoom uit').click();
      await still(map);
      const [, land] = all(map, '[part=map] svg path');
      const { width, height } = land?.getBoundingClientRect() ?? new DOMRect();
      const box = area(map).getBoundingClientRect();
      expect(width).to.be.lessThan(box.width);
      expect(height).to.be.lessThan(box.height);
      expect(height).to.be.greaterThan(box.height / 3);
      const before = sight(map);
      for (let turn = 0; turn < 30; turn++) tool(map, 'Zoom in').click();
      await still(map);
      // The Netherlands are about 300 km high; then a screen is some hundreds of metres.
      expect(steps(before, sight(map))).to.be.within(8, 13);
    });
  });

  describe('is told', () => {
    const status = (map: Element) => all(map, '[role=status]').map(textOf).join(' ');

    it('what is in sight, once it rests', async () => {
      const map = await showMap(cities);
      expect(said(map)).to.equal('');
      tool(map, 'Zoom in').click();
      await still(map);
      await until(() => said(map), 'what is in sight');
      const seen = markers(map).filter((one) => isInSight(map, one)).length;
      const count = onMarkers(map);
      expect(said(map)).to.equal(
        `In beeld: ${count} ${count === 1 ? 'initiatief' : 'initiatieven'} op ` +
          `${seen} ${seen === 1 ? 'plek' : 'plekken'}.`,
      );
    });

    it('not while it moves', async () => {
      const map = await showMap(cities);
      const heard = new Set<string>();
      const observer = new MutationObserver(() => heard.add(said(map)));
      observer.observe(map.shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      cleanup(() => observer.disconnect());
      for (const name of ['Zoom in', 'Zoom in', 'Zoom uit', 'Naar links']) {
        tool(map, name).click();
        await frames(1);
      }
      expect([...heard].filter(Boolean)).to.deep.equal([]);
      await still(map);
      await until(() => said(map), 'what is in sight');
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect([...heard].filter(Boolean)).to.have.length(1);
    });

    it('politely, by what was there before', async () => {
      const map = await showMap(cities);
      const before = all(map, '[role=status]');
      tool(map, 'Zoom in').click();
      await until(() => said(map), 'what is in sight');
      expect(all(map, '[role=status]').length).to.equal(before.length);
      expect(all(map, '[role=alert], [aria-live=assertive]')).to.deep.equal([]);
      const speaker = all(map, '[role=status]').find((one) => textOf(one) === said(map));
      expect(before.includes(speaker as HTMLElement)).to.equal(true);
    });

    it('when nothing is in sight', async () => {
      const map = await showMap(
        feedOf([{ municipality: GRONINGEN }, { municipality: MAASTRICHT }]),
      );
      for (let turn = 0; turn < 4; turn++) tool(map, 'Zoom in').click();
      await until(() => said(map), 'what is in sight');
      expect(onMarkers(map)).to.equal(0);
      expect(status(map)).to.include('In beeld: 0 initiatieven op 0 plekken.');
    });
  });

  describe('by keyboard', () => {
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
      expect(active()?.localName).to.not.equal('body');
      await sendKeys({ press: 'Tab' });
      expect(active() === last).to.equal(true);
    });

    it('is gone through: the map, its markers, its buttons', async () => {
      const map = await awake();
      area(map).focus();
      const found: string[] = [];
      for (let turn = 0; turn < 4 + ALL.length; turn++) {
        await sendKeys({ press: 'Tab' });
        await still(map);
        found.push(nameOf(active() as Element));
      }
      expect(found).to.deep.equal([...names(map), ...ALL]);
    });

    it('shows where the focus is', async () => {
      const map = await awake();
      tool(map, 'Sla de kaart over').focus();
      for (let turn = 0; turn < 3; turn++) {
        await sendKeys({ press: 'Tab' });
        const { outlineStyle, outlineWidth } = getComputedStyle(active() as Element);
        expect(outlineStyle, nameOf(active() as Element)).to.not.equal('none');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
      }
    });

    it('brings a marker into sight that has the focus', async () => {
      const map = await awake();
      area(map).focus();
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
      const map = await awake(
        feedOf([
          ...times(3, { municipality: UTRECHT }),
          { municipality: 'Nieuwegein' },
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
        ]),
      );
      marker(map, 'Utrecht').focus();
      await still(map);
      for (let turn = 0; !names(map).some((name) => name.startsWith('Nieuwegein')); turn++) {
        expect(turn).to.be.lessThan(10);
        await sendKeys({ press: '+' });
        await still(map);
        expect(active() === marker(map, 'Utrecht')).to.equal(true);
      }
      marker(map, 'Nieuwegein').focus();
      await still(map);
      for (let turn = 0; names(map).some((name) => name.startsWith('Nieuwegein')); turn++) {
        expect(turn).to.be.lessThan(10);
        await sendKeys({ press: '-' });
        await still(map);
        expectFocusOnMap(map);
      }
      expect(nameOf(active() as Element)).to.equal('Utrecht en 1 gemeente, 4 initiatieven');
    });

    it('keeps the focus when its marker goes out of sight', async () => {
      const map = await awake();
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

    it('never loses the focus, whatever is pressed', async function () {
      this.timeout(120_000);
      const feed = feedOf([
        ...times(3, { municipality: UTRECHT, point: [5.12, 52.09] }),
        { municipality: UTRECHT, point: [5.1, 52.08] },
        { municipality: 'Nieuwegein' },
        ...times(2, { municipality: 'De Bilt' }),
        { municipality: AMSTERDAM, point: [4.9, 52.37] },
        { municipality: GRONINGEN },
        { point: [3.72, 51.05], municipality: 'Gent' },
      ]);
      const keys = fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('Tab', 'Shift+Tab') },
        { weight: 4, arbitrary: fc.constantFrom('Enter', 'Space') },
        { weight: 2, arbitrary: fc.constantFrom('+', '-') },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'ArrowLeft',
            'ArrowRight',
            'ArrowUp',
            'ArrowDown',
            'Home',
            'Escape',
          ),
        },
      );
      const walks = fc.record({
        width: fc.constantFrom(1100, NARROW),
        keys: fc.array(keys, { minLength: 30, maxLength: 30 }),
        patience: fc.array(fc.nat(6), { minLength: 30, maxLength: 30 }),
      });
      await fc.assert(
        fc.asyncProperty(walks, async ({ width, keys, patience }) => {
          const map = await awake(feed, 'view="map"', { width });
          try {
            // Beyond these the focus would leave the page.
            map.insertAdjacentHTML('beforebegin', '<button>Ervoor</button>');
            map.insertAdjacentHTML('afterend', '<button>Erna</button>');
            for (const [step, key] of keys.entries()) {
              if (!isOnMap(map)) area(map).focus();
              const held = nameOf(active() as Element);
              await sendKeys({ press: key });
              await frames(patience[step]);
              const where = `${key} on "${held}", step ${step}`;
              expect(document.activeElement?.localName, where).to.not.equal('body');
              expect(active()?.localName, where).to.not.equal('dia-initiative-map');
            }
            await still(map);
            expect(inLine(map)).to.equal(10);
          } finally {
            map.remove();
          }
        }),
        { numRuns: 4, seed: 344, endOnFailure: true },
      );
    });

    const isOnMap = (map: Element): boolean =>
      document.activeElement === map && active()?.closest('form, label') === null;
  });

  describe('leaves the page its own', () => {
    it('does not take the wheel, and says how it can be had', async () => {
      const map = await awake();
      const before = sight(map);
      expect(turned(map, 100).defaultPrevented).to.equal(false);
      expect(turned(map, -100).defaultPrevented).to.equal(false);
      await until(() => hint(map), 'a hint');
      expect(hint(map)).to.match(/^Houd (?:Ctrl|⌘) ingedrukt/);
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(await mistakesIn(map)).to.deep.equal([]);
      await until(() => !hint(map), 'no hint');
    });

    it('lets the mouse through the hint', async () => {
      const map = await awake();
      turned(map, 100);
      await until(() => hint(map), 'a hint');
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      const found = map.shadowRoot?.elementFromPoint(x, y);
      expect(found?.closest('button') === marker(map, 'Utrecht')).to.equal(true);
    });

    for (const modifier of ['ctrlKey', 'metaKey'] as const) {
      it(`zooms with the wheel and ${modifier}, around the mouse`, async () => {
        const map = await awake();
        const [x, y] = [0.3, 0.6];
        const [before, place] = [sight(map), under(map, x, y)];
        expect(turned(map, -100, { [modifier]: true, ...at(map, x, y) }).defaultPrevented).to.equal(
          true,
        );
        await still(map);
        expect(steps(before, sight(map))).to.be.greaterThan(0.2);
        const [right, down] = under(map, x, y);
        expect(right).to.be.closeTo(place[0], 0.005);
        expect(down).to.be.closeTo(place[1], 0.005);
        expect(hint(map)).to.equal(undefined);
        turned(map, 100, { [modifier]: true, ...at(map, x, y) });
        await still(map);
        expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      });
    }

    it('zooms by what a wheel means by its numbers', async () => {
      const map = await awake();
      const before = sight(map);
      turned(map, -3, { ctrlKey: true, deltaMode: WheelEvent.DOM_DELTA_LINE });
      await still(map);
      const lines = steps(before, sight(map));
      expect(lines).to.be.within(0.1, 1);
      // Two fingers on a touchpad give many small numbers.
      const then = sight(map);
      turned(map, -2, { ctrlKey: true });
      await still(map);
      expect(steps(then, sight(map))).to.be.within(0.005, 0.1);
      turned(map, -1e6, { ctrlKey: true });
      await still(map);
      expect(steps(then, sight(map))).to.be.lessThan(2);
    });

    it('takes the hint away when the map does move', async () => {
      const map = await awake();
      turned(map, 100);
      await until(() => hint(map), 'a hint');
      turned(map, -100, { ctrlKey: true });
      // Long before it would have gone by itself.
      await frames(2);
      for (const fading of all(map, 'p').flatMap((one) => one.getAnimations())) fading.finish();
      expect(hint(map)).to.equal(undefined);
    });

    it('scrolls with one finger, and says how the map can be moved', async () => {
      const map = await awake();
      const before = sight(map);
      expect(touched(map, 'touchstart', [0, 0]).defaultPrevented).to.equal(false);
      expect(hint(map)).to.equal(undefined);
      expect(touched(map, 'touchmove', [0, -40]).defaultPrevented).to.equal(false);
      await until(() => hint(map), 'a hint');
      expect(hint(map)).to.equal('Verschuif de kaart met twee vingers.');
      expect(touched(map, 'touchend').defaultPrevented).to.equal(false);
      await still(map);
      expectMoved(map, before, 0, 0);
      const { touchAction } = getComputedStyle(area(map));
      if (touchAction !== undefined) expect(touchAction).to.match(/auto|pan-y|manipulation/);
    });

    it('goes with two fingers', async () => {
      const map = await awake();
      const before = sight(map);
      expect(
        touched(map, 'touchstart', [-50, 0], [50, 0]).defaultPrevented,
        'at the start',
      ).to.equal(true);
      const move = touched(map, 'touchmove', [-20, 40], [80, 40]);
      expect(move.defaultPrevented, 'as they move').to.equal(true);
      touched(map, 'touchend');
      await still(map);
      expectMoved(map, before, 30, 40);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(hint(map)).to.equal(undefined);
    });

    it('zooms as they part, around them', async () => {
      const map = await awake();
      const before = sight(map);
      touched(map, 'touchstart', [-50, 0], [50, 0]);
      touched(map, 'touchmove', [-75, 0], [75, 0]);
      touched(map, 'touchmove', [-100, 0], [100, 0]);
      touched(map, 'touchend');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
      touched(map, 'touchstart', [-100, 0], [100, 0]);
      touched(map, 'touchmove', [-50, 0], [50, 0]);
      touched(map, 'touchend');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('does not jump when one of them is lifted, or a third comes', async () => {
      const map = await awake();
      const before = sight(map);
      touched(map, 'touchstart', [-50, 0], [50, 0]);
      touched(map, 'touchmove', [-50, 0], [50, 0]);
      touched(map, 'touchend', [50, 0]);
      touched(map, 'touchmove', [90, 60]);
      touched(map, 'touchstart', [90, 60], [-120, -40]);
      touched(map, 'touchmove', [90, 60], [-120, -40]);
      touched(map, 'touchstart', [90, 60], [-120, -40], [0, 200]);
      touched(map, 'touchmove', [90, 60], [-120, -40], [0, 200]);
      touched(map, 'touchend', [90, 60], [-120, -40]);
      touched(map, 'touchmove', [90, 60], [-120, -40]);
      touched(map, 'touchend');
      await still(map);
      expectMoved(map, before, 0, 0);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('says what is in sight after fingers too', async () => {
      const map = await awake();
      await new Promise((resolve) => setTimeout(resolve, 700));
      const before = said(map);
      touched(map, 'touchstart', [-50, 0], [50, 0]);
      touched(map, 'touchmove', [-400, 0], [400, 0]);
      touched(map, 'touchend');
      await until(() => said(map) !== before, 'what is in sight');
      expect(said(map)).to.match(/^In beeld: /);
    });
  });

  describe('with the mouse', () => {
    it('goes with a drag', async () => {
      const map = await awake();
      const before = sight(map);
      await drag(map, [0.5, 0.62], [60, 40]);
      await still(map);
      expectMoved(map, before, 60, 40, 4);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(String(getSelection())).to.equal('');
    });

    it('goes with a drag that leaves the map, and lets go', async () => {
      const map = await awake();
      for (let turn = 0; turn < 3; turn++) tool(map, 'Zoom in').click();
      await still(map);
      const before = sight(map);
      await sendMouse({ type: 'move', position: position(map, 0.5, 0.62) });
      await sendMouse({ type: 'down' });
      const [x, y] = position(map, 0.5, 0.62);
      await sendMouse({ type: 'move', position: [x - 30, y] });
      const beside = Math.round(area(map).getBoundingClientRect().left) - 40;
      await sendMouse({ type: 'move', position: [beside, y] });
      await sendMouse({ type: 'up' });
      await still(map);
      expect(moved(map, before)[0]).to.be.closeTo(beside - x, 6);
      const then = sight(map);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'move', position: [x + 50, y] });
      await frames(3);
      expectMoved(map, then, 0, 0);
    });

    it('opens no marker that a drag begins on', async () => {
      const map = await awake();
      const before = sight(map);
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 20, y + 10] });
      await sendMouse({ type: 'move', position: [x + 50, y + 30] });
      await sendMouse({ type: 'up' });
      await frames(6);
      await still(map);
      expect(panel(map)).to.equal(undefined);
      expectMoved(map, before, 50, 30, 4);
      // The next press is one again.
      await sendMouse({ type: 'click', position: middleOf(marker(map, 'Utrecht')) });
      await until(() => panel(map), 'the panel');
    });

    it('opens it still by keyboard after a drag', async () => {
      const map = await awake();
      await drag(map, [0.5, 0.62], [40, 30]);
      await still(map);
      marker(map, 'Utrecht').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => panel(map), 'the panel');
    });

    it('opens a marker though the hand trembles', async () => {
      const map = await awake();
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 1, y + 1] });
      await sendMouse({ type: 'up' });
      await until(() => panel(map), 'the panel');
    });

    it('does nothing at a click beside the markers', async () => {
      const map = await awake();
      const before = look(map);
      await sendMouse({ type: 'click', position: position(map, 0.03, 0.03) });
      await frames(4);
      expect(look(map)).to.equal(before);
    });

    it('leaves the other buttons of the mouse alone', async () => {
      const map = await awake();
      const before = sight(map);
      const [x, y] = position(map, 0.5, 0.62);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down', button: 'middle' });
      await sendMouse({ type: 'move', position: [x + 60, y] });
      await sendMouse({ type: 'up', button: 'middle' });
      await frames(3);
      expectMoved(map, before, 0, 0);
    });

    it('zooms at a double click, around it', async () => {
      const map = await awake();
      const [before, place] = [sight(map), under(map, 0.3, 0.6)];
      const double = (init: MouseEventInit = {}) =>
        area(map).dispatchEvent(
          new MouseEvent('dblclick', {
            ...at(map, 0.3, 0.6),
            detail: 2,
            bubbles: true,
            composed: true,
            ...init,
          }),
        );
      double();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      expect(under(map, 0.3, 0.6)[0]).to.be.closeTo(place[0], 0.01);
      double({ shiftKey: true });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('cannot be dragged out of the country', async () => {
      const map = await awake();
      for (let turn = 0; turn < 4; turn++) await drag(map, [0.2, 0.2], [450, 350]);
      await still(map);
      const [x, y] = sight(map).centre;
      expect(Math.min(x, y)).to.be.at.least(-0.05);
    });
  });

  describe('says what a marker is', () => {
    it('to the mouse', async () => {
      const map = await awake();
      expect(tip(map)).to.equal(undefined);
      await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
      await until(() => tip(map), 'what it is called');
      expect(textOf(tip(map))).to.equal('Utrecht, 3 initiatieven');
      await sendMouse({ type: 'move', position: position(map, 0.03, 0.03) });
      await until(() => !tip(map), 'nothing');
    });

    it('and stays while the mouse goes onto it', async () => {
      const map = await awake();
      await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
      await until(() => tip(map), 'what it is called');
      const { left, top, height } = (tip(map) as HTMLElement).getBoundingClientRect();
      const box = marker(map, 'Utrecht').getBoundingClientRect();
      const x = Math.round(Math.max(left + 3, box.left + box.width / 2));
      // In small steps, as a hand goes.
      const goal = Math.round(top + height / 2);
      for (let y = Math.round(box.top + box.height / 2); y > goal; y -= 3) {
        await sendMouse({ type: 'move', position: [x, y] });
      }
      await frames(3);
      expect(textOf(tip(map))).to.equal('Utrecht, 3 initiatieven');
    });

    it('to the focus of the keyboard, until Escape', async () => {
      const map = await awake();
      area(map).focus();
      await sendKeys({ press: 'Tab' });
      await until(() => tip(map), 'what it is called');
      expect(textOf(tip(map))).to.equal('Groningen, 2 initiatieven');
      await sendKeys({ press: 'Tab' });
      await until(() => textOf(tip(map)).startsWith('Utrecht'), 'the next');
      await sendKeys({ press: 'Escape' });
      await until(() => !tip(map), 'nothing');
      expect(active() === marker(map, 'Utrecht')).to.equal(true);
      await sendKeys({ press: 'Shift+Tab' });
      await until(() => textOf(tip(map)).startsWith('Groningen'), 'the first');
      await sendKeys({ press: 'Shift+Tab' });
      await until(() => !tip(map), 'nothing');
    });

    it('until Escape to the mouse too, wherever the focus is', async () => {
      const map = await awake();
      tool(map, 'Zoom in').focus();
      await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
      await until(() => tip(map), 'what it is called');
      await sendKeys({ press: 'Escape' });
      await until(() => !tip(map), 'nothing');
    });

    it('within the map, at each of its edges', async () => {
      const title = 'Een initiatief met een naam die veel langer is dan dat het past op één regel';
      const map = await awake(
        feedOf([
          { title, municipality: `${title}, west`, point: [3.5, 52] },
          { title, municipality: `${title}, oost`, point: [7, 52.1] },
          { title, municipality: `${title}, noord`, point: [5.2, 53.5] },
          { title, municipality: `${title}, zuid`, point: [5.3, 50.9] },
        ]),
        'view="map"',
        { width: 360 },
      );
      const count = markers(map).length;
      expect(count).to.be.greaterThan(2);
      area(map).focus();
      for (let turn = 0; turn < count; turn++) {
        await sendKeys({ press: 'Tab' });
        await until(() => textOf(tip(map)) === nameOf(active() as Element), 'what it is called');
        await still(map);
        const box = (tip(map) as HTMLElement).getBoundingClientRect();
        expectInside(box, area(map).getBoundingClientRect(), textOf(tip(map)));
      }
    });

    it('and goes along with it', async () => {
      const map = await awake();
      area(map).focus();
      await sendKeys({ press: 'Tab' });
      await until(() => tip(map), 'what it is called');
      await sendKeys({ press: 'ArrowUp' });
      await still(map);
      expect(textOf(tip(map))).to.match(/^Groningen/);
      const [box, of] = [
        (tip(map) as HTMLElement).getBoundingClientRect(),
        marker(map, 'Groningen').getBoundingClientRect(),
      ];
      const apart = Math.min(Math.abs(of.top - box.bottom), Math.abs(box.top - of.bottom));
      expect(apart).to.be.lessThan(12);
    });

    it('makes no mistakes', async () => {
      const map = await awake();
      area(map).focus();
      await sendKeys({ press: 'Tab' });
      await until(() => tip(map), 'what it is called');
      expect(await mistakesIn(map)).to.deep.equal([]);
    });
  });

  it('moves the one of several that has the focus', async () => {
    const one = await awake();
    const other = await awake();
    const [first, second] = [sight(one), sight(other)];
    area(one).focus();
    await sendKeys({ press: '+' });
    await still(one);
    expect(steps(first, sight(one))).to.be.closeTo(1, 0.01);
    expect(steps(second, sight(other))).to.be.closeTo(0, 0.01);
    expect(parts(other, 'panel')).to.have.length(0);
  });

  it('still moves after it was somewhere else in the page', async () => {
    const map = await awake();
    const place = mount<HTMLElement>('<section style="inline-size: 1100px"></section>');
    place.append(map);
    await still(map);
    area(map).scrollIntoView({ block: 'center' });
    const before = sight(map);
    expect(turned(map, -100, { ctrlKey: true }).defaultPrevented).to.equal(true);
    await still(map);
    // Once, not twice.
    expect(steps(before, sight(map))).to.be.closeTo(0.5, 0.01);
  });
});

/** Drags from a place of the map, given in parts of it, so many CSS pixels. */
async function drag(
  map: DiaInitiativeMap,
  from: [number, number],
  [x, y]: [number, number],
): Promise<void> {
  const [left, top] = position(map, ...from);
  await sendMouse({ type: 'move', position: [left, top] });
  await sendMouse({ type: 'down' });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const place: [number, number] = [Math.round(left + part * x), Math.round(top + part * y)];
    await sendMouse({ type: 'move', position: place });
  }
  await sendMouse({ type: 'up' });
}
