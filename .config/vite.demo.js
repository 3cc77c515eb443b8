import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The demo site: `npm start` serves it from the sources, `npm run demo:build` writes dist/demo. */
export default defineConfig({
  root: at('demo'),
  base: './',
  cacheDir: at('.cache/vite-demo'),
  publicDir: false,
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
  build: {
    outDir: at('dist/demo'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: [at('demo/index.html')] },
  },
});
