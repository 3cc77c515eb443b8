import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, it, vi } from 'vitest';

import { systemLanguage } from '../../src/cli/language.ts';
import { hash } from '../../src/util/hash.js';
import { hostFindings } from '../../src/publisher/validate/host.js';
import { command, linesOf } from './command.js';
import { GOOD, host } from './server.js';

const sample = fileURLToPath(new URL('../../demo/feed', import.meta.url));

/** @type {ReturnType<typeof command>} */
let cli;
beforeAll(() => {
  cli = command();
  cpSync(sample, join(cli.folder, 'sample'), { recursive: true });
});
afterAll(() => cli.clean());

const good = { version: 1, partners: [{ id: 'vng', name: 'VNG' }] };
const jsonFeed = { version: 'https://jsonfeed.org/version/1.1', title: 'Nieuws' };

/** The codes, levels and places of what is told of a feed. @param {unknown} feed */
async function findings(feed, ...options) {
  const { out, code } = await cli.run(
    ['validate', '-', '--json', ...options],
    JSON.stringify(feed),
  );
  const report = JSON.parse(out);
  return { code, report, told: report.findings.map((f) => `${f.level} ${f.code} ${f.path}`) };
}

describe('dia-feed validate: files', () => {
  it('finds nothing wrong with the sample feed, in all its documents', async () => {
    const { code, out } = await cli.run(['validate', 'sample/feed.json', '--json']);
    assert.equal(code, 0);
    const { errors, sections } = JSON.parse(out);
    assert.equal(errors, 0);
    assert.equal(sections.news, 30);
    assert.equal(sections.initiatives, 180);
  });

  it('reads standard input, and says that all fits apart from the lines', async () => {
    const { code, out, err } = await cli.run(['validate', '-'], JSON.stringify(good));
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /1 partner\. 0 errors, 0 warnings\./);
  });

  it('reads a bare JSON Feed and bare GeoJSON', async () => {
    const items = [{ id: '1', title: 'Bericht' }];
    const news = await findings({ ...jsonFeed, items });
    assert.deepEqual([news.code, news.report.sections], [0, { news: 1 }]);
    const feature = { type: 'Feature', geometry: null, properties: { title: 'Dorpsraad' } };
    const map = await findings({ type: 'FeatureCollection', features: [feature] });
    assert.deepEqual([map.code, map.report.sections], [0, { initiatives: 1 }]);
  });

  it('tells one line a problem: document, line, column, path, level, code, and what to do', async () => {
    const feed = {
      version: 1,
      events: [{ id: '1', title: 'Debat', start: 'morgen' }, { id: '2' }],
    };
    cli.write('events.json', feed);
    const { code, out } = await cli.run(['validate', 'events.json']);
    assert.equal(code, 1);
    const [start, title, ...others] = linesOf(out);
    assert.match(
      start,
      /^events\.json:1:58: events\[0\]\.start: error invalid: is "morgen"\. Enter a date/,
    );
    assert.match(
      title,
      /^events\.json:1:68: events\[1\]\.title: error missing: is missing\. Enter some text/,
    );
    assert.equal(others.length, 1, 'the start of the second');
  });

  it('says the same in Dutch', async () => {
    const { out, err } = await cli.run(['validate', 'events.json', '--lang', 'nl']);
    assert.match(
      out,
      /^events\.json:1:58: events\[0\]\.start: fout invalid: is "morgen"\. Vul een datum in/,
    );
    assert.match(err, /0 activiteiten\. 3 fouten, 0 waarschuwingen\./);
  });

  it('speaks the language of the system where nobody asks for one', () => {
    const languages = ['nl-NL', 'nl', 'fy-NL', 'en-US', 'en-US-u-va-posix', 'de-DE'];
    const spoken = languages.map((locale) => systemLanguage(locale));
    assert.deepEqual(spoken, ['nl', 'nl', 'nl', 'en', 'en', 'en']);
    assert.ok(['nl', 'en'].includes(systemLanguage()));
  });

  it('counts in the singular and the plural', async () => {
    const { err } = await cli.run(
      ['validate', '-', '--lang', 'nl'],
      JSON.stringify({ version: 1, partners: [], news: { ...jsonFeed, items: [{ id: '1' }] } }),
    );
    assert.equal(err.trim(), '0 partners, 0 nieuwsberichten. 1 fout, 0 waarschuwingen.');
  });

  it('follows a section to the file beside it', async () => {
    cli.write('split/feed.json', { version: 1, news: { href: 'more/news.json' } });
    cli.write('split/more/news.json', { ...jsonFeed, items: [{ id: '1', title: 'A', image: 7 }] });
    const { code, out } = await cli.run(['validate', 'split/feed.json']);
    assert.equal(code, 1);
    assert.match(out, /^split\/more\/news\.json:1:\d+: items\[0\]\.image: error invalid/);
  });

  it('reads no file outside the folder of the feed', async () => {
    cli.write('secret.json', [{ id: '1', name: 'secret' }]);
    for (const href of ['../secret.json', '..%2fsecret.json', 'a/%2e%2e/%2e%2e/secret.json']) {
      cli.write('split/outside.json', { version: 1, partners: { href } });
      const { code, out } = await cli.run(['validate', 'split/outside.json']);
      assert.equal(code, 1, href);
      assert.match(out, /partners\.href: error section-unreadable/, href);
      assert.doesNotMatch(out, /1 partner/, href);
    }
  });

  it('keeps what a feed says on one line, without signs that a terminal obeys', async () => {
    const name = 'a\u001b[31m\n\u202eb';
    const { out } = await cli.run(['validate', '-'], JSON.stringify({ ...good, [name]: [] }));
    assert.equal(linesOf(out).length, 1);
    assert.doesNotMatch(out.trimEnd(), /[\p{Cc}\u202e]/u);
  });
});

