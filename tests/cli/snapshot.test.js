import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, it } from 'vitest';

import { widgets } from '../../src/publisher/snapshot/widgets/index.js';
import { command, linesOf } from './command.js';
import { host } from './server.js';
import { elementsOf } from '../html.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const golden = join(project, 'tests/cli/golden');
const names = Object.keys(widgets);
const BASE = ['--base', 'https://www.example.nl/dia/feed.json'];

/** @type {ReturnType<typeof command>} */
let cli;
beforeAll(() => {
  cli = command();
  cpSync(join(project, 'demo/feed'), join(cli.folder, 'sample'), { recursive: true });
});
afterAll(() => cli.clean());

/** The output of a snapshot that succeeds. @param {readonly string[]} words @param {unknown} [feed] */
async function snapshot(words, feed) {
  const { code, out, err } = await cli.run(
    ['snapshot', ...words],
    feed === undefined ? '' : JSON.stringify(feed),
  );
  assert.equal(code, 0, err);
  return out;
}

const titlesOf = (html) =>
  elementsOf(html)
    .filter(({ tag }) => tag === 'h3')
    .map(({ text }) => text);
const dataOf = (html) => {
  const [script, ...others] = elementsOf(html).filter(({ tag }) => tag === 'script');
  assert.equal(others.length, 0);
  return script && JSON.parse(script.text);
};

describe('dia-feed snapshot', () => {
  for (const name of names) {
    it(`${name}: the sample feed as in golden/${name}.html`, async () => {
      const html = await snapshot([
        name,
        'sample/feed.json',
        '--limit',
        '3',
        ...BASE,
        ...(EXTRA[name] ?? []),
      ]);
      const file = join(golden, `${name}.html`);
      if (process.env.DIA_GOLDEN === 'write') writeFileSync(file, html);
      const update =
        'To write it: DIA_GOLDEN=write npm test -- cli/snapshot. Then look at what changed.';
      assert.ok(existsSync(file), `${file} is missing. ${update}`);
      assert.equal(html, readFileSync(file, 'utf8'), `${file} differs. ${update}`);
    });
  }
});

/** What a golden file needs beside the common words. @type {Record<string, string[]>} */
const EXTRA = {};

describe('dia-feed snapshot: hostile texts', () => {
  const ALLOWED = ['a', 'h2', 'h3', 'li', 'ol', 'p', 'script', 'span', 'time', 'ul'];
  const texts = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '<!-- <script> --> <!--',
    '<!-- /dia-feed snapshot --> "quotes" \'and\' & &amp; &lt;b&gt;',
    ']]> <![CDATA[ </h3></li></ul></dia-news-feed>',
    'a\u0000b\u001bc\u2028d\u202ee \ud800 f \u009b31m',
    '${globalThis.hacked} {{hacked}} `x`',
  ];
  /** Every record with a text wherever one may be. @param {string} text */
  const feedOf = (text) => {
    const item = {
      id: text,
      title: text,
      name: text,
      summary: text,
      url: 'https://a.nl/?q="><script>&x=1',
      language: 'en"><b>',
    };
    const bad = { ...item, id: `${text}2`, url: 'javascript:alert(1)' };
    const period = { start: '2020', end: '<b>' };
    return {
      version: 1,
      programme: { ...item, contact: { email: 'a@b.nl"><b>', url: text } },
      partners: [{ ...item, role: text }, bad],
      subgoals: [{ ...item, number: 1, counts: { news: 3 } }, bad],
      priorities: [{ ...item, number: text, period }, bad],
      themes: [item, bad],
      instruments: [{ ...item, kind: text, offered_by: text }, bad],
      projects: [{ ...item, period, offered_by: text, municipalities: [text] }, bad],
      events: [
        {
          ...item,
          start: '2999-03-18T20:00',
          organiser: text,
          status: text,
          place: { name: text, municipality: text },
          registration: { url: 'javascript:1' },
        },
        { ...bad, start: '2999-03-19' },
      ],
      news: {
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            ...item,
            image: text,
            date_published: '2026-03-18',
            _dia: { kind: text, publisher: text },
          },
          bad,
        ],
      },
      initiatives: {
        type: 'FeatureCollection',
        features: [item, bad].map((properties, id) => ({
          type: 'Feature',
          id,
          geometry: null,
          properties: { ...properties, kind: text, municipality: text, organisation: text },
        })),
      },
    };
  };
  /** As it comes out: on one line, without signs that do something. */
  /** Of the feed's texts character references are read, once. */
  const read = (text) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const plain = (text) =>
    text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();

  for (const name of names) {
    it(`${name} shows them as texts`, async () => {
      for (const text of texts) {
        // No operating system has these in an argument.
        const heading = text.replaceAll('\0', '');
        const html = await snapshot(
          [name, '-', '--heading', heading, '--more-url', '/meer?a="<b>&c'],
          feedOf(text),
        );
        const elements = elementsOf(html);
        for (const { tag, attributes } of elements) {
          assert.ok(ALLOWED.includes(tag), `<${tag}> of ${text}`);
          for (const [attribute, value] of Object.entries(attributes)) {
            assert.match(attribute, /^(?:href|slot|datetime|lang|value|type)$/);
            if (attribute === 'href') assert.match(value, /^(?:https:\/\/a\.nl\/|mailto:|\/meer)/);
            if (attribute === 'lang') assert.match(value, /^[\w-]+$/);
          }
        }
        assert.equal(elements.find(({ tag }) => tag === 'h2')?.text, plain(heading));
        const titles = titlesOf(html);
        assert.ok(
          titles.includes(plain(read(text))),
          `${name} shows ${titles.length ? titles : 'no record of feedOf(); add one that it shows'}`,
        );
        assert.doesNotMatch(html, /[\u0080-\u009f\u202a-\u202e]/);
        const scripts = elements.filter(({ tag }) => tag === 'script');
        assert.ok(scripts.every(({ attributes }) => attributes.type === 'application/ld+json'));
        for (const thing of dataOf(html)?.['@graph'] ?? []) {
          const name = thing.headline ?? thing.name;
          assert.equal(name.toWellFormed(), read(text).toWellFormed().trim());
        }
      }
    });
  }
});

