/**
 * How soon the first news item can be seen, beside a plain page that fetches the same feed and writes
 * its items: nothing cached, on a slow line, at the processor's own speed and slowed four times. The
 * files are those of `dist/cdn`, compressed as a good host does.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { median, slowDown, withServer } from '../chromium.js';
import { inRounds } from '../rounds.js';

/** Bytes a second, and milliseconds before an answer begins: 1.6 Mbit/s. */
const LINE = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8, latency: 150 };

/** What the design asks: so many times as long as the plain page at most. */
const REQUIRED = 1.3;

const root = join(import.meta.dirname, '../../..');

/** @type {Readonly<Record<string, string>>} */
const TYPES = { js: 'text/javascript', json: 'application/json', geojson: 'application/geo+json' };

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} html What its page has for the news.
 * @property {string} item An expression for its first item, once that is there.
 */

const widget = `<dia-news-feed src="/feed/feed.json"><a href="https://www.example.nl/">Nieuws</a></dia-news-feed>`;
const item = `document.querySelector('dia-news-feed')?.shadowRoot?.querySelector('.item:not(.skeleton) a')`;

/** @type {Contestant} */
const plain = {
  name: 'plain page',
  html: `<ul></ul>
<script>
  (async () => {
    const feed = await (await fetch('/feed/feed.json')).json();
    const { items } = await (await fetch('/feed/' + feed.news.href)).json();
    document.querySelector('ul').innerHTML = items
      .slice(0, 6)
      .map(({ title, summary, url }) => '<li><a href="' + url + '">' + title + '</a><p>' + summary + '</p>')
      .join('');
  })();
</script>`,
  item: `document.querySelector('li')`,
};

/** @param {string} name @param {string} folder @returns {Contestant[]} */
const ours = (name, folder) => [
  { name, html: `${widget}<script type="module" src="/${folder}/dia.js"></script>`, item },
  {
    name: `${name}, single file`,
    html: `${widget}<script type="module" src="/${folder}/widgets/news-feed.js"></script>`,
    item,
  },
];

/** @param {Contestant} contestant */
const page = ({ html, item }) => `<!doctype html>
<html lang="nl">
  <meta charset="utf-8" />
  <title>Nieuws</title>
  <script>
    const look = () =>
      ${item} ? requestAnimationFrame(() => (globalThis.took = performance.now())) : requestAnimationFrame(look);
    look();
  </script>
  <h1>Nieuws</h1>
  ${html}
</html>`;

/**
 * The files of a folder, at an address.
 * @param {string} folder
 * @param {string} address
 * @returns {import('../chromium.js').Files}
 */
const filesOf = (folder, address) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => ({ name, type: TYPES[name.split('.').at(-1) ?? ''] }))
      .flatMap(({ name, type }) =>
        type
          ? [
              [
                `${address}/${name}`,
                [type, brotliCompressSync(readFileSync(join(folder, name))), 'br'],
              ],
            ]
          : [],
      ),
  );

/**
 * @param {import('playwright-core').Browser} chrome
 * @param {string} address
 * @param {number} slower
 * @returns {Promise<number>} Milliseconds until the first item is painted.
 */
async function firstItem(chrome, address, slower) {
  const context = await chrome.newContext();
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
    await slowDown(session, slower);
    await tab.goto(address);
    await tab.waitForFunction('globalThis.took');
    return await tab.evaluate('globalThis.took');
  } finally {
    await context.close();
  }
}

/** The values between which the middle half lies. @param {readonly number[]} numbers */
const middleHalf = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ part) => sorted[Math.round((sorted.length - 1) * part)] ?? NaN;
  return /** @type {const} */ ([at(0.25), at(0.75)]);
};

/** @param {readonly [number, number]} ratios */
const verdict = ([least, most]) =>
  most <= REQUIRED ? 'ok' : least > REQUIRED ? 'OVER' : 'too noisy to tell';

/**
 * @param {import('playwright-core').Browser} chrome
 * @param {import('../chromium.js').Options} options
 * @returns Whether what is required was met.
 */
export async function benchPage(chrome, { rounds = 7, before }) {
  const built = join(root, 'dist/cdn');
  if (!existsSync(built)) throw new Error('Run npm run build first.');
  const contestants = [plain, ...ours('ours', 'dia'), ...(before ? ours('before', 'before') : [])];
  /** @type {import('../chromium.js').Files} */
  const files = {
    '/favicon.ico': ['image/x-icon', ''],
    ...filesOf(join(root, 'demo/feed'), '/feed'),
    ...filesOf(built, '/dia'),
    ...(before && filesOf(before, '/before')),
  };
  for (const [index, contestant] of contestants.entries()) {
    files[`/${index}`] = ['text/html', brotliCompressSync(page(contestant)), 'br'];
  }
  return withServer(files, async (origin) => {
    let isMet = true;
    for (const slower of [1, 4]) {
      const runs = await inRounds(
        contestants,
        () => rounds,
        (contestant) => firstItem(chrome, `${origin}/${contestants.indexOf(contestant)}`, slower),
      );
      const [base = []] = runs;
      console.log(`\nFirst news item, ${slower}×, medians of ${rounds}`);
      for (const [index, { name }] of contestants.entries()) {
        const times = runs[index] ?? [];
        const ratios = times.map((time, round) => time / (base[round] ?? NaN));
        const [least, most] = middleHalf(ratios);
        const isOurs = index > 0 && name.startsWith('ours');
        isMet &&= !isOurs || verdict([least, most]) !== 'OVER';
        console.log(
          [
            name.padEnd(20),
            `${Math.round(median(times))} ms`.padStart(8),
            `${median(ratios).toFixed(2)} times (${least.toFixed(2)} to ${most.toFixed(2)})`,
            isOurs ? `≤ ${REQUIRED}: ${verdict([least, most])}` : '',
          ].join('  '),
        );
      }
    }
    return isMet;
  });
}
