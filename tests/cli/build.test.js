import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'rolldown';
import { afterAll, beforeAll, describe, it } from 'vitest';

import { folderAt, removeUnfinished } from '../../src/cli/folder.js';
import { command, linesOf } from './command.js';

/** @type {ReturnType<typeof command>} */
let cli;
beforeAll(() => {
  cli = command();
});
afterAll(() => cli.clean());

/** @param {string} name */
const published = (name) => readFileSync(join(cli.folder, name), 'utf8');

describe('dia-feed build', () => {
  it('publishes a folder, and says what it made of it', async () => {
    cli.write('in/dia.json', { programme: { name: 'Democratie in Actie' } });
    cli.write('in/themes.csv', 'Kenmerk;Titel\na;Één\nb;\n');
    cli.write('in/~$themes.xlsx', 'open in Excel');
    cli.write('in/.git/themes.csv', 'no;thing\n');
    const { code, out, err } = await cli.run(['build', 'in', '--out', 'public']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(linesOf(out), [
      'themes: themes.csv: 1 of 2',
      '  columns-guessed: Columns recognised: "Kenmerk" → id, "Titel" → title. If one is wrong, name it under "fields" in dia.json.',
      '  warning missing: row 3, title: is missing. Fill in a text. Without it this record is left out.',
      'Published: feed.json, index.html.',
    ]);
    assert.deepEqual(JSON.parse(published('public/feed.json')).themes, [{ id: 'a', title: 'Één' }]);
    assert.equal((await cli.run(['validate', 'public/feed.json'])).code, 0);
    const again = await cli.run(['build', 'in', '--out', 'public', '--lang', 'nl', '--strict']);
    assert.equal(again.code, 1, 'something was left out');
    assert.match(again.out, /let op missing: rij 3, title: ontbreekt/);
    assert.match(again.out, /Er is niets veranderd/);
  });

  it('is a folder of its own within the other', async () => {
    cli.write('inside/themes.csv', 'id;title\na;A\n');
    await cli.run(['build', 'inside', '--out', 'inside/public']);
    const { code, out } = await cli.run(['build', 'inside', '--out', 'inside/public/']);
    assert.equal(code, 0);
    assert.match(out, /Nothing changed/);
    assert.deepEqual(readdirSync(join(cli.folder, 'inside')).sort(), [
      ...['public', 'public.state', 'themes.csv'],
    ]);
  });

  it('exits with 1 when something is old, and with 2 when nothing was published', async () => {
    cli.write('old/themes.csv', 'id;title\na;A\n');
    await cli.run(['build', 'old', '--out', 'old-public']);
    cli.write('old/themes.csv', '');
    const kept = await cli.run(['build', 'old', '--out', 'old-public', '--json']);
    assert.equal(kept.code, 1);
    const [source] = JSON.parse(kept.out).sources;
    assert.deepEqual([source.outcome, source.error.code], ['kept', 'empty']);
    const lost = await cli.run(['build', 'old', '--out', 'old-public', '--state', 'elsewhere']);
    assert.equal(lost.code, 2, 'there is nothing to fall back to, and something is published');
    assert.match(lost.out, /Nothing was published/);
  });

  for (const [name, words, says] of [
    ['no place to publish', ['build', 'in'], /--out PUBLIC/],
    ['no such folder', ['build', 'nope', '--out', 'x'], /nope is no folder/],
    ['nothing to publish', ['build', '.config', '--out', 'x'], /no-sources: There is nothing/],
    ['an unknown option', ['build', '--into', 'x'], /--into/],
  ]) {
    it(`says what is wrong: ${name}`, async () => {
      cli.write('.config/readme.txt', '');
      const { code, out, err } = await cli.run([...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /** @type {RegExp} */ (says));
    });
  }

  for (const [config, says] of [
    ['{ "sources": }', /dia\.json: not-json/],
    ['{ "source": {} }', /dia\.json: unknown-key: does not know "source"/],
    ['{ "sources": { "news": { "type": "rss" } } }', /sources\.news: no-location/],
    ['{ "sources": { "news": "https://example.nl/nieuws" } }', /sources\.news: no-type.*wordpress/],
    [
      '{ "sources": { "news": { "type": "excel", "file": "a" } } }',
      /sources\.news\.type: invalid: is "excel".*csv, xlsx/,
    ],
    [
      '{ "sources": { "news": [{ "url": "ftp://x", "type": "rss" }] } }',
      /sources\.news\[0\]\.url: not-a-url/,
    ],
    ['{ "sources": { "news": "nieuws/*.md" } }', /no-such-files.*nieuws\/\*\.md/],
    ['{ "url": "www.example.nl", "sources": { "news": "a.csv" } }', /dia\.json: url: not-a-url/],
    ['{ "programme": { "name": "" } }', /programme\.name: (?:missing|invalid)/],
  ]) {
    it(`says what is wrong with dia.json: ${config}`, async () => {
      cli.write('wrong/dia.json', config);
      const { code, err } = await cli.run(['build', 'wrong', '--out', 'x']);
      assert.equal(code, 2);
      assert.match(err, /** @type {RegExp} */ (says));
      assert.equal(existsSync(join(cli.folder, 'x')), false);
    });
  }
});

describe('a folder that is published', () => {
  it('has whole files, of before or after, whenever the program is killed', async () => {
    const program = join(cli.folder, 'writing.mjs');
    const input = fileURLToPath(new URL('writing.ts', import.meta.url));
    await build({ input, platform: 'node', output: { file: program }, logLevel: 'silent' });
    const root = join(cli.folder, 'killed');
    for (let time = 0; time < 50; time++) {
      const child = spawn(process.execPath, [program, root], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), ended]);
      await pause(Math.random() * 20);
      child.kill('SIGKILL');
      await ended;
      for (const name of ['news.json', 'sub/initiatives.geojson', 'feed.json']) {
        const text = readFileSync(join(root, name), 'utf8');
        assert.ok(text === 'a'.repeat(400_000) || text === 'b'.repeat(400_000), `${name} is whole`);
      }
    }
    await removeUnfinished(root);
    assert.deepEqual(await folderAt(root).list(), [
      'feed.json',
      'news.json',
      'sub/initiatives.geojson',
    ]);
    assert.deepEqual(readdirSync(root).sort(), ['feed.json', 'news.json', 'sub']);
  }, 300_000);

  it('knows whether a file has a content', async () => {
    const folder = folderAt(join(cli.folder, 'same'));
    const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
    await folder.write('a.txt', bytes('one, '), bytes('two'));
    assert.equal(await folder.holds('a.txt', bytes('one'), bytes(', two')), true);
    for (const other of ['one, twO', 'one, tw', 'one, two!', '']) {
      assert.equal(await folder.holds('a.txt', bytes(other)), false, other);
    }
    assert.equal(await folder.holds('b.txt', bytes('')), false);
  });

  it('is all that is written to', async () => {
    const folder = folderAt(join(cli.folder, 'within'));
    await assert.rejects(folder.write('../outside.txt', new Uint8Array()), { code: 'outside' });
    await assert.rejects(folder.read('a/../../outside.txt'), { code: 'outside' });
  });
});
