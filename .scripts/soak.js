/**
 * Inserts and removes every element a thousand times, at every moment of its loading, and refreshes a
 * feed two hundred times, in Chromium; prints nodes, listeners, timers, open requests and heap before
 * and after. Then loads feeds with absurd sizes, and prints the longest task of each beside what
 * `JSON.parse` alone takes. Exit code 1 when more is left than a page keeps for good.
 *
 *   npm run soak                       as `npm run build` made it
 *   npm run soak -- 100 20             with so many insertions and refreshes
 *   npm run soak -- 1000 200 agenda    of one element only
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

import { median, slowDown, withChromium } from './bench/chromium.js';

const [insertions = 1000, refreshes = 200] = process.argv.slice(2, 4).map(Number);
const [, , , , only] = process.argv;
const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist/cdn/dia.js'))) throw new Error('There is no dist: npm run build');

const widgets = readdirSync(join(root, 'src/widgets')).filter((name) => name === (only ?? name));
if (!widgets.length) throw new Error(`There is no element ${only}.`);

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

const times = (/** @type {number} */ count, /** @type {(at: number) => unknown} */ make) =>
  Array.from({ length: count }, (_, at) => make(at));
const project = (/** @type {object} */ more) => ({ projects: [{ id: 'a', title: 'A', ...more }] });

/** Feeds with sizes that nobody means, and a widget that shows each. @type {Record<string, [widget: string, feed: object]>} */
const ABSURD_FEEDS = {
  'a summary of 200,000 letters': ['project-list', project({ summary: 'woord '.repeat(33_334) })],
  'a summary without a space, as long': ['project-list', project({ summary: 'x'.repeat(200_000) })],
  'a title of 15 MB': ['project-list', project({ title: 'titel '.repeat(2_500_000) })],
  '50,000 documents': [
    'programme',
    {
      programme: {
        name: 'Democratie in Actie',
        documents: times(50_000, (at) => ({ title: `Stuk ${at}`, url: `/stuk/${at}` })),
      },
    },
  ],
  '100,000 municipalities of a project': [
    'project-list',
    project({ municipalities: times(100_000, (at) => `Plaats ${at}`) }),
  ],
  '10,000 projects': [
    'project-list',
    { projects: times(10_000, (at) => ({ id: `${at}`, title: `Project ${at}` })) },
  ],
};
const absurd = Object.entries(ABSURD_FEEDS).map(([what, [widget, feed]], at) => ({
  ...{ what, widget, path: `/absurd/${at}.json` },
  text: JSON.stringify({ version: 1, ...feed }),
}));

