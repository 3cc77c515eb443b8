/**
 * Weighs what a browser downloads, against the budgets. Exit code 1 when one is exceeded.
 *
 *   npm run size
 *   npm run size -- --json
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { minifySync } from 'rolldown/utils';

import { fileOf } from '../.config/base-chunk.js';
import { autoloader, geography, partOfSingleFile } from '../.config/rolldown.cdn.js';
import { bundle } from './build-cdn.js';
import { brotli, kB, table } from './sizes.js';

/** @typedef {import('./build-cdn.js').BuiltFile} BuiltFile */
/** @typedef {{ name: string, raw: number, brotli: number, budget?: number, files?: string[] }} Weight */

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Widgets that are no list, or a list that does much more: they have budgets of their own. */
const others = ['agenda', 'feed', 'filter', 'initiative-map', 'initiative-form'];
const lists = readdirSync('src/widgets').filter((name) => !others.includes(name));
const widgetModule = (/** @type {string} */ name) => `src/widgets/${name}/define.ts`;

if (!isFresh()) {
  execFileSync(process.execPath, ['.scripts/build.js'], { stdio: ['ignore', 2, 2] });
}
/** @type {BuiltFile[]} */
const graph = JSON.parse(readFileSync('dist/graph.json', 'utf8'));
const chunks = graph.filter(({ file }) => !file.startsWith('widgets/'));

const cases = await weighCases();
const parts = await weighParts();
const over = cases.filter(({ brotli, budget = Infinity }) => brotli > budget);
if (process.argv.includes('--json')) console.log(JSON.stringify({ cases, parts }, null, 2));
else print();
process.exitCode = over.length ? 1 : 0;

function isFresh() {
  if (!existsSync('dist/graph.json')) return false;
  const built = statSync('dist/graph.json').mtimeMs;
  return ['src', '.config', 'package.json'].every((path) =>
    (statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [''])
      .map((file) => statSync(join(path, file)).mtimeMs)
      .every((changed) => changed < built),
  );
}

/**
 * The files that come when modules are asked for: those they are in, and what these import.
 * @param {...string} modules
 */
function download(...modules) {
  /** @type {Set<string>} */
  const files = new Set();
  const add = (/** @type {string} */ file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.find((chunk) => chunk.file === file)?.imports.forEach(add);
  };
  for (const module of modules) {
    const holder = chunks.find((chunk) => chunk.modules.includes(module));
    if (!holder) throw new Error(`${module} is in no file.`);
    add(holder.file);
  }
  return [...files];
}

/** @param {string} name @param {readonly string[]} files @param {number} [budget] @returns {Weight} */
function weigh(name, files, budget) {
  const contents = files.map((file) => readFileSync(join('dist/cdn', file)));
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((one, other) => one + other, 0);
  return {
    name,
    raw: sum(contents.map(({ length }) => length)),
    // Each file travels compressed by itself.
    brotli: sum(contents.map(brotli)),
    ...(budget && { budget }),
    files: [...files],
  };
}

/** @param {readonly Weight[]} weights @returns {Weight} */
function worst(weights) {
  return weights.reduce((one, other) => (other.brotli > one.brotli ? other : one));
}

/**
 * @param {string} title
 * @param {number | undefined} budget
 * @param {(specifier: string) => boolean} [isLeftOut]
 */
async function weighParted(title, budget, isLeftOut) {
  const weights = lists.map(async (name) => {
    const [chunk] = await bundle(partOfSingleFile(name, isLeftOut));
    const code = chunk?.code ?? '';
    const raw = Buffer.byteLength(code);
    return { name: `${title} (${name})`, raw, brotli: brotli(code), ...(budget && { budget }) };
  });
  return worst(await Promise.all(weights));
}

async function weighCases() {
  const start = download('src/embed/dia.ts', 'src/ui/widget.ts');
  const page = lists.map((name) => {
    const files = new Set([...start, ...download(widgetModule(name))]);
    return weigh(`page with one list widget (${name})`, [...files], 16_000);
  });
  const feed = download(widgetModule('feed')).filter((file) => !start.includes(file));
  const further = lists.map((name) => {
    const files = download(widgetModule(name)).filter((file) => !start.includes(file));
    return weigh(`each further list widget (${name})`, files, 2_500);
  });
  const singles = lists.map((name) =>
    weigh(`  and with all that is fetched when needed (${name})`, [`widgets/${name}.js`]),
  );
  const isNoLanguage = (/** @type {string} */ specifier) => !/\/(en|fy)\.js$/.test(specifier);
  return [
    weigh('dia.js', download('src/embed/dia.ts'), 2_000),
    worst(page),
    weigh('  dia-feed on top of that', feed),
    worst(further),
    ...agendaCase(start),
    ...mapCase(start),
    ...frameCase(start),
    await weighGeography(),
    await weighParted('single file, Dutch alone', 15_000),
    await weighParted('single file, with every language', 17_000, isNoLanguage),
    worst(singles),
  ];
}

