import { cpSync, createReadStream, existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pages = readdirSync(at('demo'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

/**
 * The sample feed is data that the pages fetch, not a part of them that Vite could find.
 * @returns {import('vite').Plugin}
 */
const sampleFeed = () => ({
  name: 'sample-feed',
  apply: 'build',
  writeBundle: ({ dir = '' }) => cpSync(at('demo/feed'), `${dir}/feed`, { recursive: true }),
});

/**
 * What `npm run build` wrote of the library, beside the demo as on a host of its own: in `1/`, where
 * the snippets of the configurator have it from.
 * @returns {import('vite').Plugin}
 */
const library = () => ({
  name: 'library',
  configureServer({ middlewares }) {
    middlewares.use('/1/', (request, response, next) => {
      const [path = ''] = (request.url ?? '').split('?');
      const file = at(`dist/cdn${new URL(path, 'http://localhost').pathname}`);
      const type = TYPES[extname(file)];
      if (!type || !existsSync(file)) return next();
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', type);
      createReadStream(file).pipe(response);
      return undefined;
    });
  },
  writeBundle: ({ dir = '' }) => {
    if (existsSync(at('dist/cdn'))) cpSync(at('dist/cdn'), `${dir}/1`, { recursive: true });
  },
});

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' };

/** The demo site: `npm start` serves it from the sources, `npm run demo:build` writes dist/demo. */
export default defineConfig({
  root: at('demo'),
  // It may stand in any folder of a site.
  base: './',
  cacheDir: at('.cache/vite-demo'),
  publicDir: false,
  plugins: [sampleFeed(), library()],
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
  build: {
    outDir: at('dist/demo'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: pages.map((name) => at(`demo/${name}`)),
    },
  },
});
