/**
 * The tests that run in browsers. `npm test` starts it through `.scripts/test/run.js`, which also
 * runs the tests for Node and adds up the results. DIA_BROWSERS chooses the engines.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { testBrowsers } from './.config/test-browsers.js';
import { chromiumCommands } from './.config/test-commands.js';
import { testServer } from './tests/server/index.js';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['tests/**/*.browser.test.ts'],
  browsers: testBrowsers(process.env.DIA_BROWSERS || undefined),
  // Lit's production build, as visitors get it.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    chromiumCommands(),
  ],
  middleware: testServer,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