describe('dia-feed validate: what it tells', () => {
  /** @type {readonly [string, unknown, readonly string[]][]} */
  const table = [
    [
      'a duplicate id',
      {
        version: 1,
        themes: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      ['error duplicate themes[1]'],
    ],
    ['no version', { partners: [] }, ['error version version']],
    ['a version as text', { version: '1', partners: [] }, ['error version version']],
    ['a newer version', { version: 2, partners: [] }, ['warning newer-version version']],
    ['a bad date of the feed', { ...good, updated: 'gisteren' }, ['error invalid feed.updated']],
    ['no section', { version: 1 }, ['warning no-sections ']],
    ['a section that is no list', { version: 1, themes: {} }, ['error section-form themes']],
    ['news that is no JSON Feed', { version: 1, news: [] }, ['error section-form news']],
    [
      'a section that is not there',
      { version: 1, news: { href: 'news.json' } },
      ['error section-unreadable news.href'],
    ],
    ['an unknown section', { ...good, evnts: [] }, ['warning unknown-field evnts']],
    [
      'an unknown field',
      { version: 1, themes: [{ id: 'a', title: 'A', sumary: 'x' }] },
      ['warning unknown-field themes[0].sumary'],
    ],
    ['a field of somebody else', { version: 1, themes: [{ id: 'a', title: 'A', _own: 'x' }] }, []],
    ['a crs', { type: 'FeatureCollection', features: [], crs: {} }, ['warning crs crs']],
    ...['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:28992'].map(
      (name, index) => [
        `the crs ${name}`,
        {
          type: 'FeatureCollection',
          features: [],
          crs: { type: 'name', properties: { name } },
        },
        index < 2 ? [] : ['warning crs crs'],
      ],
    ),
    ['the address of the schema', { ...good, $schema: 'feed.schema.json' }, []],
    [
      'a JSON Feed without a version',
      { title: 'Nieuws', items: [{ id: '1', title: 'N' }] },
      ['warning version version'],
    ],
    [
      'a version as text, with news as an object',
      { version: '1', news: { ...jsonFeed, items: [] } },
      ['error version version'],
    ],
    [
      'a host without https:// before it',
      {
        version: 1,
        themes: [
          { id: 'a', title: 'A', url: 'www.a.example/pad' },
          { id: 'b', title: 'B', url: 'vng.nl' },
          { id: 'c', title: 'C', url: 'nieuws/index.html' },
        ],
      },
      ['warning relative-host themes[0].url', 'warning relative-host themes[1].url'],
    ],
    [
      'words, dates and numbers in another spelling, once a field',
      {
        version: 1,
        events: [
          { id: 'a', title: 'A &amp; B', start: '2026-12-03t20:00:00z', status: 'Cancelled' },
          { id: 'b', title: 'B', start: '2026-12-03T20:00+0100', status: 'geannuleerd' },
          { id: 'c', title: 'C', start: '2026-12-03', status: 'EventPostponed' },
        ],
      },
      [
        'warning invalid events[2].status',
        'warning rewritten events[0].title',
        'warning rewritten events[0].start',
        'warning rewritten events[0].status',
      ],
    ],
    [
      'GeoJSON of others, once a file',
      {
        type: 'FeatureCollection',
        features: [
          ...['Buurthuis', 'Dorpshuis', 'Wijkcentrum'].map((naam) => ({
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [5.1, 52.1] },
            properties: { naam },
          })),
          { type: 'Feature', geometry: { type: 'Point', coordinates: [5, 52] }, properties: {} },
        ],
      },
      [
        'warning renamed features[0].properties.title',
        'warning nameless features[3].properties.title',
      ],
    ],
    [
      'a text and a list that are too long',
      {
        version: 1,
        projects: [
          {
            id: 'a',
            title: 'A'.repeat(6000),
            url: `/${'a'.repeat(6000)}`,
            subgoals: Array(501).fill('a'),
          },
        ],
      },
      [
        'error too-long projects[0].title',
        'error too-long projects[0].url',
        'error too-long projects[0].subgoals',
      ],
    ],
    [
      'an unknown subgoal and priority',
      {
        version: 1,
        subgoals: [{ id: 'raad', title: 'Raad' }],
        priorities: [{ id: 'p', title: 'P', subgoals: ['raad', 'nope'] }],
        projects: [{ id: 'x', title: 'X', priorities: ['q'] }],
      },
      [
        'warning unknown-reference priorities[0].subgoals',
        'warning unknown-reference projects[0].priorities',
      ],
    ],
    [
      'an unknown theme of news, by its place in the document',
      {
        version: 1,
        themes: [{ id: 'a', title: 'A' }],
        news: { ...jsonFeed, items: [{ id: '1', title: 'N', _dia: { themes: ['b'] } }] },
      },
      ['warning unknown-reference items[0]._dia.themes'],
    ],
    [
      'an unknown partner; a name is no id',
      {
        ...good,
        instruments: [
          { id: 'a', title: 'A', offered_by: 'nope' },
          { id: 'b', title: 'B', offered_by: 'Stichting Nope' },
          { id: 'c', title: 'C', offered_by: 'vng' },
        ],
      },
      ['warning unknown-reference instruments[0].offered_by'],
    ],
    [
      'an unknown municipality, and a name that two have',
      {
        version: 1,
        projects: [{ id: 'a', title: 'A', municipalities: ['Utrecht', 'GM9999', 'Haren'] }],
        events: [{ id: 'b', title: 'B', start: '2026-03-18', place: { municipality: 'Bergen' } }],
      },
      [
        'warning unknown-municipality projects[0].municipalities',
        'warning unknown-municipality events[0].place.municipality',
      ],
    ],
    [
      'links without encryption, also within',
      {
        version: 1,
        programme: {
          name: 'DiA',
          url: 'https://a.nl',
          documents: [{ title: 'D', url: 'http://a.nl/d' }],
        },
        themes: [{ id: 'a', title: 'http://a.nl', url: 'http://a.nl' }],
      },
      ['warning http-link programme.documents[0].url', 'warning http-link themes[0].url'],
    ],
    [
      'an image without alt; a bare text is decoration',
      {
        version: 1,
        partners: [
          { id: 'a', name: 'A', logo: { src: 'a.svg' } },
          { id: 'b', name: 'B', logo: { src: 'a.svg', alt: '' } },
          { id: 'c', name: 'C', logo: 'a.svg' },
        ],
      },
      ['warning image-alt partners[0].logo'],
    ],
  ];
  for (const [name, feed, expected] of table) {
    it(name, async () => {
      const { told, code } = await findings(feed);
      assert.deepEqual(told, expected);
      assert.equal(code, expected.some((line) => line.startsWith('error')) ? 1 : 0);
    });
  }

  it('signs that steer a terminal are written as escapes in JSON', async () => {
    const title = 'a\u009b31m\u202eb\u00adc';
    const themes = [{ id: 'a', title, url: `http://a.nl/${title}` }];
    const { out } = await cli.run(
      ['validate', '-', '--json'],
      JSON.stringify({ version: 1, themes }),
    );
    assert.match(out, /a\\u009b31m\\u202eb\\u00adc/);
    assert.doesNotMatch(out, /[\u009b\u202e\u00ad]/);
    assert.equal(JSON.parse(out).findings[0].found, `http://a.nl/${title}`);
  });

  it('lists in lists, however deep, and a value of megabytes', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const long = JSON.stringify('x'.repeat(2e6));
    for (const [field, value] of [
      ['language', deep],
      ['updated', deep],
      ['updated', long],
      ['themes', `[{"id":"a","title":${deep}}]`],
    ]) {
      const { code, out } = await cli.run(['validate', '-'], `{"version":1,"${field}":${value}}`);
      assert.equal(code, 1, field);
      assert.match(out, /error invalid|error too-long/);
      assert.ok(out.length < 1000, `${out.length}`);
    }
  });

  it('relative addresses of news on another host than the site, once', async () => {
    const items = ['1', '2'].map((id) => ({ id, title: 'N', url: `/nieuws/${id}` }));
    const news = { ...jsonFeed, home_page_url: 'https://www.a.nl/', items };
    const { told } = await findings(news, '--base', 'https://feeds.example/a.json');
    assert.deepEqual(told, ['warning home-page items[0].url']);
    const { told: same } = await findings(news, '--base', 'https://www.a.nl/feed.json');
    assert.deepEqual(same, []);
  });

  it('warnings count with --strict', async () => {
    assert.equal((await findings({ version: 2, partners: [] }, '--strict')).code, 1);
    assert.equal((await findings(good, '--strict')).code, 0);
  });

  it('images of another host, one line a host', async () => {
    const image = (name) => ({ src: `https://cdn.example.org/${name}.png`, alt: '' });
    const partners = ['a', 'b'].map((id) => ({ id, name: id, logo: image(id) }));
    const { told } = await findings({ version: 1, partners }, '--base', 'https://www.example.nl/');
    assert.deepEqual(told, ['warning image-origin partners[0].logo']);
    const { told: without } = await findings({ version: 1, partners });
    assert.deepEqual(without, [], 'nobody said where the feed will stand');
  });

  it('sections on another origin than the feed, also where they can be read', async () => {
    const news = { ...jsonFeed, items: [{ id: '1', title: 'A' }] };
    const other = await host({ '/news.json': { body: JSON.stringify(news) } });
    const feed = { version: 1, news: { href: `${other.url}/news.json` } };
    const base = ['--base', 'https://www.example.nl/dia/feed.json'];
    const { told, report } = await findings(feed, ...base);
    const elsewhere = report.findings.filter(({ code }) => code === 'section-origin');
    assert.ok(told.includes('warning section-origin news.href'), told.join());
    assert.match(
      elsewhere[0].message,
      /127\.0\.0\.1.*Put the file beside the feed.*sections="any"/,
    );
    assert.deepEqual(report.sections, { news: 1 });
    const dutch = await findings(feed, ...base, '--lang', 'nl');
    const { message } = dutch.report.findings.find(({ code }) => code === 'section-origin');
    assert.match(message, /Zet het bestand bij de feed.*sections="any"/);
    for (const here of [[], ['--base', `${other.url}/feed.json`]]) {
      const { told: same } = await findings(feed, ...here);
      assert.ok(!same.includes('warning section-origin news.href'), here.join());
    }
    other.close();
  });

  it('has words for everything, in both languages', async () => {
    for (const [, feed] of table) {
      for (const lang of ['en', 'nl']) {
        const { report } = await findings(feed, '--lang', lang);
        for (const { message } of report.findings) {
          assert.match(message, /\S{2,}.*\.$/, message);
          assert.doesNotMatch(message, /undefined|\[object/);
        }
      }
    }
  });
});

