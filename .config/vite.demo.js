import { cpSync, readdirSync } from 'node:fs';
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

/** The demo site: `npm start` serves it from the sources, `npm run demo:build` writes dist/demo. */
export default defineConfig({
  root: at('demo'),
  // It may stand in any folder of a site.
  base: './',
  cacheDir: at('.cache/vite-demo'),
  publicDir: false,
  plugins: [sampleFeed()],
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