describe('dia-feed snapshot: what it writes', () => {
  const feed = {
    version: 1,
    partners: [
      {
        id: 'vng',
        name: 'Vereniging van Nederlandse Gemeenten',
        abbreviation: 'VNG',
        role: 'initiator',
      },
    ],
    subgoals: [{ id: 'raad', number: 3, title: 'Raad', url: 'raad.html', counts: { news: 1 } }],
    priorities: [
      { id: 'a', title: 'A', period: { start: '2018', end: '2019' } },
      { id: 'b', title: 'B', subgoals: ['raad'], period: { start: '2020' }, language: 'fy' },
    ],
    news: {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '1', title: 'Oud', date_published: '2020-01-01', _dia: { kind: 'column' } },
        {
          id: '2',
          title: 'Nieuw',
          summary: 'Kort',
          url: 'nieuw',
          image: 'a.png',
          date_published: '2026-07-01T10:00',
          _dia: { publisher: 'vng', subgoals: ['raad'] },
        },
      ],
    },
    initiatives: {
      type: 'FeatureCollection',
      features: [
        ['Zwolle', 'GM0193'],
        ['Almere', 'Almere'],
        ['Nergens', 'Atlantis'],
      ].map(([title, municipality]) => ({
        type: 'Feature',
        id: title,
        geometry: null,
        properties: { title, municipality },
      })),
    },
  };

  it('a heading in the place of that of the widget, and items one deeper', async () => {
    const levels = (html) =>
      elementsOf(html)
        .filter(({ tag }) => /^h\d$/.test(tag))
        .map(({ tag, attributes }) => [tag, attributes.slot]);
    const three = await snapshot(['partner-list', '-', '--heading-level', '3'], feed);
    assert.deepEqual(levels(three), [
      ['h3', 'heading'],
      ['h4', undefined],
    ]);
    const none = await snapshot(
      ['partner-list', '-', '--heading', '', '--heading-level', '6'],
      feed,
    );
    assert.deepEqual(levels(none), [['h6', undefined]]);
  });

  it('the texts of a language; a record of another says so', async () => {
    const html = await snapshot(['priority-list', '-', '--lang', 'en'], feed);
    const elements = elementsOf(html);
    assert.equal(elements[0]?.text, 'Priorities of Democratie in Actie');
    assert.deepEqual(
      elements.filter(({ tag }) => tag === 'h3').map(({ attributes }) => attributes.lang),
      ['nl', 'fy'],
    );
  });

  it('the name of the programme in its heading, and the title of the feed of others', async () => {
    const own = { ...feed, programme: { name: 'Dorpen vooruit' } };
    const [heading] = elementsOf(await snapshot(['priority-list', '-'], own));
    assert.equal(heading?.text, 'Prioriteiten van Dorpen vooruit');
    const others = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Dit is Assen',
      items: [],
    };
    const [title] = elementsOf(await snapshot(['news-feed', '-'], others));
    assert.equal(title?.text, 'Dit is Assen');
  });

  it('dates for people and for machines, and addresses where the feed stands', async () => {
    const html = await snapshot(['news-feed', '-', ...BASE], feed);
    const elements = elementsOf(html);
    assert.deepEqual(titlesOf(html), ['Nieuw', 'Oud']);
    const time = elements.find(({ tag }) => tag === 'time');
    assert.deepEqual([time?.attributes.datetime, time?.text], ['2026-07-01T10:00', '1 juli 2026']);
    const link = elements.find(({ tag }) => tag === 'a');
    assert.equal(link?.attributes.href, 'https://www.example.nl/dia/nieuw');
    const [first, second] = dataOf(html)['@graph'];
    assert.deepEqual(first, {
      '@type': 'NewsArticle',
      headline: 'Nieuw',
      url: 'https://www.example.nl/dia/nieuw',
      description: 'Kort',
      datePublished: '2026-07-01T10:00+02:00',
      image: 'https://www.example.nl/dia/a.png',
      publisher: { '@type': 'Organization', name: 'Vereniging van Nederlandse Gemeenten' },
      inLanguage: 'nl',
    });
    assert.equal(second['@type'], 'OpinionNewsArticle');
  });

  it('events that are to come, and what is over when there are none', async () => {
    const place = { name: 'Stadhuis', municipality: 'GM0344', coordinates: [5.1, 52.1] };
    const soon = { id: '1', title: 'Debat', start: '2999-07-01T20:00', status: 'cancelled', place };
    const past = { id: '2', title: 'Festival', start: '2001-03-18', end: '2001-03-19' };
    const html = await snapshot(['agenda', '-'], { version: 1, events: [past, soon] });
    assert.deepEqual(titlesOf(html), ['Debat']);
    const meta = elementsOf(html).find(({ tag }) => tag === 'p')?.text;
    assert.equal(meta, 'Gaat niet door, maandag 1 juli 2999, 20.00 uur, Stadhuis, Utrecht');
    assert.deepEqual(dataOf(html)['@graph'], [
      {
        '@type': 'Event',
        name: 'Debat',
        startDate: '2999-07-01T20:00+02:00',
        eventStatus: 'https://schema.org/EventCancelled',
        location: {
          '@type': 'Place',
          name: 'Stadhuis',
          address: { '@type': 'PostalAddress', addressLocality: 'Utrecht', addressCountry: 'NL' },
          geo: { '@type': 'GeoCoordinates', latitude: 52.1, longitude: 5.1 },
        },
        inLanguage: 'nl',
      },
    ]);
    for (const [options, titles, note] of [
      [[], ['Festival'], 'Er zijn geen activiteiten gepland. Dit waren de laatste activiteiten.'],
      [['--past', 'hide'], [], 'Er zijn geen activiteiten gepland.'],
    ]) {
      const old = await snapshot(['agenda', '-', ...options], { version: 1, events: [past] });
      assert.deepEqual(titlesOf(old), titles);
      assert.equal(elementsOf(old).find(({ tag }) => tag === 'p')?.text, note);
    }
  });

  it('no link that is relative to nothing known, and says so', async () => {
    const { out, err } = await cli.run(['snapshot', 'news-feed', '-'], JSON.stringify(feed));
    assert.ok(!elementsOf(out).some(({ tag }) => tag === 'a'));
    assert.doesNotMatch(out, /feed\.invalid/);
    assert.match(err, /--base/);
  });

  it('the facts of a record, in their own language, without links to nowhere', async () => {
    const programme = {
      name: 'Programma',
      contact: { url: 'mailto:a@b.nl' },
      documents: [{ title: 'Plan', url: 'https://a.nl/plan', date: '2019-05-09' }],
      infographic: 'schema.png',
    };
    const partners = [
      { id: 'a', name: 'Frysk', role: 'initiator', language: 'fy', url: 'https://a.nl/' },
      { id: 'b', name: 'Ander', role: 'initiator', url: 'ander.html' },
    ];
    const html = await snapshot(['programme', '-'], { version: 1, programme, partners });
    const facts = elementsOf(html).filter(({ tag }) => tag === 'p' || tag === 'a');
    assert.deepEqual(
      facts.map(({ text, attributes: { href, lang } }) => [text, href, lang]),
      [
        ['Initiatiefnemers: Frysk, Ander', undefined, undefined],
        ['Frysk', 'https://a.nl/', 'fy'],
        ['Werkprogramma: Plan 9 mei 2019', undefined, undefined],
        ['Plan', 'https://a.nl/plan', undefined],
        ['Contact: a@b.nl', undefined, undefined],
        ['a@b.nl', 'mailto:a@b.nl', undefined],
      ],
    );
    const placed = await snapshot(['programme', '-', ...BASE], { version: 1, programme });
    const link = elementsOf(placed).find(({ text }) => text === 'Bekijk in het groot');
    assert.equal(link?.attributes.href, 'https://www.example.nl/dia/schema.png');
  });

  it('numbers as the feed has them, and counts', async () => {
    const elements = elementsOf(await snapshot(['subgoal-overview', '-'], feed));
    assert.equal(elements.find(({ tag }) => tag === 'li')?.attributes.value, '3');
    assert.ok(elements.some(({ tag, text }) => tag === 'p' && text === '1 nieuwsbericht'));
  });

  it('initiatives by municipality, what is nowhere last', async () => {
    assert.deepEqual(titlesOf(await snapshot(['initiative-map', '-'], feed)), [
      'Almere',
      'Zwolle',
      'Nergens',
    ]);
  });

  /** @type {readonly [string, readonly string[], readonly string[]][]} */
  const narrowed = [
    ['a kind', ['news-feed', '--kind', 'column'], ['Oud']],
    ['a subgoal by its number', ['news-feed', '--subgoal', '3'], ['Nieuw']],
    ['a subgoal by its id', ['priority-list', '--subgoal', 'raad'], ['B']],
    ['a period', ['priority-list', '--period', '2018-2019'], ['A']],
    ['a municipality', ['initiative-map', '--municipality', 'zwolle'], ['Zwolle']],
    ['a province', ['initiative-map', '--province', 'Flevoland,NL-OV'], ['Almere', 'Zwolle']],
    ['a role', ['partner-list', '--role-filter', 'association'], []],
    ['a limit', ['news-feed', '--limit', '1'], ['Nieuw']],
  ];
  for (const [name, [widget = '', ...options], titles] of narrowed) {
    it(`only ${name}`, async () => {
      assert.deepEqual(titlesOf(await snapshot([widget, '-', ...options], feed)), titles);
    });
  }

  it('says when there is nothing, and leads to a page with everything', async () => {
    const html = await snapshot(['news-feed', '-', '--more-url', '/nieuws'], {
      ...feed,
      news: { ...feed.news, items: [] },
    });
    const [, empty, , link] = elementsOf(html);
    assert.equal(empty?.text, 'Er is nog geen nieuws.');
    assert.deepEqual([link?.attributes.href, link?.text], ['/nieuws', 'Al het nieuws']);
    assert.equal(dataOf(html), undefined);
  });

  it('tells of mistakes that were left out', async () => {
    const { code, err } = await cli.run(
      ['snapshot', 'partner-list', '-'],
      JSON.stringify({ version: 1, partners: [{ id: 'a' }, { id: 'b', name: 'B' }] }),
    );
    assert.equal(code, 0);
    assert.match(err, /1 mistake was left out.*dia-feed validate/);
  });

  it('reads a section on another origin than the feed only with --sections any', async () => {
    const items = [{ id: '1', title: 'Van elders', date_published: '2026-01-01' }];
    const news = { version: 'https://jsonfeed.org/version/1.1', title: 'N', items };
    const other = await host({ '/news.json': { body: JSON.stringify(news) } });
    const text = JSON.stringify({ version: 1, news: { href: `${other.url}/news.json` } });
    const words = ['snapshot', 'news-feed', '-', ...BASE];
    const refused = await cli.run(words, text);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /section-origin.*127\.0\.0\.1.*sections="any"/);
    const allowed = await cli.run([...words, '--sections', 'any'], text);
    assert.deepEqual([allowed.code, titlesOf(allowed.out)], [0, ['Van elders']]);
    const wrong = await cli.run([...words, '--sections', 'all'], text);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /own.*any/);
    other.close();
  });

  it('writes nothing when all records are left out', async () => {
    const { code, out, err } = await cli.run(
      ['snapshot', 'partner-list', '-'],
      JSON.stringify({ version: 1, partners: [{ id: 'a' }, { id: 'b' }] }),
    );
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /not-a-feed/);
  });

  it('takes the titles of places from the property that the page names', async () => {
    const properties = { naam: 'Buurthuis', objecttype: 'Buurthuis De Kersentuin' };
    const geometry = { type: 'Point', coordinates: [5.1, 52.1] };
    const features = [{ type: 'Feature', geometry, properties }];
    const map = { type: 'FeatureCollection', features };
    assert.deepEqual(titlesOf(await snapshot(['initiative-map', '-'], map)), ['Buurthuis']);
    const named = await snapshot(['initiative-map', '-', '--title-property', 'objecttype'], map);
    assert.deepEqual(titlesOf(named), ['Buurthuis De Kersentuin']);
  });

  it('says of an event in an unknown status what the feed says, and not that it goes on', async () => {
    const event = { id: 'a', title: 'A', start: '2126-03-18', status: 'EventPostponed' };
    const html = await snapshot(['agenda', '-'], { version: 1, events: [event] });
    assert.match(html, /Postponed/);
    assert.equal(dataOf(html)['@graph'][0].eventStatus, undefined);
  });

  /** @type {readonly [readonly string[], unknown, RegExp][]} */
  const wrong = [
    [['news'], feed, /no snapshot of "news".*news-feed/],
    [['news-feed', '-', '--role-filter', 'x'], feed, /no option --role-filter/],
    [['news-feed', '-', '--kind', 'nieuws'], feed, /--kind "nieuws" is wrong/],
    [['news-feed', '-', '--limit', 'veel'], feed, /--limit "veel" is wrong/],
    [['news-feed', '-', '--heading-level', '7'], feed, /--heading-level "7" is wrong/],
    [['news-feed', '-', '--more-url', 'javascript:1'], feed, /--more-url/],
    [['news-feed', '-', '--id', 'a-->b'], feed, /--id/],
    [['partner-list', '-', '--theme', 'a'], feed, /--theme has no meaning here/],
    [
      ['initiative-map', '-', '--municipality', 'Atlantis'],
      feed,
      /no municipality or province "Atlantis"/,
    ],
    [['priority-list', '-', '--period', 'nu'], feed, /--period/],
    [['news-feed', '-'], { version: 1 }, /no-section/],
    [['news-feed', '-'], { name: 'package' }, /not-a-feed/],
    [['news-feed', '-'], { version: 1, news: { href: 'news.json' } }, /out-of-reach/],
  ];
  for (const [words, input, expected] of wrong) {
    it(`dia-feed snapshot ${words.join(' ')}: ${expected.source}`, async () => {
      const { code, out, err } = await cli.run(['snapshot', ...words], JSON.stringify(input));
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    });
  }
});