describe('dia-feed validate: what cannot be read', () => {
  /** @type {readonly [string, string | Uint8Array, RegExp][]} */
  const table = [
    ['HTML', '<!doctype html><p>niet gevonden', /-: not-json: this is a web page/],
    ['half of a JSON document', '{"version": 1, "part', /-: not-json: this is not JSON/],
    [
      'a comma too many, by its line and column',
      '{\n  "version": 1,\r\n  "partners": [\n    {"id": "é"},\n  ]\n}',
      /not-json: this is not JSON: at line 5, column 3 \] is not expected/,
    ],
    ['a comma too few', '{"a": 1\n "b": 2}', /at line 2, column 2 " is not expected/],
    ['a comment', '{ // x\n"version": 1 }', /at line 1, column 3 \/ is not expected/],
    ['single quotes', "{'a': 1}", /at line 1, column 2 ' is not expected/],
    ['nothing at all', '', /-: not-json: the file is empty/],
    ['RSS', '<?xml version="1.0"?>\n<rss version="2.0"/>', /not-json: this is RSS.*JSON Feed/],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', /not-json: this is Atom.*JSON Feed/],
    ['other XML', '<?xml version="1.0"?><kml/>', /not-json: this is XML/],
    ['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', /this is a calendar/],
    ['a table', 'Titel;Gemeente\r\n"Een; twee";Gouda\r\n', /this is a table \(CSV\)/],
    ['Excel', Buffer.from('PK\u0003\u0004xxxx[Content_Types].xml'), /this is an Excel file/],
    ['Excel of before 2007', Buffer.from('d0cf11e0', 'hex'), /this is an old Office file/],
    ['Markdown', '---\ntitel: x\n---\n\n# x\n', /this is Markdown/],
    ['a PDF', '%PDF-1.7', /this is a PDF/],
    [
      'posts of WordPress',
      '[{"id":1,"title":{"rendered":"x"}}]',
      /not-a-feed: this is JSON of WordPress/,
    ],
    ['OpenPub', '{"data":[{"id":1,"portal_url":"x"}]}', /this is JSON of OpenPub/],
    ['OpenAgenda', '[{"id":1,"dates":[]}]', /this is JSON of OpenAgenda/],
    ['Drupal', '{"jsonapi":{},"data":[]}', /this is JSON of Drupal/],
    ['TopoJSON', '{"type":"Topology"}', /this is TopoJSON/],
    ['a list alone', '[{"id":"vng","name":"VNG"}]', /this is a list without a name/],
    ['UTF-16', Buffer.from('\ufeff{"version":1}', 'utf16le'), /not-json: this is text in UTF-16/],
    ['UTF-16 without a mark', Buffer.from('{"version":1}', 'utf16le'), /text in UTF-16/],
    ['gzip', gzipSync('{"version":1}'), /not-json: this is compressed with gzip/],
    ['a ZIP file', Buffer.from('PK\u0003\u0004x'), /not-json: this is a ZIP file/],
    ['some other JSON', '{"name": "package"}', /-: not-a-feed/],
    ['more than 20 MB', Buffer.alloc(20_000_001, 0x20), /-: too-large/],
  ];
  for (const [name, input, expected] of table) {
    it(name, async () => {
      const { code, out, err } = await cli.run(['validate', '-'], input);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, expected);
    });
  }

  it('a file that is not there, in Dutch and for machines', async () => {
    const dutch = await cli.run(['validate', 'nope.json', '--lang', 'nl']);
    assert.equal(dutch.code, 2);
    assert.match(dutch.err, /^nope\.json: no-file: we kunnen het bestand niet lezen \(ENOENT\)/);
    const machines = await cli.run(['validate', 'nope.json', '--json']);
    assert.equal(machines.code, 2);
    assert.equal(JSON.parse(machines.out).unreadable.code, 'no-file');
  });

  it('a folder', async () => {
    const { code, err } = await cli.run(['validate', 'sample']);
    assert.equal(code, 2);
    assert.match(err, /^sample: no-file: this is a folder/);
  });

  it('a text that is not UTF-8 is read, and told of', async () => {
    const latin = Buffer.from(
      JSON.stringify({ version: 1, themes: [{ id: 'a', title: 'Café' }] }),
      'latin1',
    );
    const { code, out } = await cli.run(['validate', '-'], latin);
    assert.equal(code, 1);
    assert.match(out, /error not-utf-8/);
  });
});

