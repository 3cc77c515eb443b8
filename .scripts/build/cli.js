/** Writes `dist/cli`: the command line in one file, with everything inside. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

import { bundle, licences } from './cdn.js';

const root = join(import.meta.dirname, '../..');

/**
 * @param {string} target A folder; what is in it goes.
 * @returns The file, and the paths of the modules in it.
 */
export async function buildCli(target) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const chunks = await bundle({
    input: join(root, 'src/cli/main.ts'),
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    transform: { target: 'node20', define: { DIA_VERSION: JSON.stringify(version) } },
    output: {
      codeSplitting: false,
      comments: false,
      postBanner: '#!/usr/bin/env node\n/* See licenses.txt */',
    },
  });
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error('The command line is not one file.');
  const outside = chunk.imports.filter((name) => !isBuiltin(name));
  if (outside.length) throw new Error(`The command line needs ${outside.join(', ')}.`);

  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const file = join(target, 'dia-feed.js');
  writeFileSync(file, chunk.code);
  chmodSync(file, 0o755);
  writeFileSync(join(target, 'licenses.txt'), licences(chunks));
  return { file, moduleIds: chunk.moduleIds };
}
