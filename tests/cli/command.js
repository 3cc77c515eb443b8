/** Runs the command line in this process. tests/build/cli.test.js runs the program itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';

import { run } from '../../src/cli/run.js';

/** What a run of the command came to. @typedef {{ code: number, out: string, err: string }} Run */

/** A folder in which the command runs; call `clean` after. */
export function command() {
  const folder = mkdtempSync(join(tmpdir(), 'dia-cli-'));

  return {
    /**
     * @param {readonly string[]} words
     * @param {string | Uint8Array} [input]
     * @param {import('../../src/cli/language.js').MessageLanguage} [system] Language of the system.
     * @returns {Promise<Run>}
     */
    run: async (words, input = '', system = 'en') => {
      let [out, err] = ['', ''];
      const home = process.cwd();
      process.chdir(folder);
      vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]));
      vi.spyOn(console, 'log').mockImplementation((line) => (out += `${line}\n`));
      vi.spyOn(console, 'error').mockImplementation((line) => (err += `${line}\n`));
      try {
        const code = await run([...words], system);
        // A lone half of a character does not survive UTF-8.
        return { code, out: out.toWellFormed(), err: err.toWellFormed() };
      } finally {
        vi.restoreAllMocks();
        process.chdir(home);
      }
    },
    folder,
    /** @param {string} name @param {unknown} content JSON, or text and bytes as they are. */
    write: (name, content) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(file, isRaw ? content : JSON.stringify(content));
      return file;
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The lines of an output. @param {string} text */
export const linesOf = (text) => text.split('\n').filter(Boolean);
