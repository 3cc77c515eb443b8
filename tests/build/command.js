/** Builds the command line as it is published, and runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildCli } from '../../.scripts/build/cli.js';

/** What a run of the command came to. @typedef {{ code: number, out: string, err: string }} Run */

/** A folder of this test file, with the built command in it; call `clean` after. */
export async function command() {
  const folder = mkdtempSync(join(tmpdir(), 'dia-cli-'));
  const { file: program } = await buildCli(join(folder, 'cli'));

  /**
   * @param {readonly string[]} words
   * @param {string | Uint8Array} [input]
   * @returns {Promise<Run>}
   */
  const run = async (words, input = '') => {
    const child = spawn(program, words, { cwd: folder, stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    // It may end before it has read everything.
    child.stdin.on('error', () => {}).end(input);
    const [code] = await once(child, 'close');
    return { code, out, err };
  };

  return {
    run,
    folder,
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}