describe('dia-feed snapshot --update', () => {
  const news = (title) => ({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title }],
  });
  const page = (lineEnd = '\n') =>
    [
      '<!doctype html>',
      '<main>',
      '  <dia-news-feed src="feed.json">',
      '    <!-- dia-feed snapshot news-feed -->',
      '    <!-- /dia-feed snapshot -->',
      '  </dia-news-feed>',
      '  <dia-news-feed src="feed.json" limit="1">',
      '    <!-- dia-feed snapshot news-feed second -->oud<!-- /dia-feed snapshot -->',
      '  </dia-news-feed>',
      '</main>',
      '',
    ].join(lineEnd);
  it('leaves a page that is not in UTF-8 as it is', async () => {
    const cafe = Buffer.from(page().replace('<main>', '<main>Café'), 'latin1');
    const ascii = Buffer.from(page().replace('<main>', '<meta charset="windows-1252"><main>'));
    const sixteen = Buffer.from(`\ufeff${page()}`, 'utf16le');
    for (const bytes of [cafe, ascii, sixteen]) {
      const file = cli.write('page.html', bytes);
      const { code, err } = await update('Eén café');
      assert.equal(code, 2);
      assert.match(err, /page\.html is not in UTF-8, and nothing was written/);
      assert.deepEqual(readFileSync(file), bytes);
    }
  });

  it('keeps the rights of a page and what a link leads to, and leaves nothing beside it', async () => {
    const file = cli.write('linked/page.html', `\ufeff${page()}`);
    chmodSync(file, 0o640);
    const link = join(cli.folder, 'link.html');
    symlinkSync(file, link);
    const { code } = await update('Eén café', '--update', 'link.html');
    assert.equal(code, 0);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.match(readFileSync(file, 'utf8'), /^\ufeff[^]*Eén café/);
    assert.deepEqual(readdirSync(join(cli.folder, 'linked')), ['page.html']);
  });

  /** @param {string} title */
  const update = (title, ...options) =>
    cli.run(
      ['snapshot', 'news-feed', '-', '--update', 'page.html', ...options],
      JSON.stringify(news(title)),
    );
  const read = () => readFileSync(join(cli.folder, 'page.html'), 'utf8');

  it('puts it between its comments and leaves the rest as it is; again changes nothing', async () => {
    const file = cli.write('page.html', page());
    const { code, out } = await update('Eerste');
    assert.deepEqual([code, out], [0, '']);
    const once = read();
    assert.match(once, /^ {6}<li>$/m, 'indented as the comment is');
    assert.equal(once.replace(/(news-feed -->)[^]*?(\n *<!-- \/dia)/, '$1$2'), page());
    const { mtimeMs } = statSync(file);
    const again = await update('Eerste');
    assert.match(again.err, /was up to date/);
    assert.deepEqual([read(), statSync(file).mtimeMs], [once, mtimeMs]);

    await update('Tweede');
    assert.equal(read(), once.replaceAll('Eerste', 'Tweede'));
  });

  it('a second one of a widget has a name', async () => {
    cli.write('page.html', page());
    await update('Tweede', '--id', 'second');
    assert.doesNotMatch(read(), /oud/);
    assert.deepEqual(titlesOf(read()), ['Tweede']);
    assert.ok(read().startsWith(page().slice(0, page().indexOf('oud'))));
  });

  it('keeps the line ends of the page', async () => {
    cli.write('page.html', page('\r\n'));
    await update('Eerste');
    assert.deepEqual(read().match(/(?<!\r)\n/g), null);
  });

  it('a text that looks like the comments ends nothing, also the second time', async () => {
    cli.write('page.html', page());
    await update('<!-- /dia-feed snapshot --> <!-- dia-feed snapshot news-feed -->');
    const once = read();
    await update('<!-- /dia-feed snapshot --> <!-- dia-feed snapshot news-feed -->');
    assert.equal(read(), once);
  });

  it('leaves the page as it is when something is wrong', async () => {
    for (const [content, ...options] of [
      ['<p>no comments</p>'],
      [page().replaceAll('<!-- /dia-feed snapshot -->', '')],
      [page() + page()],
      [page(), '--id', 'third'],
      [page().replace('    <!-- /dia-feed snapshot -->\n', '')],
    ]) {
      cli.write('page.html', content);
      const { code, err } = await update('Eerste', ...options);
      assert.equal(code, 2);
      assert.match(err, /needs this once[^]*<!-- dia-feed snapshot news-feed/);
      assert.equal(linesOf(err).length, 3);
      assert.equal(read(), content);
    }
    cli.write('page.html', page());
    const { code } = await cli.run(['snapshot', 'news-feed', 'nope.json', '--update', 'page.html']);
    assert.deepEqual([code, read()], [2, page()]);
    assert.equal(
      (
        await cli.run(
          ['snapshot', 'news-feed', '-', '--update', 'nope.html'],
          JSON.stringify(news('A')),
        )
      ).code,
      2,
    );
  });
});
