/**
 * The files of the CDN, as `npm run build` makes them. Each part is built once, when a test first
 * asks for it, in a thread of its own: meanwhile the server answers other pages.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker, parentPort, workerData } from 'node:worker_threads';

import { autoloader, frame, framePage, singleFile } from '../../.config/rolldown.cdn.js';
import { bundle, embedHtml } from '../../.scripts/build/cdn.js';

/** @typedef {ReadonlyMap<string, string>} Files By their name in the folder of the CDN. */

/** The single files that tests pin by their integrity. */
const PINNED = ['feed', 'news-feed', 'priority-list'];

/**
 * What makes version 2 differ from version 1.
 * @type {import('rolldown').Plugin}
 */
const otherHeading = {
  name: 'other-heading',
  transform: {
    filter: { id: /src\/text\/nl\/news\.ts/ },
    handler: (code) => code.replace("'Nieuws over lokale democratie'", "'Nieuws van versie 2'"),
  },
};

/** @type {Map<string, Promise<Files>>} */
const parts = new Map();

/**
 * @param {string} name Below the folder of the CDN: `dia.js`.
 * @param {string} version `1`; or `2`, which has another heading above the news, and no other files
 *   than `dia.js` and its chunks.
 * @returns {Promise<string | undefined>}
 */
export async function libraryFile(name, version = '1') {
  const part = /^(?:widgets\/|sri\.json)/.test(name) ? 'widgets' : version;
  const files = parts.get(part) ?? buildInWorker(part);
  parts.set(part, files);
  return (await files).get(name);
}

/** @param {string} part @returns {Promise<Files>} */
async function buildInWorker(part) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { part } });
  const [files] = await once(worker, 'message');
  return files;
}

/**
 * @param {string} part `1`, `2` or `widgets`.
 * @returns {Promise<Files>}
 */
async function build(part) {
  const chunks = (await Promise.all(configsOf(part).map(bundle))).flat();
  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  if (part === 'widgets') files.set('sri.json', JSON.stringify(integrityOf(files)));
  if (part === '1') files.set('embed.html', embedHtml(chunks));
  return files;
}

/** @param {string} part @returns {import('rolldown').BuildOptions[]} */
function configsOf(part) {
  if (part === 'widgets') return PINNED.map((name) => singleFile(name));
  const config = autoloader();
  return part === '2'
    ? [{ ...config, plugins: [otherHeading, config.plugins] }]
    : [config, frame(), framePage()];
}

/** @param {Files} files */
const integrityOf = (files) =>
  Object.fromEntries(
    [...files].map(([name, code]) => {
      const digest = createHash('sha384').update(code).digest('base64');
      return [name, { bytes: code.length, integrity: `sha384-${digest}` }];
    }),
  );

// In the thread that builds.
if (workerData?.part) parentPort?.postMessage(await build(workerData.part));
