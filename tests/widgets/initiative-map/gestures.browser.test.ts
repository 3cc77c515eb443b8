/** Moving the map with the wheel, fingers and the mouse, and what stays the page's. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { all, mount } from '../helpers.js';
import { stopClock } from './clock.js';
import {
  area,
  at,
  drag,
  expectFocusInPanel,
  expectMoved,
  frames,
  hint,
  inLargeWindow,
  look,
  marker,
  middleOf,
  moved,
  nameOf,
  opened,
  panel,
  position,
  said,
  showMovable,
  sight,
  steps,
  still,
  tool,
  turned,
  until,
  withMouse,
} from './helpers.js';

/** Dispatches the event of fingers on the map, in CSS pixels from its middle. */
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

/** What keeps its place on the screen when the map is zoomed around it, as a part of the land. */
function under(map: Element, x: number, y: number): readonly [number, number] {
  const { centre, scale } = sight(map);
  const { width, height } = area(map).getBoundingClientRect();
  const [, land] = all(map, '[part=map] svg path');
  const tall = land?.getBoundingClientRect().height ?? NaN;
  return [centre[0] + ((x - 0.5) * width) / scale, centre[1] + ((y - 0.5) * height) / tall];
}

describe('dia-initiative-map, moved by hand', () => {
  inLargeWindow();
  withMouse();

  for (const style of ['zoom: 1.5', 'transform: scale(0.5)', 'transform: scale(1.2, 0.8)']) {
    describe(`in a page with ${style} around it`, () => {
      const showScaled = async () => {
        const map = await showMovable();
        map.parentElement?.setAttribute(
          'style',
          `${style}; inline-size: 760px; transform-origin: 0 0`,
        );
        await still(map);
        area(map).scrollIntoView({ block: 'center' });
        return still(map);
      };

      it('goes with the mouse', async () => {
        const map = await showScaled();
        const before = sight(map);
        // WebKit measures as if there were no zoom: its middle is below plus and minus.
        await drag(map, [0.7, 0.7], [60, -40]);
        await still(map);
        // Both sides are in pixels of the window.
        expectMoved(map, before, 60, -40, 2);
      });

      it('zooms around the mouse', async () => {
        const map = await showScaled();
        const [x, y] = [0.3, 0.6];
        const [before, place] = [sight(map), under(map, x, y)];
        turned(map, -100, { ctrlKey: true, ...at(map, x, y) });
        await still(map);
        expect(steps(before, sight(map))).to.be.greaterThan(0.2);
        const [right, down] = under(map, x, y);
        expect(right).to.be.closeTo(place[0], 0.005);
        expect(down).to.be.closeTo(place[1], 0.005);
      });

      it('goes with two fingers, and zooms around them', async () => {
        const map = await showScaled();
        const before = sight(map);
        touched(map, 'touchstart', [-20, 0], [20, 0]);
        touched(map, 'touchmove', [10, -30], [50, -30]);
        touched(map, 'touchend');
        await still(map);
        expectMoved(map, before, 30, -30, 2);
        touched(map, 'touchstart', [-20, 0], [20, 0]);
        touched(map, 'touchmove', [-40, 0], [40, 0]);
        touched(map, 'touchend');
        await still(map);
        expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
        const [right, down] = under(map, 0.5, 0.5);
        expect(right).to.be.closeTo(before.centre[0] - 30 / before.scale, 0.01);
        expect(down).to.be.within(0, 1);
      });
    });
  }

  describe('with the wheel', () => {
    it('leaves it to the page, and says how it can be had', async () => {
      const map = await showMovable();
      const before = sight(map);
      expect(turned(map, 100).defaultPrevented).to.equal(false);
      expect(turned(map, -100).defaultPrevented).to.equal(false);
      await until(() => hint(map), 'a hint');
      expect(hint(map)).to.match(/^Houd (?:Ctrl|⌘) ingedrukt/);
      // The mouse goes through it.
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      const found = map.shadowRoot?.elementFromPoint(x, y);
      expect(found?.closest('button') === marker(map, 'Utrecht')).to.equal(true);
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      await until(() => !hint(map), 'no hint');
    });

    for (const modifier of ['ctrlKey', 'metaKey'] as const) {
      it(`zooms with ${modifier}, around the mouse`, async () => {
        const map = await showMovable();
        const [x, y] = [0.3, 0.6];
        const [before, place] = [sight(map), under(map, x, y)];
        const near = turned(map, -100, { [modifier]: true, ...at(map, x, y) });
        expect(near.defaultPrevented).to.equal(true);
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

    it('zooms by what that means by its numbers', async () => {
      const map = await showMovable();
      const before = sight(map);
      turned(map, -3, { ctrlKey: true, deltaMode: WheelEvent.DOM_DELTA_LINE });
      await still(map);
      expect(steps(before, sight(map))).to.be.within(0.1, 1);
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
      const map = await showMovable();
      turned(map, 100);
      await until(() => hint(map), 'a hint');
      stopClock();
      turned(map, -100, { ctrlKey: true });
      // Long before it would have gone by itself.
      await frames(2);
      for (const fading of all(map, 'p').flatMap((one) => one.getAnimations())) fading.finish();
      expect(hint(map)).to.equal(undefined);
    });
  });

  describe('with fingers', () => {
    it('leaves one to the page, and says how the map can be moved', async () => {
      const map = await showMovable();
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

    it('goes with two', async () => {
      const map = await showMovable();
      const before = sight(map);
      const start = touched(map, 'touchstart', [-50, 0], [50, 0]);
      expect(start.defaultPrevented, 'at the start').to.equal(true);
      const move = touched(map, 'touchmove', [-20, 40], [80, 40]);
      expect(move.defaultPrevented, 'as they move').to.equal(true);
      touched(map, 'touchend');
      await still(map);
      expectMoved(map, before, 30, 40);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(hint(map)).to.equal(undefined);
    });

    it('zooms as they part, around them, and says what is in sight', async () => {
      const map = await showMovable();
      const before = sight(map);
      const words = said(map);
      touched(map, 'touchstart', [-50, 0], [50, 0]);
      touched(map, 'touchmove', [-75, 0], [75, 0]);
      touched(map, 'touchmove', [-100, 0], [100, 0]);
      touched(map, 'touchend');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
      expect(said(map)).to.match(/^(?:Ingezoomd|Uitgezoomd|Verschoven)/);
      expect(said(map)).to.not.equal(words);
      touched(map, 'touchstart', [-100, 0], [100, 0]);
      touched(map, 'touchmove', [-50, 0], [50, 0]);
      touched(map, 'touchend');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('does not jump when one of them is lifted, or a third comes', async () => {
      const map = await showMovable();
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
  });

  describe('with the mouse', () => {
    it('goes with a drag, and markers still open by keyboard after it', async () => {
      const map = await showMovable();
      const before = sight(map);
      await drag(map, [0.5, 0.62], [60, 40]);
      await still(map);
      expectMoved(map, before, 60, 40, 4);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(String(getSelection())).to.equal('');
      marker(map, 'Utrecht').focus();
      await sendKeys({ press: 'Enter' });
      await opened(map);
    });

    it('goes with a drag that leaves the map, and lets go', async () => {
      const map = await showMovable();
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
      await still(map);
      expectMoved(map, then, 0, 0);
    });

    it('opens no marker that a drag begins on, but at the next press', async () => {
      const map = await showMovable();
      const before = sight(map);
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 20, y + 10] });
      await sendMouse({ type: 'move', position: [x + 50, y + 30] });
      await sendMouse({ type: 'up' });
      await still(map);
      expect(panel(map)).to.equal(undefined);
      expectMoved(map, before, 50, 30, 4);
      await sendMouse({ type: 'click', position: middleOf(marker(map, 'Utrecht')) });
      expect(nameOf(await opened(map))).to.equal('Utrecht, 3 initiatieven');
      expectFocusInPanel(map);
    });

    it('opens a marker though the hand trembles', async () => {
      const map = await showMovable();
      const [x, y] = middleOf(marker(map, 'Utrecht'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 1, y + 1] });
      await sendMouse({ type: 'up' });
      await opened(map);
    });

    it('does nothing at a click beside the markers, nor with another button', async () => {
      const map = await showMovable();
      const before = look(map);
      await sendMouse({ type: 'click', position: position(map, 0.97, 0.03) });
      await still(map);
      expect(look(map)).to.equal(before);
      const [x, y] = position(map, 0.5, 0.62);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down', button: 'middle' });
      await sendMouse({ type: 'move', position: [x + 60, y] });
      await sendMouse({ type: 'up', button: 'middle' });
      await still(map);
      expect(look(map)).to.equal(before);
    });

    it('zooms at a double click, around it', async () => {
      const map = await showMovable();
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
  });

  it('still moves after it was somewhere else in the page', async () => {
    const map = await showMovable();
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
