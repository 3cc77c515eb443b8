/** Who builds a release again, somewhere else, gets the same files: so anybody can check one. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const inputs = [
  '.config',
  '.scripts',
  'docs',
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Builds a copy of the sources in a process of its own.
 * @param {string} folder Where the copy goes.
 * @param {Record<string, string>} env What else is different there.
 * @returns {Promise<Map<string, string>>} What is built for pages and the list of what is in it, each file with its bytes as text.
 */
async function build(folder, env) {
  for (const path of inputs) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const script = `
    import { readdirSync } from 'node:fs';
    import { buildCdn } from './.scripts/build/cdn.js';
    import { writeSbom } from './.scripts/build/sbom.js';
    const { moduleIds } = await buildCdn(readdirSync('src/widgets'));
    writeSbom(moduleIds, 'dist/sbom.json');`;
  const options = { cwd: folder, env: { ...process.env, ...env } };
  await promisify(execFile)('node', ['--input-type=module', '--eval', script], options);
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

describe('two builds of the same sources', () => {
  /** @type {string} */
  let folder;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dia-reproducible-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('give the same names and the same bytes, in other folders, time zones and languages', async () => {
    const [one, other] = await Promise.all([
      build(join(folder, 'one'), { TZ: 'Asia/Tokyo', LC_ALL: 'C' }),
      build(join(folder, 'another/deeper/down'), { TZ: 'America/New_York', LC_ALL: 'nl_NL.UTF-8' }),
    ]);
    for (const name of ['dia.js', 'embed.html', 'sri.json', 'licenses.txt', 'widgets/agenda.js']) {
      assert.ok(one.get(`/dist/cdn/${name}`), name);
    }
    assert.match(one.get('/dist/sbom.json') ?? '', /"lit-html"/);
    assert.deepEqual([...one.keys()], [...other.keys()]);
    for (const [name, bytes] of one) assert.ok(bytes === other.get(name), `${name} differs.`);
  });
});