describe('dia-feed validate: what reads another document', () => {
  const rss = '<rss version="2.0"><channel/></rss>';
  for (const [name, content, command] of [
    ['news.xml', rss, 'dia-feed convert news.xml --type rss'],
    ['agenda.ics', 'BEGIN:VCALENDAR', 'dia-feed convert agenda.ics --type ical'],
    ['mijn lijst.csv', 'a;b\nc;d', "dia-feed import 'mijn lijst.csv'"],
    ['posts.json', '[{"title":{"rendered":""}}]', 'dia-feed convert posts.json --type wordpress'],
    [
      'page.html',
      '<html><link rel="https://api.w.org/" href="https://www.example.nl/wp-json/">',
      'dia-feed convert https://www.example.nl/wp-json/ --type wordpress',
    ],
    [
      'other.html',
      '<html><link type="application/rss+xml" href="http://www.example.nl/feed?a=1&amp;b=2">',
      "dia-feed convert 'http://www.example.nl/feed?a=1&b=2' --type rss --http",
    ],
  ]) {
    it(`${name}: ${command}`, async () => {
      cli.write(name, content);
      const { err } = await cli.run(['validate', name]);
      assert.ok(err.trimEnd().endsWith(`Make a section of it yourself: ${command}`), err);
    });
  }

  it('also where a section is such a document', async () => {
    cli.write('with-rss.json', { version: 1, news: { href: 'news.xml' } });
    const { out } = await cli.run(['validate', 'with-rss.json']);
    assert.match(out, /section-unreadable: news\.xml: this is RSS.*dia-feed convert/);
  });

  it('never has a shell run what an address says', async () => {
    cli.write(
      'evil.html',
      '<html><link type="application/rss+xml" href="https://x.nl/$(rm)\';`x`">',
    );
    const { err } = await cli.run(['validate', 'evil.html']);
    assert.match(err, /convert 'https:\/\/x\.nl\/\$\(rm\)'\\'';%60x%60' --type rss/);
  });
});

describe('dia-feed validate: for build servers', () => {
  const feed =
    '{\n  "version": 1,\n  "themes": [\n    { "id": "a" },\n    { "id": "b,:%", "title": 7 }\n  ],\n  "x": 1\n}';
  beforeAll(() => cli.write('ci/feed.json', feed));

  it('as annotations of GitHub, of a file in the repository', async () => {
    const { code, out } = await cli.run(['validate', 'ci/feed.json', '--format', 'github']);
    assert.equal(code, 1);
    const lines = linesOf(out);
    assert.match(
      lines.find((line) => line.startsWith('::error')) ?? '',
      /^::error file=ci\/feed\.json,line=4,col=5,title=missing::themes\[0\]\.title: is missing\./,
    );
    assert.match(
      lines.find((line) => line.startsWith('::warning')) ?? '',
      /line=7,col=8,title=unknown-field::x: /,
    );
    cli.write('ci/a,b:c%.json', '{');
    const broken = await cli.run(['validate', 'ci/a,b:c%.json', '--format', 'github']);
    assert.equal(broken.code, 2);
    assert.match(
      broken.out,
      /^::error file=ci\/a%2Cb%3Ac%25\.json,line=1,col=2,title=not-json::ci\/a,b:c%25\.json: not-json: /,
    );
  });

  it('as a Code Quality report of GitLab, in which the same problem stays the same', async () => {
    const run = async () => {
      const { code, out } = await cli.run(['validate', './ci/feed.json', '--format', 'gitlab']);
      assert.equal(code, 1);
      return JSON.parse(out);
    };
    const issues = await run();
    assert.deepEqual(
      issues.find(({ check_name: name }) => name === 'missing'),
      {
        description:
          'themes[0].title: is missing. Enter some text. Without it, the widgets do not show this item.',
        check_name: 'missing',
        fingerprint: hash('ci/feed.json themes[0].title missing 1'),
        severity: 'major',
        location: { path: 'ci/feed.json', lines: { begin: 4 } },
      },
    );
    const prints = (/** @type {typeof issues} */ list) => list.map((one) => one.fingerprint);
    assert.equal(new Set(prints(issues)).size, issues.length);
    cli.write('ci/feed.json', `\n\n${feed}`);
    const moved = await run();
    assert.deepEqual(
      moved.map(({ location }) => location.lines.begin - 2),
      issues.map(({ location }) => location.lines.begin),
    );
    assert.deepEqual(prints(moved), prints(issues));
    const { code, out } = await cli.run(['validate', 'nope.json', '--format', 'gitlab']);
    assert.equal(code, 2);
    assert.equal(JSON.parse(out)[0].check_name, 'no-file');
    assert.deepEqual(
      JSON.parse(
        (await cli.run(['validate', '-', '--format', 'gitlab'], JSON.stringify(good))).out,
      ),
      [],
    );
  });

  it('of an address, which no repository has, in the message', async () => {
    const server = await host({
      '/feed.json': { body: '{"version": 1,\n"themes": [{"id": "a"}]}' },
    });
    try {
      const address = `${server.url}/feed.json`;
      const github = await cli.run(['validate', address, '--format', 'github']);
      assert.ok(
        github.out.startsWith(
          `::error title=missing::${address}:2:12: themes[0].title: is missing.`,
        ),
        github.out,
      );
      const { out } = await cli.run(['validate', address]);
      assert.ok(out.startsWith(`${address}:2:12: themes[0].title: error missing`), out);
      const json = JSON.parse((await cli.run(['validate', address, '--format', 'json'])).out);
      assert.deepEqual([json.findings[0].line, json.findings[0].column], [2, 12]);
    } finally {
      server.close();
    }
  });

  it('where a section stands inline, alone, in a document of its own, and as one feature', async () => {
    const places = async (/** @type {string} */ name) => {
      const { findings } = JSON.parse((await cli.run(['validate', name, '--json'])).out);
      return findings
        .filter((f) => f.level === 'error')
        .map((f) => `${f.path} ${f.line}:${f.column}`);
    };
    const items = '{"items":\n[{"id":"1"}]}';
    const feature =
      '{"type":"Feature",\n"geometry":null,\n"properties":{"title":"x","updated":"x"}}';
    cli.write(
      'places/inline.json',
      `{"version":1,\n"updated":"x",\n"news":${items},\n"programme":\n{"url":1}}`,
    );
    assert.deepEqual(await places('places/inline.json'), [
      'feed.updated 2:11',
      'programme.name 6:1',
      'programme.url 6:8',
      'items[0].title 4:2',
    ]);
    cli.write('places/themes.json', '[\n{"id":"a"}]');
    cli.write('places/news.json', items);
    cli.write(
      'places/feed.json',
      '{"version":1,"themes":{"href":"themes.json"},"news":{"href":"news.json"}}',
    );
    assert.deepEqual(await places('places/feed.json'), [
      'themes[0].title 2:1',
      'items[0].title 2:2',
    ]);
    cli.write('places/one.geojson', feature);
    assert.deepEqual(await places('places/one.geojson'), ['features[0].properties.updated 3:37']);
  });

  it('says nothing of lines of what a host sends', () => {
    assert.deepEqual(
      hostFindings({
        json: {},
        text: '{}',
        name: 'x',
        url: 'https://x.nl',
        isUtf8: true,
        size: 2,
        responses: [
          { url: 'https://x.nl', status: 200, headers: new Headers(), origin: 'https://y.nl' },
        ],
      }).flatMap(({ place }) => place ?? []),
      [],
    );
  });
});

describe('dia-feed validate: addresses', () => {
  const body = JSON.stringify(good);
  const long = JSON.stringify({ ...good, themes: [{ id: 'a', title: 'A'.repeat(3000) }] });
  /** @type {Awaited<ReturnType<typeof host>>} */
  let server;
  /** @type {Awaited<ReturnType<typeof host>>} */
  let other;
  beforeAll(async () => {
    other = await host({
      '/feed.json': { body },
      '/echo.json': ({ headers }) => ({
        body,
        headers: { 'Access-Control-Allow-Origin': headers.origin ?? '', Vary: 'Origin' },
      }),
      '/named.json': ({ headers }) => ({
        body,
        headers: {
          'Access-Control-Allow-Origin': headers.origin === 'null' ? '' : (headers.origin ?? ''),
          Vary: 'Origin',
        },
      }),
    });
    server = await host({
      '/good.json': { body },
      '/no-cors.json': { body, headers: { 'Access-Control-Allow-Origin': '' } },
      '/other-cors.json': { body, headers: { 'Access-Control-Allow-Origin': 'https://x.nl' } },
      '/echo.json': ({ headers }) => ({
        body,
        headers: { 'Access-Control-Allow-Origin': headers.origin ?? '' },
      }),
      '/echo-vary.json': ({ headers }) => ({
        body,
        headers: { 'Access-Control-Allow-Origin': headers.origin ?? '', Vary: 'Accept, Origin' },
      }),
      '/html-type.json': { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
      '/feed-type.json': { body, headers: { 'Content-Type': 'application/feed+json' } },
      '/bare.json': { body, headers: { 'Cache-Control': '' } },
      '/etag.json': { body, headers: { 'Cache-Control': '', ETag: '"1"' } },
      '/no-store.json': { body, headers: { 'Cache-Control': 'private, no-store' } },
      '/long.json': { body: long },
      '/gzip.json': { body: gzipSync(long), headers: { 'Content-Encoding': 'gzip' } },
      '/moved.json': { status: 301, headers: { Location: '/good.json' } },
      '/moved-no-cors.json': {
        status: 302,
        headers: { Location: '/good.json', 'Access-Control-Allow-Origin': '' },
      },
      '/loop.json': { status: 302, headers: { Location: '/loop.json' } },
      '/bad-move.json': { status: 302, headers: { Location: 'file:///etc/hosts' } },
      '/page.json': { body: '<html><p>Onderhoud' },
      '/down.json': { status: 503, body: '{}' },
      '/silent.json': { send: (response) => response.flushHeaders() },
      '/stalled.json': { send: (response) => response.write('{"version": 1,') },
      '/huge.json': {
        send: (response) => {
          const chunk = Buffer.alloc(1_000_000, 0x20);
          let left = 50;
          const more = () => {
            while (left-- > 0) if (!response.write(chunk)) return response.once('drain', more);
            return response.end();
          };
          more();
        },
      },
      '/section.json': { body: JSON.stringify({ version: 1, themes: { href: 'themes.json' } }) },
      '/themes.json': { body: '[{"id": "a"}]', headers: { 'Access-Control-Allow-Origin': '' } },
      '/away.json': { body: JSON.stringify({ version: 1, themes: { href: 'nope.json' } }) },
    });
    const to = { headers: { Location: `${other.url}/feed.json` } };
    server.routes['/to-other.json'] = { status: 302, ...to };
    server.routes['/to-echo.json'] = {
      status: 302,
      headers: { Location: `${other.url}/echo.json` },
    };
    server.routes['/to-named.json'] = {
      status: 302,
      headers: { Location: `${other.url}/named.json` },
    };
  });
  afterAll(() => {
    server.close();
    other.close();
  });

  /** @param {string} path */
  const tell = async (path, ...options) => {
    const { code, out } = await cli.run(['validate', server.url + path, '--json', ...options]);
    const report = JSON.parse(out);
    return {
      code,
      report,
      told: (report.findings ?? []).map((f) => `${f.level} ${f.code} ${f.path}`),
    };
  };

  const cors = 'Access-Control-Allow-Origin';
  /** @type {readonly [string, number, readonly string[]][]} */
  const table = [
    ['/good.json', 0, []],
    ['/no-cors.json', 1, [`error cors-missing ${cors}`]],
    ['/other-cors.json', 1, [`error cors-other ${cors}`]],
    ['/echo.json', 0, [`warning cors-vary ${cors}`]],
    ['/echo-vary.json', 0, []],
    ['/html-type.json', 0, ['warning mime-type Content-Type']],
    ['/feed-type.json', 0, []],
    ['/bare.json', 0, ['warning caching Cache-Control']],
    ['/etag.json', 0, []],
    ['/no-store.json', 0, ['warning no-store Cache-Control']],
    ['/long.json', 0, ['warning compression Content-Encoding']],
    ['/gzip.json', 0, []],
    ['/moved.json', 0, ['warning redirect Location']],
    ['/moved-no-cors.json', 1, [`error cors-missing ${cors}`, 'warning redirect Location']],
    ['/to-other.json', 0, ['warning redirect Location']],
    ['/to-echo.json', 0, ['warning redirect Location']],
    // Behind a redirect to another host a browser asks as "null".
    ['/to-named.json', 1, [`error cors-missing ${cors}`, 'warning redirect Location']],
    ['/section.json', 1, [`error cors-missing ${cors}`, 'error missing themes[0].title']],
    ['/away.json', 1, ['error section-unreadable themes.href']],
  ];
  for (const [path, code, told] of table) {
    it(path, async () => {
      assert.deepEqual(await tell(path).then((t) => [t.code, t.told]), [code, told]);
    });
  }

  /** @type {readonly [string, string][]} */
  const unreadable = [
    ['/loop.json', 'redirects'],
    ['/bad-move.json', 'network'],
    ['/page.json', 'not-json'],
    ['/down.json', 'status'],
    ['/nope.json', 'status'],
    ['/huge.json', 'too-large'],
  ];
  for (const [path, code] of unreadable) {
    it(`${path} cannot be read: ${code}`, async () => {
      const { code: exit, report } = await tell(path);
      assert.deepEqual([exit, report.unreadable.code], [2, code]);
    });
  }

  for (const path of ['/silent.json', '/stalled.json']) {
    it(`${path} cannot be read: timeout`, async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const answer = tell(path, '--timeout', '3');
        let isOver = false;
        void answer.finally(() => (isOver = true));
        while (!isOver) {
          vi.advanceTimersByTime(1000);
          await nextTurn();
        }
        const { code, report } = await answer;
        assert.deepEqual([code, report.unreadable.code], [2, 'timeout']);
      } finally {
        vi.useRealTimers();
      }
    });
  }

  it('a host that is not there', async () => {
    const gone = await host({});
    gone.close();
    const { code, err } = await cli.run(['validate', `${gone.url}/feed.json`]);
    assert.equal(code, 2);
    assert.match(err, /network: there is no connection \(ECONNREFUSED\)/);
  });

  it('asks in the name of the site that is given', async () => {
    assert.equal((await tell('/other-cors.json', '--origin', 'https://x.nl/page')).code, 0);
  });

  it('a host without encryption, but for the machine itself', () => {
    /** @param {string} url */
    const codes = (url) => {
      const response = {
        url,
        status: 200,
        headers: new Response(null, { headers: GOOD }).headers,
        origin: 'https://a.nl',
      };
      return hostFindings({
        json: {},
        name: url,
        url,
        isUtf8: true,
        size: 2,
        responses: [response],
      }).map(({ code }) => code);
    };
    assert.deepEqual(codes('http://www.example.nl/feed.json'), ['http-host']);
    assert.deepEqual(codes('https://www.example.nl/feed.json'), []);
    assert.deepEqual(codes('http://localhost:8000/feed.json'), []);
  });
});

