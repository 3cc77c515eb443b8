// The page is built, not imported; this has it checked.
/// <reference path="page.ts" />

/**
 * Reading and filtering 10,000 initiatives, at the processor's own speed and slowed four times.
 *
 * The budget of the design: no task over 50 ms but `JSON.parse` itself, a filter change within 50 ms,
 * both slowed four times. How fast a machine is differs; compare columns, and runs on one machine.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { median, slowDown, withServer } from '../chromium.js';

const RUNS = 5;

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function script() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}.scripts/bench/feed/page.ts`, formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [built].flat();
  return output && 'output' in output ? output.output[0].code : '';
}

/**
 * @param {import('playwright-core').Browser} chrome
 * @param {string} origin
 * @param {number} slower
 */
async function measure(chrome, origin, slower) {
  const page = await chrome.newPage();
  await page.goto(origin);
  const session = await page.context().newCDPSession(page);
  await slowDown(session, slower);
  /** @type {Record<string, number>[]} */
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    runs.push(await page.evaluate('bench()'));
  }
  await page.close();
  // The first run warms up.
  const [first = {}, ...others] = runs;
  return Object.fromEntries(
    Object.keys(first).map((name) => {
      const middle = median(others.map((run) => run[name] ?? 0));
      return [name, Math.round(middle * 10) / 10];
    }),
  );
}

/** @param {import('playwright-core').Browser} chrome */
export async function benchFeed(chrome) {
  /** @type {import('../chromium.js').Files} */
  const files = {
    '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', await script()],
  };
  await withServer(files, async (origin) => {
    const [own, slowed] = [await measure(chrome, origin, 1), await measure(chrome, origin, 4)];
    console.log('Reading and filtering 10,000 initiatives, milliseconds');
    console.table(
      Object.fromEntries(
        Object.keys(own).map((name) => [name, { '1×': own[name], '4× slower': slowed[name] }]),
      ),
    );
  });
  return true;
}
