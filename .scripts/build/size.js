/**
 * Weighs what a browser downloads (brotli 11), against the budgets. Exit code 1 when one is exceeded.
 *
 *   npm run size
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { autoloader, frame, singleFile } from '../../.config/rolldown.cdn.js';
import { bundle } from './cdn.js';

/** @typedef {import('rolldown').OutputChunk} Chunk */

/** Widgets that are no list, or a list that does much more: they have budgets of their own. */
const others = ['agenda', 'feed', 'filter', 'initiative-map'];
const lists = readdirSync('src/widgets').filter((name) => !others.includes(name));

const chunks = await bundle(autoloader());

/**
 * What is fetched with a module: the chunk that it is in, and what this imports at once.
 * @param {readonly string[]} modules Below `src/`.
 * @param {readonly Chunk[]} there What the page has already.
 */
function download(modules, there = []) {
  const fetched = new Set(
    modules.map((module) => {
      const id = resolve('src', module);
      const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(id));
      if (!chunk) throw new Error(`${module} is in no chunk.`);
      return chunk;
    }),
  );
  // It goes on with what is added to the set meanwhile.
  for (const { imports } of fetched) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) fetched.add(chunk);
  }
  return [...fetched].filter((chunk) => !there.includes(chunk));
}

/** @param {RegExp} kept @returns {import('rolldown').Plugin} */
const leaveOut = (kept) => ({
  name: 'leave-out',
  resolveDynamicImport: (id) =>
    typeof id === 'string' && !kept.test(id) ? { id, external: true } : undefined,
});

/** Single files without what they would only need later. @param {RegExp} kept */
const singles = (kept) =>
  Promise.all(lists.map((name) => bundle(singleFile(name, [leaveOut(kept)]))));

const widget = (/** @type {string} */ name) => `widgets/${name}/define.ts`;
const dia = download(['embed/dia.ts']);
const page = [...dia, ...download(['embed/base.ts'])];
const further = lists.map((name) => download([widget(name)], page));
const agenda = download([widget('agenda')], page);
for (const own of [...further, agenda]) {
  const names = [...page, ...own].map(({ fileName }) => fileName);
  if (names.length > 3) throw new Error(`A page with one widget fetches ${names.join(', ')}.`);
}
// Both the map and what it fetches later import the projection: it counts as geography.
const projection = download(['geo/projection.ts'], page);
const map = download([widget('initiative-map')], [...page, ...projection]);
const geography = [
  ...projection,
  ...download(
    ['geo/base-map.ts', 'geo/fine-map.data.ts', 'geo/geography.ts'],
    [...page, ...projection, ...map],
  ),
];

/**
 * What is downloaded, how many kB that may be, and the chunks: of several lists, the heaviest counts.
 * @type {[string, number, ...Chunk[][]][]}
 */
const rows = [
  ['dia.js', 2, dia],
  ['a page with one list widget, all scripts', 22.3, ...further.map((own) => [...page, ...own])],
  ['each further list widget', 2.5, ...further],
  ['the agenda', 4, agenda],
  ['the map, code', 16.5, map],
  ['base map, municipalities and place names', 28, geography],
  ['frame.js, on a page with frames', 1, await bundle(frame())],
  ['a single-file list widget, Dutch alone', 19.3, ...(await singles(/^$/))],
  ['a single-file list widget, every language', 20.8, ...(await singles(/\/(en|fy)\.js$/))],
];

/** As a server sends them, each by itself. @param {readonly Chunk[]} files */
const weigh = (files) => files.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);

for (const [name, budget, ...downloads] of rows) {
  const weight = Math.max(...downloads.map(weigh)) / 1000;
  const isRight = weight <= budget;
  if (!isRight) process.exitCode = 1;
  const of = `of ${budget} kB${isRight ? '' : ', too heavy'}`;
  console.log(`${weight.toFixed(2).padStart(6)} kB  ${of.padEnd(10)}  ${name}`);
}
