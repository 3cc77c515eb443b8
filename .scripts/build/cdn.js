/** Writes `dist/cdn`, for pages with a script tag. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { build } from 'rolldown';

import { autoloader, frame, framePage, singleFile } from '../../.config/rolldown.cdn.js';

/** @typedef {import('rolldown').OutputChunk} Chunk */

const root = join(import.meta.dirname, '../..');
const target = join(root, 'dist/cdn');

/**
 * @param {readonly string[]} widgets Names, as the folders in src/widgets are called.
 * @returns The paths of the modules in the files.
 */
export async function buildCdn(widgets) {
  const configs = [autoloader(), frame(), framePage(), ...widgets.map((name) => singleFile(name))];
  const chunks = (await Promise.all(configs.map(bundle))).flat();
  chunks.forEach(check);

  rmSync(target, { recursive: true, force: true });
  /** @param {string} file @param {string} content */
  const write = (file, content) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  };
  for (const { fileName, code } of chunks) write(fileName, code);
  write('embed.html', embedHtml(chunks));
  write('sri.json', `${JSON.stringify(integrity(chunks), null, 2)}\n`);
  write('licenses.txt', licences(chunks));
  cpSync(join(root, 'src/feed/feed.schema.json'), join(target, 'feed.schema.json'));
  cpSync(join(root, 'docs/tokens.json'), join(target, 'tokens.json'));
  return { moduleIds: chunks.flatMap(({ moduleIds }) => moduleIds) };
}

/**
 * @param {import('rolldown').BuildOptions} options
 * @returns {Promise<Chunk[]>}
 */
export async function bundle(options) {
  const { output } = await build({ ...options, write: false });
  return output.filter((file) => file.type === 'chunk');
}

/** Stops what must never reach a visitor. @param {Chunk} chunk */
function check({ fileName, code }) {
  if (/\beval\(|\bFunction\(/.test(code)) throw new Error(`${fileName} makes code from text.`);
  if (fileName.startsWith('widgets/') && /\bimport\s*\(|\bimport\s*['"`{*]/.test(code)) {
    throw new Error(`${fileName} is not whole: it imports something.`);
  }
}

/**
 * The page for an iframe, which names its script. An older page still finds its own.
 * @param {readonly Chunk[]} chunks
 */
export function embedHtml(chunks) {
  const script = chunks.find(({ fileName }) => fileName.startsWith('chunks/page-'));
  const template = readFileSync(join(root, 'src/embed/page/embed.html'), 'utf8');
  const page = template.replace('src="page.js"', `src="${script?.fileName}"`);
  if (!script || page === template) throw new Error('embed.html has no script.');
  return page;
}

/**
 * For `<script integrity="…">`: single files only. The autoloader's own file changes with every
 * release, and an integrity there would not reach what it fetches.
 * @param {readonly Chunk[]} chunks
 */
export const integrity = (chunks) =>
  Object.fromEntries(
    chunks
      .filter(({ fileName }) => fileName.startsWith('widgets/'))
      .map(({ fileName, code }) => {
        const hash = createHash('sha384').update(code).digest('base64');
        return [fileName, { bytes: Buffer.byteLength(code), integrity: `sha384-${hash}` }];
      }),
  );

/** Generated modules, and what the licences of the data in them ask to say. */
const DATA = [
  {
    module: /src\/geo\/municipalities\.data\./,
    credit:
      'Municipalities: codes, names and places from GeoNames (https://www.geonames.org), CC BY 4.0',
  },
  {
    module: /src\/geo\/base-map\.data\./,
    credit:
      'Map: the Netherlands from MapSVG (https://mapsvg.com), CC BY 4.0, simplified, with waters drawn in; names of places from GeoNames (https://www.geonames.org), CC BY 4.0; neighbouring countries from Natural Earth (https://www.naturalearthdata.com), public domain',
  },
];

/** What the licences of others ask to say wherever their work is passed on. */
export function licences(/** @type {readonly Chunk[]} */ chunks) {
  /** @type {Map<string, Set<string>>} */
  const packages = new Map();
  for (const id of chunks.flatMap(({ moduleIds }) => moduleIds)) {
    // A package may have others inside, without a licence of their own.
    const [innermost, ...around] = [...id.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)]
      .reverse()
      .map(({ index, 0: path, 1: name }) => ({ name, folder: id.slice(0, index + path.length) }));
    if (!innermost) continue;
    const found = [innermost, ...around].find(({ folder }) => existsSync(join(folder, 'LICENSE')));
    const { name = '', folder } = found ?? innermost;
    const text = found ? readFileSync(join(folder, 'LICENSE'), 'utf8').trim() : licenceOf(folder);
    packages.set(text, (packages.get(text) ?? new Set()).add(name));
  }
  return [
    ...[...packages].map(([text, names]) => `${[...names].sort().join(', ')}\n\n${text}\n`),
    ...DATA.filter(({ module }) =>
      chunks.some(({ moduleIds }) => moduleIds.some((id) => module.test(id))),
    ).map(({ credit }) => `${credit}\n`),
  ].join(`\n${'-'.repeat(72)}\n\n`);
}

/** What a package without a text says of its licence. @param {string} folder */
function licenceOf(folder) {
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder} comes without a licence.`);
  return [license, author?.name ?? author].filter(Boolean).join(', ');
}
