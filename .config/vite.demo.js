import { cpSync, existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import sirv from 'sirv';
import { defineConfig } from 'vite';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pages = readdirSync(at('demo'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

/** As a host of its own serves the library. @param {import('node:http').ServerResponse} response */
const setHeaders = (response) => response.setHeader('Access-Control-Allow-Origin', '*');

/**
 * What pages fetch, and Vite does not find by itself: the sample feed, and the library as
 * `npm run build` wrote it, in `1/`, where the snippets of the configurator have it from.
 * @type {import('vite').Plugin}
 */
const fetched = {
  name: 'fetched',
  configureServer: ({ middlewares }) =>
    void middlewares.use('/1', sirv(at('dist/cdn'), { dev: true, setHeaders })),
  writeBundle({ dir = '' }) {
    cpSync(at('demo/feed'), `${dir}/feed`, { recursive: true });
    if (existsSync(at('dist/cdn'))) cpSync(at('dist/cdn'), `${dir}/1`, { recursive: true });
  },
};

/** The demo site: `npm start` serves it from the sources, `npm run demo:build` writes dist/demo. */
export default defineConfig({
  root: at('demo'),
  // It may stand in any folder of a site.
  base: './',
  cacheDir: at('.cache/vite-demo'),
  publicDir: false,
  plugins: [fetched],
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
  build: {
    outDir: at('dist/demo'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: pages.map((name) => at(`demo/${name}`)) },
  },
});
