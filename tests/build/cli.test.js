/** `dia-feed` as it is published, in one file. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, it } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import { command } from './command.js';

const sample = fileURLToPath(new URL('../../demo/feed/feed.json', import.meta.url));

describe('the program dia-feed', () => {
  /** @type {Awaited<ReturnType<typeof command>>} */
  let cli;
  beforeAll(async () => {
    cli = await command();
  });
  afterAll(() => cli.clean());

  it('knows its version', async () => {
    const { version } = manifest;
    assert.deepEqual(await cli.run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('reads files and standard input, and exits with 0, 1 or 2', async () => {
    assert.equal((await cli.run(['validate', sample])).code, 0);
    const wrong = await cli.run(['validate', '-'], '{ "version": 1, "themes": {} }');
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /themes: error section-form/);
    const none = await cli.run(['validate', join(cli.folder, 'nope.json')]);
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /no-file/);
    const unknown = await cli.run(['check']);
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /no command "check"/);
  });

  it('stops reading at what is too large', async () => {
    const { code, err } = await cli.run(['validate', '-'], Buffer.alloc(30_000_000, 0x20));
    assert.equal(code, 2);
    assert.match(err, /too-large/);
  });

  it('makes a feed, with all that it reads sources with inside', async () => {
    const write = (/** @type {string} */ name, /** @type {string} */ text) =>
      writeFileSync(join(cli.folder, 'in', name), text);
    mkdirSync(join(cli.folder, 'in/news'), { recursive: true });
    write('news/2026-03-17-een.md', '---\nsoort: column\n---\n# Eén\n');
    write('themes.csv', 'id;titel\na;Één\n');
    const event =
      'BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261204\r\nSUMMARY:Dag\r\nEND:VEVENT';
    write('events.ics', `BEGIN:VCALENDAR\r\n${event}\r\nEND:VCALENDAR\r\n`);
    write('initiatives.xlsx', 'no workbook');
    const { code, out } = await cli.run(['build', 'in', '--out', 'public']);
    assert.equal(code, 1);
    assert.match(out, /initiatives\.xlsx: 0\n {2}not-xlsx/);
    assert.match(out, /Published: .*agenda\.ics, nieuws\.rss, nieuws\.atom/);
    assert.equal((await cli.run(['validate', 'public/feed.json'])).code, 0);
  });

  it('writes a snapshot', async () => {
    const { code, out } = await cli.run(['snapshot', 'news-feed', sample, '--limit', '2']);
    assert.equal(code, 0);
    assert.equal(out.match(/<h3/g)?.length, 2);
  });
});
