/**
 * A visitor who moves about the map: real input, at moments of its own, so that a map which is busy
 * gets no rest for it.
 *
 * @typedef {object} MouseInput
 * @property {'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel'} type
 * @property {number} x
 * @property {number} y
 * @property {number} [deltaX]
 * @property {number} [deltaY]
 * @property {number} [modifiers]
 * @property {'left'} [button]
 * @property {number} [buttons]
 * @property {number} [clickCount]
 */

/** Milliseconds that Leaflet animates a zoom, 250, and may come late; before the end it takes no other. */
const ANIMATION = 400;

/** A frame of a mouse that reports 60 times a second. */
const FRAME = 1000 / 60;

const MOVES = 40;

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The mouse comes to the map, where it stays: maps may wait for that before they get ready to move.
 * @param {import('playwright-core').Page} page
 */
export async function arrive(page) {
  const { x, y } = await page.evaluate('bench.middle()');
  await page.mouse.move(x, y - 2);
  await page.mouse.move(x, y);
}

/**
 * Two levels in, around, one more by double click, around, and out again.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} session
 */
export async function moveAbout(page, session) {
  /** @type {import('./page/contestant.js').Level} */
  const { steps, delta, modifiers } = await page.evaluate('bench.level');
  const middle = await page.evaluate('bench.middle()');
  /** @type {Promise<unknown>[]} */
  const sent = [];
  /**
   * Sends and goes on; the answer comes when the page has handled it.
   * @param {MouseInput} event
   */
  const send = (event) => void sent.push(session.send('Input.dispatchMouseEvent', event));

  /** @param {number} times @param {number} direction */
  const wheel = async (times, direction) => {
    for (let time = 0; time < times; time++) {
      const next = pause(ANIMATION);
      for (let step = 0; step < steps; step++) {
        const deltaY = direction * delta;
        send({ type: 'mouseWheel', ...middle, deltaX: 0, deltaY, modifiers });
        await pause(FRAME);
      }
      await next;
    }
  };

  /** Also with a marker under the mouse. @param {number} right @param {number} down Of each move. */
  const drag = async (right, down) => {
    const { x, y } = middle;
    const button = /** @type {const} */ ({ button: 'left', buttons: 1 });
    send({ type: 'mouseMoved', x, y });
    send({ type: 'mousePressed', x, y, clickCount: 1, ...button });
    for (let move = 1; move <= MOVES; move++) {
      await pause(FRAME);
      send({ type: 'mouseMoved', x: x + move * right, y: y + move * down, ...button });
    }
    const end = { x: x + MOVES * right, y: y + MOVES * down };
    // A mouse that stands still is let go of: there is no throw, which maps do in ways of their own.
    await pause(100);
    send({ type: 'mouseReleased', ...end, clickCount: 1, ...button, buttons: 0 });
    await pause(100);
  };

  const doubleClick = async () => {
    // Not `page.evaluate`, which takes some time of the page.
    const expression = 'bench.free()';
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    const { x, y } = result.value;
    for (const clickCount of [1, 2]) {
      send({ type: 'mousePressed', x, y, button: 'left', clickCount });
      send({ type: 'mouseReleased', x, y, button: 'left', clickCount });
    }
    await pause(ANIMATION);
  };

  await wheel(2, -1);
  await drag(5, 3);
  await doubleClick();
  await drag(-5, -3);
  await wheel(3, 1);
  await Promise.all(sent);
}
