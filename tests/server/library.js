/**
 * The files of the CDN, as `npm run build` makes them. Each part is built once, when a test first
 * asks for it, in a thread of its own: meanwhile the server answers other pages.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker, parentPort, workerData } from 'node:worker_threads';

import { autoloader, frame, framePage, singleFile } from '../../.config/rolldown.cdn.js';
import { bundle, embedHtml } from '../../.scripts/build-cdn.js';

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
    handler: (code) => code.replace("'Nieuws'", "'Nieuws van versie 2'"),
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
  if (name === 'sri.json') return JSON.stringify(Object.fromEntries(await integrity()));
  const part = name.startsWith('widgets/') ? name.replace('.js', '') : version;
  const files = parts.get(part) ?? buildInWorker(part);
  parts.set(part, files);
  return (await files).get(name);
}

const integrity = () =>
  Promise.all(
    PINNED.map(async (widget) => {
      const name = `widgets/${widget}.js`;
      const code = (await libraryFile(name)) ?? '';
      const digest = createHash('sha384').update(code).digest('base64');
      return [name, { bytes: code.length, integrity: `sha384-${digest}` }];
    }),
  );

/** @param {string} part @returns {Promise<Files>} */
async function buildInWorker(part) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { part } });
  const [files] = await once(worker, 'message');
  return files;
}

if (workerData?.part) parentPort?.postMessage(await build(workerData.part));

/**
 * @param {string} part `1`, `2` or `widgets/NAME`.
 * @returns {Promise<Files>}
 */
async function build(part) {
  const chunks = (await Promise.all(configsOf(part).map(bundle))).flat();
  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  return part === '1' ? files.set('embed.html', embedHtml(chunks)) : files;
}

/** @param {string} part @returns {import('rolldown').BuildOptions[]} */
function configsOf(part) {
  if (part === '1') return [autoloader(), frame(), framePage()];
  if (part !== '2') return [singleFile(part.replace('widgets/', ''))];
  const config = autoloader();
  return [{ ...config, plugins: [otherHeading, config.plugins] }];
}
