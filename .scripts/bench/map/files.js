// The pages are built, not imported; this has them checked.
/// <reference path="page/ours.ts" />
/// <reference path="page/supercluster.ts" />
/// <reference path="page/markercluster.ts" />

/** What the pages of the contestants are made of, and what each would make a visitor download. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { transform } from 'lightningcss';

import { forBrowsers } from '../../../.config/rolldown.cdn.js';
import { bundle } from '../../build/cdn.js';

const { resolve } = createRequire(import.meta.url);

const page = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`page/${name}.ts`, import.meta.url));

const widget = fileURLToPath(
  new URL('../../../src/widgets/initiative-map/define.ts', import.meta.url),
);

/** @param {readonly string[]} names */
const styles = (names) =>
  names
    .map((name) => {
      const code = readFileSync(resolve(name));
      return transform({ filename: name, code, minify: true }).code.toString();
    })
    .join('');

const leafletStyles = ['leaflet/dist/leaflet.css'];
const clusterStyles = [
  'leaflet.markercluster/dist/MarkerCluster.css',
  'leaflet.markercluster/dist/MarkerCluster.Default.css',
];

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} path Of its page.
 * @property {string} entry
 * @property {string} modules What it consists of, as a module that imports it.
 * @property {readonly string[]} styles Of packages.
 */

/** @type {Contestant} */
const ours = {
  name: 'ours',
  path: '/ours',
  entry: 'ours',
  modules: `import ${JSON.stringify(widget)};`,
  styles: [],
};

/** @type {Contestant} */
const supercluster = {
  name: 'supercluster',
  path: '/supercluster',
  entry: 'supercluster',
  // A namespace that is used as a whole is kept as a whole, as it is on most pages.
  modules: `import L from 'leaflet'; import S from 'supercluster'; window.used = [L, S];`,
  styles: [...leafletStyles, ...clusterStyles],
};

/** @type {Contestant} */
const markercluster = {
  name: 'markercluster',
  path: '/markercluster',
  entry: 'markercluster',
  modules: `import L from 'leaflet'; import 'leaflet.markercluster'; window.used = L;`,
  styles: [...leafletStyles, ...clusterStyles],
};

/** Ours comes first. */
export const contestants = [
  ours,
  supercluster,
  markercluster,
  { ...markercluster, name: 'chunked', path: '/markercluster?chunked' },
];

/**
 * Builds as the files in `dist/cdn` are.
 * @param {Record<string, string>} input
 * @param {import('rolldown').Plugin[]} [plugins]
 */
const build = (input, plugins) => bundle(forBrowsers(input, {}, plugins));

/** @param {string} content */
const brotli = (content) => brotliCompressSync(content).length;

/**
 * @param {Contestant} contestant
 * @param {readonly string[]} chunks Addresses of what it fetches when it needs it.
 */
const html = ({ entry, styles: names }, chunks) => `<!doctype html>
<html lang="nl">
  <meta charset="utf-8" />
  <title>Initiatieven</title>
  <style>
    ${styles(names)}
    body { margin: 1rem; font: 1rem/1.5 sans-serif; }
    #place { width: 800px; height: 600px; }
  </style>
  <h1>Initiatieven</h1>
  <p>Wat inwoners en hun gemeenten samen doen.</p>
  <div id="place"></div>
  <p>Meer over deze kaart.</p>
  <script>
    globalThis.chunks = ${JSON.stringify(chunks)};
  </script>
  <script type="module" src="/${entry}.js"></script>
</html>`;

/**
 * @param {readonly Contestant[]} contestants
 * @returns {Promise<import('../chromium.js').Files>}
 */
export async function pages(contestants) {
  const entries = [...new Set(contestants.map(({ entry }) => entry))];
  const built = await build(Object.fromEntries(entries.map((name) => [name, page(name)])));
  /** @type {import('../chromium.js').Files} */
  const files = { '/': ['text/html', '<!doctype html>'], '/favicon.ico': ['image/x-icon', ''] };
  for (const { fileName, code } of built) files[`/${fileName}`] = ['text/javascript', code];
  const lazy = built.filter(({ isDynamicEntry }) => isDynamicEntry);
  const chunks = lazy.map(({ fileName }) => `/${fileName}`);
  for (const contestant of contestants) {
    const content = html(contestant, contestant.entry === 'ours' ? chunks : []);
    files[contestant.path] = ['text/html', content];
    files[`${contestant.path}?cold`] = ['text/html', content];
  }
  return files;
}

/**
 * What stands apart: geography, since another map needs one too; languages, of which a visitor gets one
 * at most; and what a webmaster or a visitor has to ask for.
 */
const kinds = Object.entries({
  geography: /\/src\/geo\/[^/]*\.data\.ts$/,
  languages: /\/src\/text\/(?:en|fy)\.ts$/,
  extras: /\/(?:backdrop|boundaries|download|problems|tiles)\.ts$/,
});

/**
 * Bytes of what a visitor downloads for a map, minified and compressed: scripts and styles.
 * @param {Contestant} contestant
 */
export async function weigh({ modules, styles: names }) {
  const entry = '\0entry';
  const chunks = await build({ map: entry }, [
    {
      name: 'entry',
      resolveId: (id) => (id === entry ? id : undefined),
      load: (id) => (id === entry ? modules : undefined),
    },
  ]);
  const css = styles(names);
  /** @type {Record<string, number>} */
  const bytes = { code: css ? brotli(css) : 0, geography: 0, extras: 0, languages: 0 };
  for (const { code, moduleIds, isEntry } of chunks) {
    const found = kinds.find(([, pattern]) => !isEntry && moduleIds.some((id) => pattern.test(id)));
    const kind = found?.[0] ?? 'code';
    bytes[kind] = (bytes[kind] ?? 0) + brotli(code);
  }
  return bytes;
}
