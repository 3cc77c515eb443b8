/**
 * Inserts and removes every element a thousand times, the map at every moment of its loading, and
 * refreshes a feed two hundred times, in Chromium; prints nodes, listeners, timers, open requests and
 * heap before and after. Exit code 1 when more is left than a page keeps for good.
 *
 *   npm run soak              as `npm run build` made it
 *   npm run soak -- 100 20    with so many insertions and refreshes
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

import { withChromium } from './bench/chromium.js';

const [insertions = 1000, refreshes = 200] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist/cdn/dia.js'))) throw new Error('There is no dist: npm run build');

const TAGS = [
  ...['partner-list', 'subgoal-overview', 'priority-list', 'news-feed', 'agenda', 'theme-list'],
  ...['instrument-list', 'project-list', 'programme', 'initiative-map', 'filter'],
];
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };

/** What may be left for good: what the browser makes when something first happens. */
const MOST_LEFT = { Nodes: 50, JSEventListeners: 20, timers: 0, requests: 0, heapMB: 3 };

/** Counts timers that have not ended. Runs before everything else on the page. */
const COUNT_TIMERS = `{
  const timers = new Set();
  const { setTimeout: start, clearTimeout: end, setInterval: repeat } = window;
  window.setTimeout = (act, ms, ...words) => {
    const id = start(() => { timers.delete(id); if (typeof act === 'function') act(...words); }, ms);
    timers.add(id);
    return id;
  };
  window.setInterval = (...words) => { const id = repeat(...words); timers.add(id); return id; };
  window.clearTimeout = window.clearInterval = (id) => { timers.delete(id); end(id); };
  window.openTimers = () => timers.size;
}`;

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Soak</title>
<script>${COUNT_TIMERS}</script><script type="module" src="/cdn/dia.js"></script>
<dia-feed src="/demo/feed/feed.json"><div id="place"></div></dia-feed>`;

const server = createServer(({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
  const file = join(root, pathname.startsWith('/cdn/') ? 'dist' : '.', pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = TYPES[/** @type {keyof TYPES} */ (extname(file))] ?? 'application/octet-stream';
  return response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/**
 * In the page: puts an element there and takes it away so many times, each a little later.
 * @param {{ tag: string, times: number }} what
 */
async function insertAndRemove({ tag, times }) {
  const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let time = 0; time < times; time++) {
    const element = document.createElement(tag);
    element.setAttribute('loading', 'eager');
    place.append(element);
    // From the moment itself to some twelve steps later: also in the middle of what it fetches.
    const steps = time % 13;
    for (let step = 0; step < steps; step++) await (step % 3 === 2 ? frame() : turn());
    element.remove();
  }
}

/** In the page: refreshes so many times. @param {number} times */
async function refreshOften(times) {
  const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
  const list = /** @type {any} */ (document.createElement('dia-news-feed'));
  list.setAttribute('loading', 'eager');
  place.append(list);
  while (list.status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
  for (let time = 0; time < times; time++) await list.refresh();
  list.remove();
}

let isLeft = false;
await withChromium(async (chrome) => {
  const page = await chrome.newPage();
  let requests = 0;
  page.on('request', () => requests++);
  page.on('requestfinished', () => requests--);
  page.on('requestfailed', () => requests--);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(`http://127.0.0.1:${port}/`);

  const measure = async () => {
    // Longer than what is given to an element to come back, and than what waits for a calm moment.
    await page.waitForTimeout(2500);
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) =>
      metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      Nodes: of('Nodes'),
      JSEventListeners: of('JSEventListeners'),
      timers: Number(await page.evaluate('openTimers()')),
      requests,
      heapMB: of('JSHeapUsedSize') / 1e6,
    };
  };

  /** @param {string} name @param {(times: number) => Promise<unknown>} act @param {number} times */
  const soak = async (name, act, times) => {
    // The first ones load code, which stays.
    await act(30);
    const before = await measure();
    await act(times);
    const after = await measure();
    const cells = Object.entries(MOST_LEFT).map(([what, most]) => {
      const key = /** @type {keyof typeof before} */ (what);
      const more = after[key] - before[key];
      if (more > most) isLeft = true;
      const digits = what === 'heapMB' ? 1 : 0;
      return `${what} ${before[key].toFixed(digits)} → ${after[key].toFixed(digits)}${more > most ? ' LEFT' : ''}`;
    });
    console.log(`${`${name} × ${times}`.padEnd(32)} ${cells.join(', ')}`);
  };

  for (const tag of TAGS.map((name) => `dia-${name}`)) {
    await soak(tag, (times) => page.evaluate(insertAndRemove, { tag, times }), insertions);
  }
  await soak('refresh()', (times) => page.evaluate(refreshOften, times), refreshes);
});
server.close();
if (isLeft) {
  console.error('More is left than a page keeps.');
  process.exitCode = 1;
}
