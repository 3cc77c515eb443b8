/**
 * Runs the tests: those in browsers, then those of Node (`tests/node/`), and adds up.
 *
 *   npm test                                    one engine (Chromium) and Node
 *   npm test -- --browsers all                  Chromium, Firefox and WebKit, and Node
 *   npm test -- --browsers firefox,webkit       these engines alone
 *   npm test -- --files 'tests/feed/*.test.ts'  some of them
 *
 * Other switches go to the test runner of the browsers: `--watch`, `--coverage`, `--manual`.
 * Under CI a file that fails in a browser is run once more by itself, since a machine that others
 * use too stalls now and then; what passes only then is told as unsteady.
 * The last line says `N passed, N failed`. A run without any test is a failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// Away from Amsterdam, so that a date that leans on the visitor's clock shows up as a failure.
process.env.TZ ||= 'America/New_York';

/** More files than these do not fail by accident. */
const MOST_ONCE_MORE = 3;

const { browsers, files, rest } = readArguments(process.argv.slice(2));
if (browsers) process.env.DIA_BROWSERS = browsers;
const nodeFolder = 'tests/node/';
const isForNode = (/** @type {string} */ pattern) => pattern.startsWith(nodeFolder);

/** @type {Map<string, Count>} */
const counts = new Map();
/** Told once more at the end, where they are found. @type {string[]} */
const failures = [];
/** What failed, and passed when its file was run once more. @type {string[]} */
const unsteady = [];
const hasNode = browsers === '' || browsers === 'all';
if (files.length === 0 || !files.every(isForNode)) await runInBrowsers();
if (files.length === 0 ? hasNode : files.some(isForNode)) await runInNode();
report();

/**
 * `--browsers` and `--files` are ours; what we do not know is for the runner.
 * @param {string[]} words
 */
function readArguments(words) {
  /** @type {string[]} */
  const files = [];
  /** @type {string[]} */
  const rest = [];
  let browsers = '';
  let taker = 'files';
  for (const word of words) {
    if (word === '--files' || word === '--browsers') taker = word.slice(2);
    else if (word.startsWith('--')) {
      taker = 'rest';
      rest.push(word);
    } else if (taker === 'browsers') browsers = word;
    else (taker === 'files' ? files : rest).push(word);
  }
  return { browsers, files, rest };
}

async function runInBrowsers() {
  const chosen = files.filter((pattern) => !isForNode(pattern));
  const runner = await startTestRunner({
    autoExitProcess: false,
    argv: [...rest, ...chosen.flatMap((pattern) => ['--files', pattern])],
  });
  // The runner has said why, and ends the process itself a moment later.
  if (!runner) return new Promise(() => {});

  const stop = () => void runner.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await new Promise((resolve) => void runner.on('stopped', resolve));

  const finished = [...runner.sessions.all()].map((session) => {
    const engine = session.browser.name;
    const file = relative('.', session.testFile ?? '');
    const where = `${engine}: ${file}`;
    const result = resultOf(session.testResults, where);
    // Where a file could not be loaded or was cut off, or a hook failed, no test says so.
    if (!session.passed && result.failures.length === 0) {
      const reasons = session.errors.map(({ message }) => message).join(' ') || 'a hook failed';
      result.failures.push(`${where} failed outside of its tests: ${reasons}`);
      result.count.failed++;
    }
    return { engine, file, ...result };
  });
  for (const name of runner.browserNames) counts.set(name, { passed: 0, failed: 0, skipped: 0 });
  const hasFailed = (/** @type {{ failures: string[] }} */ one) => one.failures.length > 0;
  const mayPass = Boolean(process.env.CI) && finished.filter(hasFailed).length <= MOST_ONCE_MORE;
  for (const one of finished) {
    const second = mayPass && hasFailed(one) ? onceMore(one.engine, one.file) : undefined;
    (second ? unsteady : failures).push(...one.failures);
    const count = counts.get(one.engine);
    if (count) add(count, second ?? one.count);
  }
  return undefined;
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @param {string} where
 * @returns {{ count: Count, failures: string[] }}
 */
function resultOf(suite, where) {
  const path = suite?.name ? `${where} > ${suite.name}` : where;
  const count = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const { name, skipped, passed } of suite?.tests ?? []) {
    if (skipped) count.skipped++;
    else if (passed) count.passed++;
    else {
      count.failed++;
      failures.push(`${path} > ${name}`);
    }
  }
  for (const inner of suite?.suites ?? []) {
    const result = resultOf(inner, path);
    add(count, result.count);
    failures.push(...result.failures);
  }
  return { count, failures };
}

/**
 * @param {Count} count Changed.
 * @param {Count} more
 */
function add(count, more) {
  count.passed += more.passed;
  count.failed += more.failed;
  count.skipped += more.skipped;
}

/**
 * Runs one file in one engine, by itself.
 * @param {string} engine
 * @param {string} file
 * @returns {Count | undefined} Nothing when it failed again.
 */
function onceMore(engine, file) {
  console.log(`\nOnce more, by itself: ${engine}: ${file}`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--browsers', engine, '--files', file],
    // And no more than once.
    { encoding: 'utf8', env: { ...process.env, CI: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  console.log(stdout);
  const total = new RegExp(`^${engine}: (\\d+) passed, 0 failed(?:, (\\d+) skipped)?$`, 'm');
  const [, passed, skipped = 0] = total.exec(stdout) ?? [];
  if (status !== 0 || passed === undefined) return undefined;
  return { passed: Number(passed), failed: 0, skipped: Number(skipped) };
}

/** Node's own runner reads TypeScript through tsx; its totals come from a second reporter. */
async function runInNode() {
  if (!existsSync(nodeFolder)) return;
  const prefixes = files.filter(isForNode).map((pattern) => pattern.replace(/\*.*$/s, ''));
  const chosen = readdirSync(nodeFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.[jt]s$/.test(file))
    .map((file) => join(nodeFolder, file))
    .filter((file) => prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)));
  if (chosen.length === 0) return;

  const folder = mkdtempSync(join(tmpdir(), 'dia-test-'));
  const totals = join(folder, 'totals.tap');
  const child = spawn(
    process.execPath,
    [
      ...[
        '--import',
        'tsx',
        '--test',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
      ],
      ...['--test-reporter=tap', `--test-reporter-destination=${totals}`, ...chosen],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [status] = await once(child, 'exit');
  const tap = readFileSync(totals, 'utf8');
  rmSync(folder, { recursive: true });
  const total = (/** @type {string} */ name) =>
    Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  const count = {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
  for (const [, name] of tap.matchAll(/^ *not ok \d+ - (.*)$/gm)) failures.push(`node: ${name}`);
  if (status !== 0 && count.failed === 0) count.failed++;
  counts.set('node', count);
}

function report() {
  console.log();
  for (const name of unsteady) console.log(`unsteady: ${name}`);
  for (const name of failures) console.log(`failed: ${name}`);
  let passed = 0;
  let failed = 0;
  for (const [name, count] of counts) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(`${name}: ${count.passed} passed, ${count.failed} failed${skipped}`);
    if (count.passed + count.failed === 0) console.log(`${name}: no test was run`);
    passed += count.passed;
    failed += count.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  const empty = [...counts.values()].some((count) => count.passed + count.failed === 0);
  process.exit(failed === 0 && counts.size > 0 && !empty ? 0 : 1);
}
