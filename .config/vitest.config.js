/**
 * The tests that run on Node: everything that needs no page. Started by `.scripts/test/run.js`, or
 * by an editor.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Imports name the file that comes out, `.js`; a test in JavaScript may import TypeScript too.
  resolve: { alias: [{ find: /^(\.{1,2}\/.*)\.js$/, replacement: '$1' }] },
  test: {
    include: ['tests/**/*.test.{js,ts}'],
    exclude: ['tests/**/*.browser.test.ts', 'tests/build/**'],
    // Far from Amsterdam: a date that depends on the visitor's time zone shows up as a failure.
    env: { TZ: 'America/New_York' },
    // Files share what they import, which halves the time; none leaves anything behind.
    isolate: false,
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
