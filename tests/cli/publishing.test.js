/** The commands beside `dia-feed build`, for who publishes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, it } from 'vitest';

import { command, linesOf } from './command.js';

/** @type {ReturnType<typeof command>} */
let cli;
beforeAll(() => {
  cli = command();
});
afterAll(() => cli.clean());

describe('dia-feed init', () => {
  it('writes a folder that builds, and passes validate without a remark', async () => {
    const first = await cli.run(['init', 'begin', '--lang', 'nl']);
    assert.equal(first.code, 0);
    assert.match(first.out, /Geschreven: dia\.json/);
    const built = await cli.run(['build', 'begin', '--out', 'begin/public', '--strict']);
    assert.equal(built.code, 0, built.out);
    const { code, out } = await cli.run(['validate', 'begin/public/feed.json', '--strict']);
    assert.deepEqual([code, out], [0, '']);
  });

  it('leaves what is there', async () => {
    cli.write('mine/events.csv', 'eigen');
    const { out } = await cli.run(['init', 'mine']);
    assert.match(out, /Exists, and was not changed: events\.csv/);
    assert.equal(readFileSync(join(cli.folder, 'mine/events.csv'), 'utf8'), 'eigen');
  });
});

describe('dia-feed import', () => {
  const table =
    'Naam initiatief;Omschrijving;Gemeente;Startjaar;X;Y;Subdoelen\nTuin;=1+1;Gouda;2019;155000;463000;a, b\nRaad;;Nergens;ooit;;;\n;x;;;;;\n';

  it('shows row by row what a table becomes, and what to mend', async () => {
    cli.write('lijst.csv', table);
    const { code, out } = await cli.run(['import', 'lijst.csv']);
    assert.equal(code, 1);
    const lines = linesOf(out);
    const at = lines.findIndex((line) => line.startsWith('row 2: '));
    assert.equal(
      lines[at],
      'row 2: point: [5.387206,52.155174]; title: Tuin; summary: =1+1; municipality: GM0513; subgoals: ["a","b"]; started: 2019',
    );
    assert.equal(lines[at + 1], 'row 3: title: Raad; municipality: Nergens');
    assert.match(lines[at + 2], /^ {2}warning unknown-municipality: row 3: "Nergens"/);
    assert.match(lines[at + 3], /^ {2}warning invalid: row 3, started: is "ooit"\. Write a year/);
    assert.equal(lines[at + 4], 'row 4: –');
    assert.match(lines.at(-1) ?? '', /^2 of 3 rows fit/);
  });

  it('writes what fits into the folder, where build finds the same', async () => {
    const { out } = await cli.run(['import', 'lijst.csv', 'folder']);
    assert.match(out, /Written: initiatives\/lijst\.csv/);
    const text = readFileSync(join(cli.folder, 'folder/initiatives/lijst.csv'), 'utf8');
    assert.match(text, /'=1\+1/, 'no formula for who opens it');
    await cli.run(['build', 'folder', '--out', 'folder/public']);
    const built = readFileSync(join(cli.folder, 'folder/public/initiatives.geojson'), 'utf8');
    const [tuin] = JSON.parse(built).features;
    assert.deepEqual(tuin.geometry.coordinates, [5.387206, 52.155174]);
    assert.deepEqual(tuin.properties, {
      ...{ title: 'Tuin', summary: '=1+1', municipality: 'GM0513' },
      ...{ subgoals: ['a', 'b'], started: '2019' },
    });
    const again = await cli.run(['import', 'lijst.csv', 'folder']);
    assert.equal(again.code, 2);
    assert.match(again.err, /was not changed: initiatives\/lijst\.csv/);
  });
});

describe('dia-feed convert', () => {
  it('writes a feed of news, a calendar and a table as sections', async () => {
    cli.write(
      'a.rss',
      '<rss version="2.0"><channel><title>t</title><item><title>Eén</title><link>https://www.example.nl/1</link></item></channel></rss>',
    );
    const news = await cli.run(['convert', 'a.rss']);
    assert.equal(news.code, 0);
    assert.equal(JSON.parse(news.out).items[0].title, 'Eén');
    assert.equal((await cli.run(['validate', '-'], news.out)).code, 0);
    cli.write('a.csv', 'id;title\na;A\n');
    const themes = await cli.run(['convert', 'a.csv', '--section', 'themes']);
    assert.deepEqual(JSON.parse(themes.out), [{ id: 'a', title: 'A' }]);
    cli.write(
      'a.ics',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261204\r\nSUMMARY:Dag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    const events = await cli.run(['convert', 'a.ics']);
    assert.deepEqual(JSON.parse(events.out), [{ id: '1', title: 'Dag', start: '2026-12-04' }]);
  });

  it('says why a source cannot be read', async () => {
    cli.write('no.ics', '<html>');
    const { code, err } = await cli.run(['convert', 'no.ics', '--lang', 'nl']);
    assert.equal(code, 2);
    assert.match(err, /^no\.ics: not-ical: Dit is geen agenda/);
    const http = await cli.run(['convert', 'http://127.0.0.1:9/feed']);
    assert.equal(http.code, 2);
    assert.match(http.err, /http: .* is not encrypted/);
  });
});

describe('dia-feed diff', () => {
  it('says what is new, gone and otherwise', async () => {
    const themes = [
      { id: 'a', title: 'A', summary: 'x' },
      { id: 'b', title: 'B' },
    ];
    cli.write('old.json', { version: 1, programme: { name: 'P' }, themes });
    cli.write('new.json', {
      version: 1,
      programme: { name: 'Q' },
      themes: [
        { id: 'a', title: 'A', summary: 'y' },
        { id: 'c', title: 'C' },
      ],
    });
    const { code, out } = await cli.run(['diff', 'old.json', 'new.json']);
    assert.equal(code, 1);
    assert.deepEqual(linesOf(out), [
      'Programme: 0 new, 0 gone, 1 changed',
      '  ~ Q',
      '      name: "P" → "Q"',
      'Themes: 1 new, 1 gone, 1 changed',
      '  + C',
      '  - B',
      '  ~ A',
      '      summary: "x" → "y"',
    ]);
    const same = await cli.run(['diff', 'old.json', 'old.json', '--lang', 'nl']);
    assert.deepEqual([same.code, same.out], [0, 'De feeds zeggen hetzelfde.\n']);
  });
});

describe('dia-feed stale', () => {
  it('writes a letter to each municipality about what nobody confirmed', async () => {
    const feature = (/** @type {object} */ properties) => ({
      ...{ type: 'Feature', geometry: null, properties },
    });
    const today = new Date().toISOString().slice(0, 10);
    cli.write('map.geojson', {
      type: 'FeatureCollection',
      features: [
        feature({ title: 'Oud', municipality: 'GM0513', updated: '2020-01-01' }),
        feature({ title: 'Nooit', municipality: 'Gouda', url: 'https://www.example.nl/n' }),
        feature({ title: 'Vers', municipality: 'Gouda', updated: today }),
        feature({ title: 'Voorbij', municipality: 'Gouda', status: 'ended' }),
        feature({ title: 'Elders', municipality: 'Utrecht' }),
      ],
    });
    const { code, out } = await cli.run(['stale', 'map.geojson', '--lang', 'nl']);
    assert.equal(code, 1);
    assert.match(out, /^3 initiatieven zijn in 2 jaar niet bevestigd\./);
    const [, gouda = '', utrecht = ''] = out.split(/\n--- .* ---\n/);
    assert.match(
      gouda,
      /gemeente Gouda,[\s\S]*staan deze initiatieven[\s\S]*- Oud\n- Nooit, https:\/\/www\.example\.nl\/n\n/,
    );
    assert.doesNotMatch(gouda, /Vers|Voorbij/);
    assert.match(utrecht, /staat dit initiatief[\s\S]*- Elders\n/);
    assert.equal((await cli.run(['stale', 'map.geojson', '--years', '0'])).code, 2);
  });
});
