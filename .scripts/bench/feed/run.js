/**
 * Measures reading and filtering 10,000 initiatives in headless Chromium, at the processor's own
 * speed and slowed four times, and prints a table of milliseconds. Run by `npm run bench`.
 *
 * The budget of the design: no task over 50 ms but `JSON.parse` itself, a filter change within 50 ms,
 * both slowed four times. How fast a machine is differs; compare columns, and runs on one machine.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

import { findChromium } from './browsers.js';
import { feed } from './bench-feed.js';

const RECORDS = 10_000;
const RUNS = 5;

const browser = await findChromium();
if (!browser) throw new Error('No Chromium is found here. See: npm run browsers:install');

const root = fileURLToPath(new URL('..', import.meta.url));
const built = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: `${root}.scripts/bench-page.ts`, formats: ['es'], fileName: 'page' },
  },
});
const [output] = [built].flat();
const script = output && 'output' in output ? output.output[0].code : '';
const json = JSON.stringify(feed(RECORDS));

/** @type {Record<string, [type: string, body: string]>} */
const files = {
  '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
  '/page.js': ['text/javascript', script],
  '/feed.json': ['application/geo+json', json],
};
const server = createServer(({ url = '/' }, response) => {
  const [type, body] = files[url] ?? ['text/plain', ''];
  response.writeHead(200, { 'Content-Type': type }).end(body);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const { path, args, env } = browser;
const chrome = await chromium.launch({
  executablePath: path,
  args,
  env: { ...process.env, ...env },
});

/** @param {number} slower */
async function measure(slower) {
  const page = await chrome.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  /** @type {Record<string, number>[]} */
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    runs.push(await page.evaluate('bench()'));
  }
  await page.close();
  // The first run warms up; of the others the median.
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((name) => {
      const sorted = runs.slice(1).map((run) => run[name] ?? 0);
      sorted.sort((a, b) => a - b);
      return [name, Math.round((sorted[Math.floor(RUNS / 2)] ?? 0) * 10) / 10];
    }),
  );
}

try {
  const [own, slowed] = [await measure(1), await measure(4)];
  console.log(`${RECORDS} initiatives, ${(json.length / 1e6).toFixed(1)} MB, milliseconds`);
  console.table(
    Object.fromEntries(
      Object.keys(own).map((name) => [name, { '1×': own[name], '4× slower': slowed[name] }]),
    ),
  );
} finally {
  await chrome.close();
  server.close();
}
