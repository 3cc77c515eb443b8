import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
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

/** The house styles that the first page offers, by the names of their classes. */
const themes = {
  denhaag: '@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
  purmerend: '@nl-design-system-community/purmerend-design-tokens/dist/theme.css',
  voorbeeld: '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  ma: '@nl-design-system-community/ma-design-tokens/dist/theme.css',
};

/**
 * What pages fetch, and Vite does not find by itself: the sample feed, the house styles, and the
 * library as `npm run build` wrote it, in `1/`, where the snippets of the configurator have it from.
 * @type {import('vite').Plugin}
 */
const fetched = {
  name: 'fetched',
  configureServer({ middlewares }) {
    middlewares.use('/1', sirv(at('dist/cdn'), { dev: true, setHeaders }));
    middlewares.use('/themes', (request, response, next) => {
      const found = Object.entries(themes).find(([name]) => request.url === `/${name}.css`);
      if (!found) return next();
      response.setHeader('Content-Type', 'text/css');
      response.end(readFileSync(at(`node_modules/${found[1]}`)));
    });
  },
  writeBundle({ dir = '' }) {
    cpSync(at('demo/feed'), `${dir}/feed`, { recursive: true });
    for (const [name, path] of Object.entries(themes)) {
      cpSync(at(`node_modules/${path}`), `${dir}/themes/${name}.css`);
    }
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
