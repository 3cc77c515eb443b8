/**
 * One page of one contestant.
 *
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').CDPSession} Session
 * @typedef {import('./page/measure.js').Act} Act
 * @typedef {import('./page/measure.js').Frames} Frames
 * @typedef {import('./tasks.js').Tasks} Tasks
 *
 * @typedef {object} How
 * @property {number} count How many initiatives.
 * @property {number} slower How many times.
 *
 * @typedef {object} Run
 * @property {Act & Tasks} show
 * @property {Act & Tasks} filter
 * @property {Act & Tasks} unfilter
 * @property {Frames & Tasks} frames
 */
import { slowDown } from '../chromium.js';
import { arrive, moveAbout } from './movement.js';
import { watchingTasks } from './tasks.js';

/** Milliseconds in which movements that follow end. */
const REST = 400;

/**
 * A fresh page with all that comes before the map itself.
 * @template T
 * @param {Browser} chrome
 * @param {string} address
 * @param {How} how
 * @param {(page: Page, session: Session) => Promise<T>} work
 */
async function onPage(chrome, address, { count, slower }, work) {
  const page = await chrome.newPage({ viewport: { width: 1280, height: 1400 } });
  try {
    page.on('pageerror', (error) => console.error(address, error));
    await page.goto(address);
    const session = await page.context().newCDPSession(page);
    await page.evaluate(`bench.ready(${count})`);
    // What making them up left behind is nobody's.
    await session.send('HeapProfiler.collectGarbage');
    await slowDown(session, slower);
    return await work(page, session);
  } finally {
    await page.close();
  }
}

/**
 * @param {Browser} chrome
 * @param {Page} page
 * @param {'show' | 'openAndShow' | 'filter' | 'unfilter'} name
 * @returns {Promise<Act & Tasks>}
 */
const act = (chrome, page, name) => watchingTasks(chrome, () => page.evaluate(`bench.${name}()`));

/**
 * @param {Page} page
 * @returns {Promise<import('./page/bench.js').Seen>}
 */
const seen = (page) => page.evaluate('bench.seen()');

/**
 * Everything with a map that waits for its initiatives.
 * @param {Browser} chrome
 * @param {string} address
 * @param {How} how
 * @returns {Promise<Run>}
 */
export const measure = (chrome, address, how) =>
  onPage(chrome, address, how, async (page, session) => {
    await page.evaluate('bench.open()');
    const show = await act(chrome, page, 'show');
    const first = await seen(page);
    // Who draws less has less to do.
    if (!first.land) console.error(`${address} shows no land: its figures are too good.`);
    const filter = await act(chrome, page, 'filter');
    await page.waitForTimeout(REST);
    const unfilter = await act(chrome, page, 'unfilter');
    await arrive(page);
    await page.waitForTimeout(REST);
    const frames = await watchingTasks(chrome, async () => {
      await page.evaluate('bench.startFrames()');
      await moveAbout(page, session);
      return /** @type {Frames} */ (await page.evaluate('bench.endFrames()'));
    });
    await page.waitForTimeout(REST);
    const last = await seen(page);
    if (Math.abs(last.land - first.land) > 2) {
      console.error(`${address} was too busy for some of the moves: it ended in another view.`);
    }
    return { show, filter, unfilter, frames };
  });

/**
 * From an empty place to groups: the map and its initiatives in one go.
 * @param {Browser} chrome
 * @param {string} address
 * @param {How} how
 * @returns {Promise<Act & Tasks>}
 */
export const measureOpening = (chrome, address, how) =>
  onPage(chrome, address, how, (page) => act(chrome, page, 'openAndShow'));

/**
 * Milliseconds between frames when there is nothing to do.
 * @param {Browser} chrome
 * @param {string} address
 * @param {number} slower
 * @returns {Promise<number[]>}
 */
export async function measureIdle(chrome, address, slower) {
  const page = await chrome.newPage();
  await page.goto(address);
  await slowDown(await page.context().newCDPSession(page), slower);
  /** @type {number[]} */
  const times = await page.evaluate(`new Promise((resolve) => {
    const times = [];
    const next = (time) => {
      times.push(time);
      if (times.length < 300) requestAnimationFrame(next);
      else resolve(times);
    };
    requestAnimationFrame(next);
  })`);
  // A page that has just come is still busy.
  const late = times.slice(60);
  const between = late.slice(1).map((time, index) => time - (late[index] ?? 0));
  await page.close();
  return between;
}
