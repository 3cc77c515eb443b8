import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';

import { autoloader, frame, framePage } from '../../.config/rolldown.cdn.js';
import { bundle, embedHtml } from '../../.scripts/build/cdn.js';

/** @typedef {import('rolldown').OutputChunk} Chunk */

/** Of the next release: what all widgets share, and what one says. @type {import('rolldown').Plugin} */
const changes = {
  name: 'changes',
  transform: {
    filter: { id: /src\/(util\/url|text\/nl\/news)\.ts/ },
    handler: (code) =>
      code.replace("'Nieuws over lokale democratie'", "'Ander nieuws'").replace('https:', 'HTTPS:'),
  },
};

const release = async (/** @type {import('rolldown').Plugin[]} */ plugins = []) =>
  (
    await Promise.all(
      [autoloader(), frame(), framePage()].map((config) =>
        bundle({ ...config, plugins: [plugins, config.plugins] }),
      ),
    )
  ).flat();

/** @param {Chunk[]} chunks */
const codes = (chunks) => new Map(chunks.map(({ fileName, code }) => [fileName, code]));

describe('two releases in one folder', () => {
  /** @type {Chunk[]} */
  let older;
  /** @type {Chunk[]} */
  let newer;
  beforeAll(async () => {
    [older, newer] = [await release(), await release([changes])];
  });

  it('give the same name to a chunk only when it is the same', () => {
    const [before, after] = [codes(older), codes(newer)];
    const chunks = [...before.keys()].filter((name) => name.startsWith('chunks/'));
    const kept = chunks.filter((name) => after.has(name));
    for (const name of kept) assert.equal(after.get(name), before.get(name), name);
    assert.ok(kept.length, 'What did not change keeps its name.');
    const base = (/** @type {string} */ name) => name.startsWith('chunks/base-');
    assert.ok(chunks.some(base) && !kept.some((name) => name.startsWith('chunks/news-feed-')));
    assert.notEqual(after.get('dia.js'), before.get('dia.js'));
  });

  it('have each chunk that a file of either of them names', () => {
    const folder = new Map([...codes(older), ...codes(newer)]);
    for (const [name, code] of [...codes(older), ...codes(newer)]) {
      for (const [, file = ''] of code.matchAll(/["'`]\.\/([\w./-]+\.js)["'`]/g)) {
        const path = name.startsWith('chunks/') ? `chunks/${file}` : file;
        assert.ok(folder.has(path), `${name} names ${path}`);
      }
    }
  });

  it('have one file each that changes in place for an iframe, which names a chunk', () => {
    for (const chunks of [older, newer]) {
      const [, script = ''] = /src="(chunks\/page-[^"]+)"/.exec(embedHtml(chunks)) ?? [];
      assert.ok(codes(chunks).has(script), script);
    }
  });

  it('import nothing at once in what stands by itself', () => {
    for (const { fileName, imports } of older) {
      if (/^(?:dia|frame)\.js$|\/page-/.test(fileName)) assert.deepEqual(imports, [], fileName);
    }
  });
});
