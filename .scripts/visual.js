/**
 * Compares every story of the gallery with the picture of it in `tests/visual/baselines`, and writes
 * a report of what differs to `dist/visual`.
 *
 *   npm run test:visual
 *   npm run test:visual -- news-feed    the stories of some files
 *   npm run test:visual -- --update     keeps what differs and what is new, drops what is gone
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { startTestRunner } from '@web/test-runner';

import { drawingBrowser } from '../.config/test-browsers.js';
import { visualShots } from '../.config/visual-shots.js';
import config from '../web-test-runner.config.js';
import { writeReport } from './visual-report.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// The same on every machine: days of the visitor, and letters. The browser is always the same one.
process.env.TZ = 'Europe/Amsterdam';
const SWITCHES = [
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=nl',
];

const BASELINES = 'tests/visual/baselines';
const REPORT = 'dist/visual';

const { values, positionals: files } = parseArgs({
  options: { update: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { update } = values;
const unknown = files.filter((file) => !existsSync(`stories/${file}.stories.ts`));
if (unknown.length) {
  console.error(`There are no stories of ${unknown.join(', ')}.`);
  process.exit(1);
}

const camera = visualShots({ folder: BASELINES, isUpdate: update, files });
const runner = await startTestRunner({
  autoExitProcess: false,
  readCliArgs: false,
  readFileConfig: false,
  config: {
    ...config,
    files: 'tests/visual/*.shots.ts',
    browsers: [await drawingBrowser(SWITCHES)],
    plugins: [...(config.plugins ?? []), camera],
  },
});
// The runner has said why, and ends the process itself a moment later.
if (!runner) await new Promise(() => {});
const hasPassed = await new Promise((resolve) => runner?.on('stopped', resolve));

const { shots } = camera;
const taken = new Set(shots.map(({ name }) => name));
const gone = kept().filter((name) => !taken.has(name));
if (update && hasPassed) {
  for (const name of gone) rmSync(join(BASELINES, `${name}.webp`));
}
const changed = shots.filter(({ isSame }) => !isSame);
writeReport(REPORT, shots, gone);
const words = update ? 'written' : 'differ';
console.log(`${shots.length} pictures, ${changed.length} ${words}, ${gone.length} without a story`);
console.log(`${REPORT}/index.html`);
process.exit(hasPassed && (update || !gone.length) ? 0 : 1);

/** The names of the pictures that are kept of these files. */
function kept() {
  if (!existsSync(BASELINES)) return [];
  return readdirSync(BASELINES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.webp'))
    .map((file) => file.replace(/\.webp$/, '').replaceAll(sep, '/'))
    .filter((name) => !files.length || files.includes(dirname(name)));
}
