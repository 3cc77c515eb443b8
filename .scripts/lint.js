/**
 * Every check that needs no browser: types, ESLint, formatting, and who imports whom.
 *
 *   npm run lint              all of them
 *   npm run lint -- floors    one or more, by name
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The slowest first, so that the others fill the time beside it. */
const checks = {
  eslint: 'eslint --config .config/eslint.config.js --max-warnings 0 .',
  types: 'tsc --noEmit',
  format: 'prettier --check --ignore-path .gitignore --ignore-path .config/prettierignore .',
  docs: 'tsx .scripts/docs/docs.ts --check',
  feed: 'tsx .scripts/feed/check-feed.ts',
  floors: 'depcruise --config .config/dependencies.cjs src',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown}. There are ${Object.keys(checks).join(', ')}.`);
  process.exit(1);
}
const queue = Object.entries(checks).filter(([name]) => !asked.length || asked.includes(name));
const failed = [];

/** @param {string} command */
function run(command) {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(join('node_modules', '.bin', program), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, command] = next;
    const start = performance.now();
    const { status, output } = await run(command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (status !== 0) failed.push(name);
    if (status !== 0) console.log(output.trim());
    console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
