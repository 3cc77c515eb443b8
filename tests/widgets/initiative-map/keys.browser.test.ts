/** Moving the map with keys and with buttons, and what a screen reader hears of it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { all, cleanup, textOf } from '../helpers.js';
import { FRAME_MS, moveClock, stopClock } from './clock.js';
import {
  GRONINGEN,
  MAASTRICHT,
  active,
  area,
  cities,
  expectMoved,
  feedOf,
  frames,
  inLargeWindow,
  isInSight,
  look,
  marker,
  markers,
  moved,
  nameOf,
  onMarkers,
  pressed,
  said,
  showMap,
  showMovable,
  sight,
  steps,
  still,
  tool,
  turned,
  until,
} from './helpers.js';

const ALL = [
  'Zoom in',
  'Zoom uit',
  'Schuif naar links',
  'Schuif omhoog',
  'Schuif omlaag',
  'Schuif naar rechts',
  'Toon de hele kaart',
];

describe('dia-initiative-map, moved without a mouse', () => {
  inLargeWindow();

  it('says how', async () => {
    const map = await showMap(cities);
    const id = area(map).getAttribute('aria-describedby') ?? '';
    const description = textOf(map.shadowRoot?.getElementById(id) ?? undefined);
    for (const word of ['pijltjestoetsen', 'plus', 'min', 'Home']) {
      expect(description).to.include(word);
    }
    expect(nameOf(area(map))).to.equal('Kaart met initiatieven');
    const group = all(map, '[role=group]').find((one) => nameOf(one) === 'Kaart bedienen');
    const found = [...(group?.querySelectorAll('button') ?? [])].map(nameOf);
    expect(found).to.have.members(ALL);
  });

  describe('with keys', () => {
    it('goes a part of itself for each arrow', async () => {
      const map = await showMovable();
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
      const map = await showMovable();
      const before = sight(map);
      area(map).focus();
      for (const [key, level] of [
        ['+', 1],
        ['=', 2],
        ['-', 1],
      ] as const) {
        await sendKeys({ press: key });
        await still(map);
        expect(steps(before, sight(map)), key).to.be.closeTo(level, 0.01);
      }
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'Home' });
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expectMoved(map, before, 0, 0);
      expect(active() === area(map)).to.equal(true);
    });

    it('goes farther for each press, also before it has arrived', async () => {
      const map = await showMovable();
      const before = sight(map);
      for (let turn = 0; turn < 3; turn++) {
        pressed(map, '+');
        await moveClock(2 * FRAME_MS);
      }
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(3, 0.01);
    });

    it('zooms from a marker too, which keeps its place and the focus', async () => {
      const map = await showMovable();
      const before = sight(map);
      marker(map, 'Groningen').focus();
      await still(map);
      const { x, y } = marker(map, 'Groningen').getBoundingClientRect();
      for (let step = 1; step <= 3; step++) {
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
      const map = await showMovable();
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
      const map = await showMovable();
      const before = sight(map);
      tool(map, 'Zoom in').focus();
      await sendKeys({ press: 'ArrowRight' });
      const [search] = all<HTMLInputElement>(map, 'input');
      search?.focus();
      // Without Shift, which some drivers of browsers forget.
      await sendKeys({ type: '=-' });
      await sendKeys({ press: 'Home' });
      expect(search?.value).to.equal('=-');
      await moveClock(100);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expectMoved(map, before, 0, 0);
    });

    it('never goes so far that there is no land any more', async () => {
      const map = await showMovable();
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
        for (let turn = 0; turn < 9; turn++) pressed(map, key);
        await still(map);
        const [x, y] = sight(map).centre;
        expect(Math.min(x, y), key).to.be.at.least(-0.05);
        expect(Math.max(x, y), key).to.be.at.most(1.05);
      }
    });
  });

  describe('with buttons', () => {
    it('does the same as the keys', async () => {
      const map = await showMap(cities);
      const { width, height } = area(map).getBoundingClientRect();
      for (const [name, x, y] of [
        ['Schuif naar rechts', -1, 0],
        ['Schuif omlaag', 0, -1],
        ['Schuif naar links', 1, 0],
        ['Schuif omhoog', 0, 1],
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
      const before = look(map);
      for (const name of ALL) {
        tool(map, name).focus();
        await sendKeys({ press: 'Enter' });
        await still(map);
        expect(active() === tool(map, name), name).to.equal(true);
        if (name === 'Zoom in') expect(look(map)).to.not.equal(before);
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
        for (let turn = 0; turn < 19; turn++) button.click();
        await sendKeys({ press: 'Enter' });
        await still(map);
        expect(button.getAttribute('aria-disabled')).to.equal('true');
        expect(button.disabled).to.equal(false);
        expect(active() === button).to.equal(true);
        expect(tool(map, other).getAttribute('aria-disabled')).to.equal(null);
        const before = sight(map);
        await sendKeys({ press: 'Enter' });
        await still(map);
        expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
        tool(map, other).click();
        await still(map);
        expect(button.getAttribute('aria-disabled')).to.equal(null);
      });
    }

    it('says so too when another way led there', async () => {
      const map = await showMovable();
      for (let turn = 0; turn < 6; turn++) pressed(map, '-');
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
  });

  describe('is heard by a screen reader', () => {
    it('once, when it rests, politely', async () => {
      const map = await showMap(cities);
      const heard = new Set<string>();
      const observer = new MutationObserver(() => heard.add(said(map)));
      observer.observe(map.shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      cleanup(() => observer.disconnect());
      expect(said(map)).to.equal('');
      stopClock();
      for (const name of ['Zoom in', 'Zoom in', 'Zoom uit', 'Schuif naar links']) {
        tool(map, name).click();
        await frames(1);
      }
      expect([...heard].filter(Boolean)).to.deep.equal([]);
      await until(() => said(map), 'what is in sight');
      await still(map);
      const seen = markers(map).filter((one) => isInSight(map, one)).length;
      const count = onMarkers(map);
      expect(said(map)).to.match(/^Ingezoomd(?:, rond [^:]+)?: /);
      expect(said(map)).to.include(
        `: ${count} ${count === 1 ? 'initiatief' : 'initiatieven'} op ` +
          `${seen} ${seen === 1 ? 'plek' : 'plekken'}.`,
      );
      expect([...heard].filter(Boolean)).to.have.length(1);
      expect(all(map, '[role=alert], [aria-live=assertive]')).to.deep.equal([]);
      const speaker = all(map, '[aria-live]').find((one) => textOf(one) === said(map));
      expect(speaker?.getAttribute('aria-live')).to.equal('polite');
    });

    it('also when nothing is in sight', async () => {
      const map = await showMap(
        feedOf([{ municipality: GRONINGEN }, { municipality: MAASTRICHT }]),
      );
      for (let turn = 0; turn < 4; turn++) tool(map, 'Zoom in').click();
      await until(() => said(map), 'what is in sight');
      expect(onMarkers(map)).to.equal(0);
      expect(said(map)).to.match(/^Ingezoomd, rond \S+: 0 initiatieven op 0 plekken\.$/);
    });
  });
});
