/**
 * Takes the pictures in docs/pictures, `npm run docs:pictures`: the widgets in two house styles, and
 * a thumbnail of each widget; and those in demo/pictures, of the pages that the demo links to. They
 * are taken of the demo, at a fixed time, by the Chromium inside an npm package, which draws the same
 * on every machine.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import { createServer } from 'vite';

import { findChromium } from '../test/browsers.js';

const root = join(import.meta.dirname, '../..');
/** Of the README, and of the demo. */
const folders = [join(root, 'docs/pictures'), join(root, 'demo/pictures')];

/** The sample feed has events around this day. */
const NOW = '2023-04-01T10:00:00+02:00';

/** In percent; lower makes letters blurred. */
const QUALITY = 82;

/** In CSS pixels. */
const PAGE = { width: 1120, height: 1000 };
const NARROW = { width: 480, height: 1000 };
const MOST_OF_A_WIDGET = 420;

/** The pages that show a house style: one of their own, and a theme of NL Design System. */
const PAGES = {
  'house-style-own': 'municipality.html',
  'house-style-nl-design-system': 'hosts/utrecht.html',
};

/** Pages of the demo that another page shows a small picture of. */
const LINKED = [
  'municipality',
  'programme',
  'kennisbank',
  'hosts/wordpress',
  'hosts/utrecht',
  'hosts/bootstrap',
  'hosts/bare',
  'hosts/strong',
];
/** As large as the pages say, in CSS pixels. */
const LINKED_PAGE = { width: 1120, height: 700 };
const LINKED_SCALE = 336 / LINKED_PAGE.width;

/** @typedef {import('playwright-core').Page} Page */

/** Waits until every widget that can be seen shows its content. @param {Page} page */
async function isComplete(page) {
  await page.waitForFunction(() => document.querySelector('dia-news-feed')?.shadowRoot);
  const widgets = await page.$$('dia-feed :not(dia-filter)');
  for (const widget of widgets) {
    const waits = await widget.evaluate((element) => {
      const isWidget = element.localName.startsWith('dia-') && element.checkVisibility();
      // A widget loads when it comes near the screen.
      if (isWidget) element.scrollIntoView();
      return isWidget;
    });
    if (waits) await page.waitForFunction((element) => element.status === 'ready', widget);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForLoadState('networkidle');
}

/**
 * Writes what the page has at a place as WebP, which is a quarter of PNG.
 * @param {Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} place In CSS pixels.
 * @param {number} [scale]
 * @param {string} [folder]
 */
async function take(page, name, place, scale = 1, folder = 'docs/pictures') {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { ...place, scale },
  });
  await session.detach();
  writeFileSync(join(root, folder, `${name}.webp`), Buffer.from(data, 'base64'));
  console.log(`${folder}/${name}.webp`);
}

const found = findChromium();
if (!found) throw new Error('There is no Chromium here. See: npm run browsers:install');
const server = await createServer({
  configFile: join(root, '.config/vite.demo.js'),
  logLevel: 'error',
  server: { port: 0 },
});
await server.listen();
const [address = ''] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...found.args, '--hide-scrollbars'],
  env: { ...process.env, ...found.env },
});

try {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const context = await browser.newContext({
    viewport: PAGE,
    locale: 'nl',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);

  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(new URL(path, address).href);
    await isComplete(page);
    await take(page, name, { x: 0, y: 0, ...PAGE });
  }

  for (const widget of readdirSync(join(root, 'src/widgets'))) {
    // `dia-feed` shows nothing of its own.
    if (widget === 'feed') continue;
    // List and map stand beside each other where there is room for both.
    const isMap = widget === 'initiative-map';
    await page.setViewportSize(isMap ? PAGE : NARROW);
    await page.goto(new URL('programme.html', address).href);
    await isComplete(page);
    const box = await page.locator(`dia-${widget}`).first().boundingBox();
    if (!box) throw new Error(`The demo shows no dia-${widget}.`);
    const height = Math.min(box.height, isMap ? 2 * MOST_OF_A_WIDGET : MOST_OF_A_WIDGET);
    // Without the line that this page has between its widgets.
    const place = { x: Math.max(0, box.x - 8), y: box.y + 4, width: box.width + 16, height };
    await take(page, widget, place, isMap ? 0.5 : 1);
  }

  await page.setViewportSize(LINKED_PAGE);
  for (const name of LINKED) {
    await page.goto(new URL(`${name}.html`, address).href);
    await isComplete(page);
    const place = { x: 0, y: 0, ...LINKED_PAGE };
    await take(page, name.replace('/', '-'), place, LINKED_SCALE, 'demo/pictures');
  }
} finally {
  await browser.close();
  await server.close();
}
