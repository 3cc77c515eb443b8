/**
 * A feed as an editor publishes it: `/_test/built/feed.json` and what is beside it. `dia-feed build`
 * makes it of the folder that `dia-feed init` writes, when a test first asks for it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = '/_test/built/';
const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** @type {Promise<string> | undefined} */
let building;

/** @returns {Promise<string>} The folder with the published files. */
async function build() {
  const folder = mkdtempSync(join(tmpdir(), 'dia-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  /** @param {string[]} words */
  const run = (...words) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', program, ...words]);
  await run('init', join(folder, 'source'));
  await run('build', join(folder, 'source'), '--out', join(folder, 'public'));
  return join(folder, 'public');
}

/** @type {import('@web/dev-server-core').Middleware} */
export async function built(context, next) {
  if (!context.path.startsWith(FOLDER)) return next();
  const folder = await (building ??= build());
  const name = basename(context.path);
  context.body = await readFile(join(folder, name));
  context.type = extname(name);
}
