/**
 * Weighs what a browser downloads (brotli 11), against the budgets. Exit code 1 when one is exceeded.
 *
 *   npm run size
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import filePlugin from '@size-limit/file';
import { build } from 'rolldown';
import sizeLimit from 'size-limit';

import { autoloader, frame, singleFile } from '../../.config/rolldown.cdn.js';

/** Widgets that are no list, or a list that does much more: they have budgets of their own. */
const others = ['agenda', 'feed', 'filter', 'initiative-map'];
const lists = readdirSync('src/widgets').filter((name) => !others.includes(name));

/** @param {string} folder @param {import('rolldown').BuildOptions} options */
async function write(folder, options) {
  const dir = join('.cache/size', folder);
  const { output } = await build({
    ...options,
    output: { ...options.output, dir, cleanDir: true },
  });
  return output
    .filter((file) => file.type === 'chunk')
    .map(({ fileName, moduleIds, imports }) => ({
      file: join(dir, fileName),
      moduleIds,
      imports: imports.map((name) => join(dir, name)),
    }));
}

const chunks = await write('cdn', autoloader());

/**
 * The files that are fetched with a module: that which it is in, and what this imports at once.
 * @param {readonly string[]} modules Below `src/`.
 * @param {readonly string[]} there Files that the page has already.
 */
function download(modules, there = []) {
  /** @type {Set<string>} */
  const files = new Set();
  const add = (/** @type {string} */ file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.find((chunk) => chunk.file === file)?.imports.forEach(add);
  };
  for (const module of modules) {
    const id = join(process.cwd(), 'src', module);
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(id));
    if (!chunk) throw new Error(`${module} is in no file.`);
    add(chunk.file);
  }
  return [...files].filter((file) => !there.includes(file));
}

/** @param {RegExp} kept @returns {import('rolldown').Plugin} */
const leaveOut = (kept) => ({
  name: 'leave-out',
  resolveDynamicImport: (id) =>
    typeof id === 'string' && !kept.test(id) ? { id, external: true } : undefined,
});

/** Single files without what they would only need later. @param {RegExp} kept */
const singles = (kept) =>
  Promise.all(
    lists.map(async (name) => {
      const options = singleFile(name, [leaveOut(kept)]);
      const written = await write(`single/${kept.source.length}/${name}`, options);
      return written.map(({ file }) => file);
    }),
  );

const widget = (/** @type {string} */ name) => `widgets/${name}/define.ts`;
const dia = download(['embed/dia.ts']);
const page = [...dia, ...download(['embed/base.ts'])];
for (const name of [...lists, 'agenda']) {
  const files = [...page, ...download([widget(name)], page)];
  if (files.length > 3) throw new Error(`A page with one widget fetches ${files.join(', ')}.`);
}
const geography = download(['geo/base-map.ts', 'geo/geography.ts', 'geo/projection.ts'], page);

/**
 * What is downloaded, how many kB that may be, and the files: of several lists, the heaviest counts.
 * @type {[string, number, ...string[][]][]}
 */
const rows = [
  ['dia.js', 2, dia],
  [
    'a page with one list widget, all scripts',
    18.5,
    ...lists.map((name) => [...page, ...download([widget(name)], page)]),
  ],
  ['each further list widget', 2.5, ...lists.map((name) => download([widget(name)], page))],
  ['the agenda', 4, download([widget('agenda')], page)],
  ['the map, code', 14, download([widget('initiative-map')], [...page, ...geography])],
  ['base map, municipalities and place names', 28, geography],
  ['frame.js, on a page with frames', 1, (await write('frame', frame())).map(({ file }) => file)],
  ['a single-file list widget, Dutch alone', 17, ...(await singles(/^$/))],
  ['a single-file list widget, every language', 19, ...(await singles(/\/(en|fy)\.js$/))],
];

for (const [name, budget, ...downloads] of rows) {
  const weights = await Promise.all(
    downloads.map(async (files) => (await sizeLimit([filePlugin], files))[0]?.size ?? NaN),
  );
  const weight = Math.max(...weights) / 1000;
  const isRight = weight <= budget;
  if (!isRight) process.exitCode = 1;
  const of = `of ${budget} kB${isRight ? '' : ', too heavy'}`;
  console.log(`${weight.toFixed(2).padStart(6)} kB  ${of.padEnd(10)}  ${name}`);
}
