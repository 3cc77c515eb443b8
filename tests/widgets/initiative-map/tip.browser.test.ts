/** The name that is shown beside a marker, to the mouse and to the focus. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { mistakesIn } from '../axe.js';
import { textOf } from '../helpers.js';
import {
  active,
  area,
  expectInside,
  feedOf,
  frames,
  hint,
  inLargeWindow,
  isChromium,
  marker,
  markers,
  middleOf,
  nameOf,
  position,
  showMovable,
  still,
  tip,
  tool,
  turned,
  until,
  withMouse,
} from './helpers.js';

describe('dia-initiative-map, the name beside a marker', () => {
  inLargeWindow();
  withMouse();

  it('is shown to the mouse, and stays while that goes onto it', async () => {
    const map = await showMovable();
    expect(tip(map)).to.equal(undefined);
    await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
    await until(() => tip(map), 'the name');
    expect(textOf(tip(map))).to.equal('Utrecht, 3 initiatieven');
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
    await sendMouse({ type: 'move', position: position(map, 0.03, 0.03) });
    await until(() => !tip(map), 'nothing');
  });

  it('is shown to the focus of the keyboard, until Escape', async () => {
    const map = await showMovable();
    area(map).focus();
    await sendKeys({ press: 'Tab' });
    await until(() => tip(map), 'the name');
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

  it('goes at Escape for the mouse too, wherever the focus is', async () => {
    const map = await showMovable();
    tool(map, 'Zoom in').focus();
    await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
    await until(() => tip(map), 'the name');
    await sendKeys({ press: 'Escape' });
    await until(() => !tip(map), 'nothing');
  });

  it('stays within the map, at each of its edges', async () => {
    const title = 'Een initiatief met een naam die veel langer is dan dat het past op één regel';
    const map = await showMovable(
      feedOf([
        { title, municipality: `${title}, west`, point: [3.5, 52] },
        { title, municipality: `${title}, oost`, point: [7, 52.1] },
        { title, municipality: `${title}, noord`, point: [5.2, 53.5] },
        { title, municipality: `${title}, zuid`, point: [5.3, 50.9] },
      ]),
      'view="map"',
      { width: 1200 },
    );
    const count = markers(map).length;
    expect(count).to.be.greaterThan(2);
    area(map).focus();
    for (let turn = 0; turn < count; turn++) {
      await sendKeys({ press: 'Tab' });
      await until(() => textOf(tip(map)) === nameOf(active() as Element), 'the name');
      await still(map);
      const box = (tip(map) as HTMLElement).getBoundingClientRect();
      expectInside(box, area(map).getBoundingClientRect(), textOf(tip(map)));
    }
  });

  it('goes along with its marker', async () => {
    const map = await showMovable();
    area(map).focus();
    await sendKeys({ press: 'Tab' });
    await until(() => tip(map), 'the name');
    await sendKeys({ press: 'ArrowUp' });
    await still(map);
    expect(textOf(tip(map))).to.match(/^Groningen/);
    const box = (tip(map) as HTMLElement).getBoundingClientRect();
    const of = marker(map, 'Groningen').getBoundingClientRect();
    const apart = Math.min(Math.abs(of.top - box.bottom), Math.abs(box.top - of.bottom));
    expect(apart).to.be.lessThan(12);
  });

  it('makes no mistakes by WCAG, nor does a hint', async function () {
    if (!isChromium) this.skip();
    const map = await showMovable();
    area(map).focus();
    await sendKeys({ press: 'Tab' });
    turned(map, 100);
    await until(() => tip(map) && hint(map), 'the name and a hint');
    expect(await mistakesIn(map)).to.deep.equal([]);
  });
});