/** @param {readonly string[]} start */
function frameCase(start) {
  const page = weigh('embed.html on top of that page, in a frame', [
    'embed.html',
    ...download('src/embed/page/page.ts').filter((file) => !start.includes(file)),
  ]);
  return [weigh('frame.js, on a page with frames', download('src/embed/frame.ts'), 1_000), page];
}

async function weighGeography() {
  const codes = (await bundle(geography())).map(({ code }) => code);
  return {
    name: 'base map, municipalities and place names',
    raw: codes.reduce((sum, code) => sum + Buffer.byteLength(code), 0),
    brotli: codes.reduce((sum, code) => sum + brotli(code), 0),
    budget: 24_000,
  };
}

/** @param {readonly string[]} start */
function agendaCase(start) {
  const own = download(widgetModule('agenda')).filter((file) => !start.includes(file));
  const later = download('src/widgets/agenda/calendar-file.ts').filter(
    (file) => ![...start, ...own].includes(file),
  );
  return [
    weigh('the agenda on top of a page with one list widget', own, 3_020),
    weigh('  a file for a calendar, on the click', later),
  ];
}

/** @param {readonly string[]} start */
function mapCase(start) {
  const module = widgetModule('initiative-map');
  if (!existsSync(module)) return [];
  const folder = 'src/widgets/initiative-map';
  // Weighed below, with the data.
  const geography = download('src/geo/resolve.ts', 'src/geo/base-map.ts', 'src/geo/projection.ts');
  const own = download(module).filter(
    (file) =>
      !chunks.find((chunk) => chunk.file === file)?.modules.includes('src/geo/projection.ts'),
  );
  const known = [...start, ...geography.filter((file) => !own.includes(file))];
  /** @param {string} name @param {string[]} modules @param {number} [budget] */
  const row = (name, modules, budget) => {
    const files = download(...modules).filter((file) => !known.includes(file));
    known.push(...files);
    return weigh(name, files, budget);
  };
  return [
    row('the map on top of that, code', [module], 12_000),
    row('  search and filter, fetched beside it', ['src/ui/filter.ts']),
    row('  gestures and panel, when a visitor comes to the map', [`${folder}/panel.ts`]),
    row('  tiles, on request', [`${folder}/backdrop.ts`, `${folder}/tiles.ts`]),
    row('  borders, on request', [`${folder}/boundaries.ts`]),
    row('  a download, on request', [`${folder}/download.ts`]),
  ];
}

/**
 * What each part costs by itself: the code that is left of its modules after tree-shaking, minified
 * and compressed apart from the rest. Together they are a little more than the files, since a file
 * is compressed as a whole.
 */
async function weighParts() {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { modules } of await bundle(autoloader())) {
    for (const [id, { code }] of Object.entries(modules)) {
      const name = partOf(relative(root, fileOf(id)));
      if (code) groups.set(name, [...(groups.get(name) ?? []), code]);
    }
  }
  return [...groups].sort().map(([name, codes]) => {
    const { code } = minifySync('part.js', codes.join('\n'), { compress: true, mangle: true });
    return { name, raw: Buffer.byteLength(code), brotli: brotli(code) };
  });
}

/** @param {string} module */
function partOf(module) {
  const [, package_] = module.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  if (package_) return package_ === '@lit/context' ? package_ : 'lit';
  const [, widget] = module.match(/^src\/widgets\/([^/]+)/) ?? [];
  if (/^src\/ui\/(styles|looks\/.*)\.ts$/.test(module)) return 'ui: css';
  if (widget) return `widget: ${widget}`;
  const [, floor, file] = module.match(/^src\/([^/]+)\/(?:.*\/)?([^/]+)\.ts$/) ?? [];
  const [, language] = module.match(/^src\/text\/(en|fy)[./]/) ?? [];
  if (floor === 'text') return `text: ${language ?? 'nl, dates'}`;
  if (floor === 'ui') return file === 'problems' ? 'ui: problems (debug only)' : 'ui: code';
  if (file === 'describe') return 'ui: problems (debug only)';
  if (floor === 'feed') return module.includes('/read/') ? 'feed: reading' : 'feed: the rest';
  return floor ?? 'helpers of the bundler';
}

function print() {
  console.log(
    table([
      ['what a browser downloads', 'raw', 'brotli', 'budget', ''],
      ...cases.map(({ name, raw, brotli, budget }) => [
        name,
        kB(raw),
        kB(brotli),
        budget ? kB(budget) : '',
        budget ? (brotli > budget ? 'OVER' : 'ok') : '',
      ]),
    ]),
  );
  const title = 'each part by itself, minified and compressed apart';
  console.log();
  console.log(
    table([
      [title, 'raw', 'brotli'],
      ...parts.map(({ name, raw, brotli }) => [name, kB(raw), kB(brotli)]),
    ]),
  );
}