describe('dia-feed: wrong use', () => {
  /** @type {readonly [readonly string[], RegExp][]} */
  const table = [
    [[], /dia-feed validate FILE-or-URL/],
    [['check', 'x'], /no command "check".*--help/],
    [['validate'], /Give one file/],
    [['validate', 'a.json', 'b.json'], /Give one file/],
    [['validate', 'a.json', '--loud'], /no option --loud[^]*validate --help[^]*\[--strict\]/],
    [['validate', 'a.json', '--base'], /--base needs a value/],
    [['validate', 'a.json', '--base', '--strict'], /--base needs a value/],
    [['validate', 'a.json', '--strict=no'], /--strict takes no value/],
    [['validate', 'a.json', '--format', 'xml'], /Use text or json or github or gitlab/],
    [['build', '--out'], /--out needs a value/],
    [['snapshot', 'nope', 'a.json'], /no snapshot of "nope"/],
    [['stale'], /Give one file.*dia-feed stale/],
    [['diff', 'a.json'], /Give two feeds/],
    [['convert', 'a.bin'], /which section a\.bin is/],
    [['validate', 'a.json', '--lang', 'de'], /--lang "de" is wrong. Use nl or en/],
    [['validate', 'a.json', '--timeout', '0'], /--timeout "0" is wrong/],
    [['validate', 'a.json', '--base', '/feeds/'], /--base "\/feeds\/" is no web address/],
  ];
  for (const [words, expected] of table) {
    it(`dia-feed ${words.join(' ')}`, async () => {
      const { code, out, err } = await cli.run(words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    });
  }

  it('is told of in Dutch where the system or --lang is, also what else is wrong', async () => {
    for (const [words, expected] of /** @type {readonly [readonly string[], RegExp][]} */ ([
      [['validate', '--lang', 'nl'], /Geef één bestand of adres/],
      [['build', '--into', 'x', '--lang=nl'], /De optie --into is er niet/],
      [['build', '--lang', 'nl', '--out'], /Achter --out hoort een waarde/],
      [['validate', 'a.json', '--lang', 'nl', '--format', 'xml'], /--format "xml" kan niet/],
    ])) {
      const { code, err } = await cli.run(words);
      assert.equal(code, 2);
      assert.match(err, expected);
    }
    assert.match((await cli.run(['chek'], '', 'nl')).err, /De opdracht "chek" is er niet/);
    assert.match(
      (await cli.run(['snapshot', 'x', 'y', '--lang', 'nl'])).err,
      /^There is no snapshot/,
    );
    assert.match((await cli.run(['snapshot', 'x', 'y', '--lang', 'en'], '', 'nl')).err, /^Van "x"/);
  });

  it('--help names the same commands and options in both languages', async () => {
    const commands = [
      '',
      'validate',
      'snapshot',
      'init',
      'build',
      'import',
      'convert',
      'diff',
      'stale',
    ];
    /** @param {string} text */
    const named = (text) =>
      (text.match(/(?:^|[ (])--[a-z-]+|dia-feed [a-z]+|public|[A-Z]{4,}\b/gm) ?? [])
        .filter((one) => !/NAAM|NAME|TEKEN|SIGN|SOORT|TYPE|VORM|FORMAT|OPDRACHT|COMMAND/.test(one))
        .map((one) => one.trim());
    for (const command of commands) {
      const [en, nl] = [
        await cli.run([command, '--help'].filter(Boolean)),
        await cli.run([command, '--help', '--lang', 'nl'].filter(Boolean), '', 'nl'),
      ];
      assert.deepEqual(
        named(nl.out).filter((one) => one.startsWith('--') || one.startsWith('dia')),
        named(en.out).filter((one) => one.startsWith('--') || one.startsWith('dia')),
        command,
      );
      assert.match(nl.out, /opties|OPDRACHT/, command);
      assert.match(en.out, /options|COMMAND/, command);
    }
  });

  it('--help', async () => {
    for (const words of [['--help'], ['validate', '--help'], ['help', 'snapshot']]) {
      const { code, out } = await cli.run(words);
      assert.equal(code, 0);
      assert.match(out, /^dia-feed/);
    }
  });
});