const server = createServer(({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
  if (pathname === '/empty') {
    return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>');
  }
  const [given] = absurd.filter(({ path }) => path === pathname);
  if (given) {
    return response.writeHead(200, { 'Content-Type': 'application/json' }).end(given.text);
  }
  const file = join(root, pathname.startsWith('/cdn/') ? 'dist' : '.', pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = TYPES[/** @type {keyof TYPES} */ (extname(file))] ?? 'application/octet-stream';
  return response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/**
 * In the page: puts an element there in a feed of its own and takes both away, so many times, each a
 * step later than the one before, until that is well after it has loaded; then from the beginning.
 * @param {{ tag: string, times: number }} what
 * @returns At how many moments of its loading it was removed, and at how many after that.
 */
async function insertAndRemove({ tag, times }) {
  const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // The map goes on drawing after it is ready, while the page is idle.
  const stepsAfter = tag === 'dia-initiative-map' ? 36 : 9;
  let moments = 0;
  for (let time = 0, steps = 0; time < times; time++, steps++) {
    const feed = document.createElement('dia-feed');
    feed.setAttribute('src', `/demo/feed/feed.json?${Math.random()}`);
    const element = /** @type {any} */ (document.createElement(tag));
    element.setAttribute('loading', 'eager');
    // What is no widget has no status: it follows the news beside it.
    const news = /** @type {any} */ (document.createElement('dia-news-feed'));
    news.setAttribute('loading', 'eager');
    const isWidget = !['dia-feed', 'dia-filter'].includes(tag);
    feed.append(element, ...(isWidget ? [] : [news]));
    place.append(feed);
    const shown = isWidget ? element : news;
    let after = 0;
    for (let step = 0; step < steps && after <= stepsAfter; step++) {
      if (shown.status === 'ready') after++;
      else moments = Math.max(moments, step + 1);
      await (step % 3 === 2 ? frame() : turn());
    }
    if (tag === 'dia-feed') element.remove();
    feed.remove();
    if (after > stepsAfter) steps = -1;
  }
  return [moments, stepsAfter];
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

/**
 * How long a widget blocks its page with a feed, and `JSON.parse` an empty one with the same text;
 * medians of five of each, in turn.
 * @param {import('playwright-core').Browser} chrome
 * @param {typeof absurd[number]} feed
 * @param {number} rate How many times the processor is slowed.
 */
async function blocking(chrome, { widget, path }, rate) {
  const whole = [];
  const parse = [];
  for (let round = 0; round < 5; round++) {
    for (const isWidget of [true, false]) {
      const page = await chrome.newPage();
      await slowDown(await page.context().newCDPSession(page), rate);
      await page.goto(`http://127.0.0.1:${port}/empty`);
      const longest = await page.evaluate(isWidget ? showFeed : parseFeed, { widget, path });
      (isWidget ? whole : parse).push(longest);
      await page.close();
    }
  }
  return [median(whole), median(parse)].map(Math.round);
}

/** In a page: the milliseconds of the longest task while a widget shows a feed. @param {{ widget: string, path: string }} feed */
async function showFeed({ widget, path }) {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const element = /** @type {any} */ (document.createElement(`dia-${widget}`));
  element.setAttribute('src', path);
  element.setAttribute('loading', 'eager');
  document.body.append(element);
  const script = Object.assign(document.createElement('script'), { src: '/cdn/dia.js' });
  script.type = 'module';
  document.head.append(script);
  while (element.status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return longest;
}

/** In a page: the milliseconds of `JSON.parse` alone. @param {{ path: string }} feed */
async function parseFeed({ path }) {
  const text = await (await fetch(path)).text();
  const start = performance.now();
  JSON.parse(text);
  return performance.now() - start;
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

  /** @param {string} name @param {(times: number) => Promise<number[] | void>} act @param {number} times */
  const soak = async (name, act, times) => {
    // The first ones load code, which stays, and as many documents as are kept.
    await act(80);
    const before = await measure();
    const steps = await act(times);
    const after = await measure();
    const cells = Object.entries(MOST_LEFT).map(([what, most]) => {
      const key = /** @type {keyof typeof before} */ (what);
      const more = after[key] - before[key];
      if (more > most) isLeft = true;
      const digits = what === 'heapMB' ? 1 : 0;
      return `${what} ${before[key].toFixed(digits)} → ${after[key].toFixed(digits)}${more > most ? ' LEFT' : ''}`;
    });
    const moments = steps ? `, removed at ${steps.join(' + ')} moments` : '';
    console.log(`${`${name} × ${times}`.padEnd(32)} ${cells.join(', ')}${moments}`);
  };

  for (const tag of widgets.map((name) => `dia-${name}`)) {
    await soak(tag, (times) => page.evaluate(insertAndRemove, { tag, times }), insertions);
  }
  if (only) return;
  await soak('refresh()', (times) => page.evaluate(refreshOften, times), refreshes);
  await page.close();

  for (const rate of [1, 4]) {
    for (const one of absurd) {
      const [whole, parse] = await blocking(chrome, one, rate);
      console.log(
        `${one.what.padEnd(36)} slowed ${rate} ×: longest task ${whole} ms, JSON.parse alone ${parse} ms`,
      );
    }
  }
});
server.close();
if (isLeft) {
  console.error('More is left than a page keeps.');
  process.exitCode = 1;
}
