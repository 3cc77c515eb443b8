/**
 * Runs tests: `NAME.test.ts` on Node (vitest), `NAME.browser.test.ts` in browsers
 * (web-test-runner).
 *
 *   npm test                              on Node and in Chromium
 *   npm test -- agenda util/csv           only files whose path contains one of these
 *   npm test -- --changed                 only what the uncommitted change touches
 *   npm test -- --since main              only what changed since a revision
 *   npm test -- --watch agenda.browser    again after each change
 *   npm test -- --browsers firefox,webkit in these engines, where they can differ; not on Node
 *
 * The last line says `N passed, N failed`. A run without any test fails.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { createVitest, startVitest } from 'vitest/node';
import { oneEngine } from '../../.config/one-engine.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

// Far from Amsterdam: a date that depends on the visitor's time zone shows up as a failure.
process.env.TZ ||= 'America/New_York';

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    browsers: { type: 'string' },
    changed: { type: 'boolean', default: false },
    since: { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
});
const config = '.config/vitest.config.js';
const { browsers = 'chromium', watch } = values;
const since = values.since ?? (values.changed ? 'HEAD' : undefined);
const isChosen = (/** @type {string} */ file) =>
  filters.length === 0 || filters.some((filter) => file.includes(filter));
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => join('tests', file))
  .filter((file) => /\.test\.[jt]s$/.test(file) && isChosen(file));
const runsAll = filters.length > 0 || browsers.includes('chromium');
const forBrowsers = files.filter(
  (file) => file.endsWith('.browser.test.ts') && (runsAll || !oneEngine.includes(file)),
);
const forNode = values.browsers ? [] : files.filter((file) => !file.endsWith('.browser.test.ts'));
if (watch && forNode.length > 0 && forBrowsers.length > 0) {
  console.error(
    'Name the files to watch: those for Node and those for browsers are watched apart.',
  );
  process.exit(2);
}

/** @type {Record<string, Count>} */
const counts = {};
if (forNode.length > 0) counts.node = await runOnNode();
const touched = since && forBrowsers.length > 0 ? await dependingOnChange(since) : forBrowsers;
if (touched.length > 0) Object.assign(counts, await runInBrowsers(touched));
report();

/** @returns {Promise<Count>} */
async function runOnNode() {
  const vitest = await startVitest('test', filters, {
    config,
    watch,
    passWithNoTests: true,
    ...(since && { changed: since }),
  });
  const tests = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()]);
  const count = (/** @type {string} */ state) =>
    tests.filter((test) => test.result().state === state).length;
  const result = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  // A file that cannot be loaded has no tests that fail.
  if (process.exitCode && result.failed === 0) result.failed++;
  if (watch) await new Promise(() => {});
  await vitest.close();
  return result;
}

/**
 * @param {readonly string[]} testFiles
 * @returns {Promise<Record<string, Count>>} By engine.
 */
async function runInBrowsers(testFiles) {
  process.env.DIA_BROWSERS = browsers;
  const runner = await startTestRunner({
    autoExitProcess: false,
    argv: [...(watch ? ['--watch'] : []), ...testFiles.flatMap((file) => ['--files', file])],
  });
  // The runner has said why, and ends the process itself a moment later.
  if (!runner) return new Promise(() => {});
  const stop = () => void runner.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await new Promise((resolve) => void runner.on('stopped', resolve));

  /** @type {Record<string, Count>} */
  const byEngine = {};
  for (const session of runner.sessions.all()) {
    const count = (byEngine[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
    const failedBefore = count.failed;
    add(session.testResults, count);
    // Where a file could not be loaded or was cut off, or a hook failed, no test says so.
    if (!session.passed && count.failed === failedBefore) {
      console.log(`${session.browser.name}: ${session.testFile} failed outside of its tests.`);
      count.failed++;
    }
  }
  return byEngine;
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @param {Count} count Changed.
 */
function add(suite, count) {
  for (const { skipped, passed } of suite?.tests ?? [])
    count[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) add(inner, count);
}

/**
 * The test files for browsers that import, directly or through others, what differs from a revision.
 * Vitest knows, and runs none of them.
 * @param {string} revision
 */
async function dependingOnChange(revision) {
  const vitest = await createVitest(
    'test',
    {
      config,
      watch: false,
      include: ['tests/**/*.browser.test.ts'],
      exclude: [],
      changed: revision,
    },
    { logLevel: 'error' },
  );
  const chosen = await vitest.getRelevantTestSpecifications(filters);
  await vitest.close();
  return chosen.map(({ moduleId }) => moduleId);
}

function report() {
  console.log();
  let [passed, failed, isEmpty] = [0, 0, false];
  for (const [name, count] of Object.entries(counts)) {
    console.log(
      `${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
    );
    passed += count.passed;
    failed += count.failed;
    isEmpty ||= count.passed + count.failed === 0;
  }
  if (passed + failed === 0) console.log(since ? 'No test depends on the change.' : 'No test ran.');
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || ((isEmpty || passed === 0) && !since) ? 1 : 0);
}
