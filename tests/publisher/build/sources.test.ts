/** Sites and systems of others, each in the shape that it has. */
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SectionName } from '../../../src/feed/sections.js';
import { host } from '../../cli/server.js';
import { sectionOf, told } from './workshop.js';

type Host = Awaited<ReturnType<typeof host>>;
let server: Host;
beforeAll(async () => {
  server = await host({});
});
afterAll(() => server.close());

/** Builds a section of one source on the server, which answers as given. */
async function from<S extends SectionName>(
  section: S,
  source: Record<string, unknown>,
  routes: Record<string, unknown>,
) {
  for (const path of Object.keys(server.routes)) delete server.routes[path];
  for (const [path, answer] of Object.entries(routes)) {
    const isText = typeof answer === 'string';
    const isRoute = typeof answer === 'object' && answer !== null && 'body' in answer;
    server.routes[path] = isRoute
      ? (answer as never)
      : { body: isText ? answer : JSON.stringify(answer) };
  }
  const url = server.url + String(source.url);
  return sectionOf(section, {
    'dia.json': { sources: { [section]: { ...source, url, http: true } } },
  });
}

describe('WordPress', () => {
  const post = (id: number, more: object = {}) => ({
    id,
    guid: { rendered: `https://www.example.nl/?p=${id}` },
    date: '2026-06-01T12:00:00',
    date_gmt: '2026-06-01T10:00:00',
    modified_gmt: '2026-06-02T10:00:00',
    slug: `bericht-${id}`,
    status: 'publish',
    type: 'post',
    link: `https://www.example.nl/bericht-${id}/`,
    title: { rendered: `Raad &#038; daad &#8211; ${id}` },
    excerpt: { rendered: '<p>Eerste zin. Tweede [&hellip;]</p>\n', protected: false },
    content: { rendered: '<p>Alles</p>' },
    categories: [3],
    ...more,
  });
  const embedded = {
    'wp:featuredmedia': [
      {
        source_url: 'https://www.example.nl/beeld.jpg',
        alt_text: 'Een zaal',
        media_details: { width: 1200, height: 800 },
      },
    ],
    'wp:term': [[{ taxonomy: 'category', name: 'Column' }], []],
  };
  const page = (number: number) => `/wp-json/wp/v2/posts?per_page=100&page=${number}&_embed=1`;

  it('gives posts with their image, of all pages', async () => {
    const headers = { 'X-WP-TotalPages': '2' };
    const { records, notes } = await from(
      'news',
      { type: 'wordpress', url: '', fields: { kind: 'categories' } },
      {
        [page(1)]: { headers, body: JSON.stringify([post(2, { _embedded: embedded })]) },
        [page(2)]: { headers, body: JSON.stringify([post(1, { categories: [] }), post(2)]) },
      },
    );
    expect(records).to.deep.equal([
      {
        id: 'https://www.example.nl/?p=1',
        title: 'Raad & daad – 1',
        summary: 'Eerste zin. Tweede…',
        url: 'https://www.example.nl/bericht-1/',
        date: '2026-06-01T12:00:00+02:00',
        language: 'nl',
      },
      {
        id: 'https://www.example.nl/?p=2',
        title: 'Raad & daad – 2',
        summary: 'Eerste zin. Tweede…',
        url: 'https://www.example.nl/bericht-2/',
        image: {
          src: 'https://www.example.nl/beeld.jpg',
          alt: 'Een zaal',
          width: 1200,
          height: 800,
        },
        date: '2026-06-01T12:00:00+02:00',
        kind: 'column',
        language: 'nl',
      },
    ]);
    expect(told(notes)).to.deep.equal(['repeated']);
  });

  it('stops at a site that repeats its first page for ever, and at the limit', async () => {
    const headers = { 'X-WP-TotalPages': '9999' };
    const first = { headers, body: JSON.stringify([post(1), post(2)]) };
    const pages = Object.fromEntries([1, 2, 3].map((number) => [page(number), first]));
    const repeated = await from('news', { type: 'wordpress', url: '' }, pages);
    expect(repeated.records).to.have.lengthOf(2);
    const cut = await from('news', { type: 'wordpress', url: '', limit: 1 }, pages);
    expect(cut.records).to.have.lengthOf(1);
    expect(told(cut.notes)).to.deep.equal(['limit-reached 1']);
  });

  it('gives other types of content, with fields that a plugin adds', async () => {
    const { records } = await from(
      'initiatives',
      {
        type: 'wordpress',
        url: '/wp-json/wp/v2/initiatief',
        fields: { municipality: 'acf.gemeente', started: 'acf.jaar' },
      },
      {
        '/wp-json/wp/v2/initiatief?per_page=100&page=1&_embed=1': [
          post(5, { acf: { gemeente: 'Gouda', jaar: 2019 } }),
        ],
      },
    );
    expect(records[0]).to.include({
      municipality: 'GM0513',
      started: '2019',
      title: 'Raad & daad – 5',
    });
  });
});

describe('a real WordPress, as `npm run try:wordpress -- --record` wrote down what it answers', () => {
  const recorded = (name: string): string =>
    readFileSync(new URL(`../../fixtures/wordpress/${name}`, import.meta.url), 'utf8');
  const list = '?per_page=100&page=1&_embed=1';

  it('has entities, a post without a title, one with a password and images', async () => {
    const { records, notes } = await from(
      'news',
      { type: 'wordpress', url: '', fields: { kind: 'categories' } },
      { [`/wp-json/wp/v2/posts${list}`]: recorded('posts.json') },
    );
    const titles = records.map(({ title }) => title);
    expect(titles).to.have.lengthOf(JSON.parse(recorded('posts.json')).length - 1);
    expect(titles).to.include.members([
      'Raad & daad – “samen” in ’s-Gravenhage',
      'Met nadruk, emoji 🎉 en een afbeelding zonder beschrijving',
      'Een bericht zonder titel.',
      'Vastgezet',
    ]);
    expect(titles).not.to.include('Met wachtwoord');
    const first = records.find(({ title }) => title.startsWith('Raad'));
    expect(first).to.deep.include({
      summary: 'Een eigen samenvatting: 1 < 2 & meer.',
      date: '2026-07-01T09:30:00+02:00',
      kind: 'column',
    });
    expect(first?.image).to.deep.include({
      alt: 'Een plein met een "fontein" & bomen',
      width: 1600,
    });
    expect(first?.image?.src).to.match(
      /^https:\/\/www\.example\.nl\/wp-content\/uploads\/.*\.jpg$/,
    );
    expect(records.find(({ title }) => title.startsWith('Met nadruk'))?.image?.alt).to.equal('');
    // One note for each word, however many posts have it.
    expect(told(notes).filter((note) => note.includes('Uncategorized'))).to.have.lengthOf(1);
  });

  it('has a type of content of its own, with fields of a plugin', async () => {
    const { records } = await from(
      'projects',
      {
        type: 'wordpress',
        url: '/wp-json/wp/v2/projecten',
        fields: { municipalities: 'acf.gemeente', 'period.start': 'acf.startjaar' },
      },
      { [`/wp-json/wp/v2/projecten${list}`]: recorded('projecten.json') },
    );
    expect(records[0]).to.deep.include({
      title: 'Burgerberaad',
      municipalities: ['GM0513'],
      period: { start: '2025' },
    });
  });

  it('says the same in RSS and by OpenPub, which count once', async () => {
    const { records, notes } = await from(
      'news',
      { type: 'rss', url: '/feed/' },
      { '/feed/': recorded('feed.rss') },
    );
    expect(records.map(({ title }) => title)).to.include('Raad & daad – “samen” in ’s-Gravenhage');
    expect(told(notes)).to.deep.equal([]);
    const owc = await from(
      'news',
      { type: 'openpub', url: '/wp-json/owc/openpub/v1/items' },
      { '/wp-json/owc/openpub/v1/items?limit=100&page=1': recorded('openpub.json') },
    );
    expect(owc.records[0]).to.deep.include({
      title: 'Raad & daad – “samen” in ’s-Gravenhage',
      summary: 'Een eigen samenvatting: 1 < 2 & meer.',
    });
    expect(owc.records[0]?.image?.width).to.equal(1024);
  });
});

describe('OpenWebconcept', () => {
  it('OpenPub gives news', async () => {
    const item = {
      id: 12,
      title: 'Nieuws &amp; meer',
      content: '<p>De hele <b>tekst</b></p>',
      excerpt: '',
      date: '2026-06-01 12:00:00',
      slug: 'nieuws',
      portal_url: 'https://www.example.nl/nieuws/nieuws/12',
      image: {
        alt: 'Een plein',
        rendered: '<img src="https://www.example.nl/klein.jpg">',
        meta: {
          sizes: { large: { url: 'https://www.example.nl/groot.jpg', width: 1024, height: 683 } },
        },
      },
      taxonomies: {},
      expired: { status: false },
    };
    const { records } = await from(
      'news',
      { type: 'openpub', url: '/wp-json/owc/openpub/v1/items' },
      {
        '/wp-json/owc/openpub/v1/items?limit=100&page=1': {
          data: [item, { ...item, id: 13, image: [], portal_url: 'https://www.example.nl/13' }],
          pagination: {},
        },
      },
    );
    const { host: name } = new URL(server.url);
    expect(records.map(({ id }) => id)).to.deep.equal([`${name}/openpub/12`, `${name}/openpub/13`]);
    expect(records[0]).to.deep.include({
      title: 'Nieuws & meer',
      summary: 'De hele tekst',
      date: '2026-06-01T12:00:00+02:00',
      image: {
        src: 'https://www.example.nl/groot.jpg',
        alt: 'Een plein',
        width: 1024,
        height: 683,
      },
    });
    expect(records[1]?.image).to.equal(undefined);
  });

  it('OpenAgenda gives an event at each of its dates, within a year', async () => {
    const item = {
      id: 7,
      title: 'Spreekuur',
      teaser: '<p>Kom langs</p>',
      dates: [
        { date: '2026-12-01', start_time: '19:30', end_time: '21:00' },
        { date: '2026-12-08', start_time: '', end_time: '' },
        { date: '2020-12-08', start_time: '', end_time: '' },
      ],
      location: { title: 'Stadhuis', address: 'Markt 1', zipcode: '', city: 'Gouda' },
      organizer: 'Gemeente Gouda',
      registration_url: 'https://www.example.nl/aanmelden',
      event_website_url: '',
      post_status: 'publish',
    };
    const { records, report } = await from(
      'events',
      { type: 'openagenda', url: '/wp-json/owc/openagenda/v1/items' },
      { '/wp-json/owc/openagenda/v1/items?perpage=100&page=1': [item] },
    );
    expect(records.map(({ start, end }) => [start, end])).to.deep.equal([
      ['2026-12-01T19:30:00+01:00', '2026-12-01T21:00:00+01:00'],
      ['2026-12-08', undefined],
    ]);
    expect(records[0]).to.deep.include({
      summary: 'Kom langs',
      place: { name: 'Stadhuis, Markt 1', municipality: 'GM0513' },
      organiser: 'Gemeente Gouda',
      registration: { url: 'https://www.example.nl/aanmelden' },
    });
    expect(report.sources[0]?.found).to.equal(1);
  });

  it('OpenKaarten gives places in degrees and in the Dutch grid', async () => {
    const collection = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 1,
          title: 'Buurthuis',
          properties: [
            { key: 'Omschrijving', value: '<p>Samen</p>' },
            { key: 'Gemeente', value: 'Gouda' },
          ],
          geometry: { type: 'Point', projection: 'RD', coordinates: [155000, 463000] },
        },
        { type: 'Feature', id: 2, properties: { title: 'Tuin' }, geometry: null },
      ],
    };
    const { records } = await from(
      'initiatives',
      { type: 'openkaarten', url: '/wp-json/owc/openkaarten/v1/datasets' },
      {
        '/wp-json/owc/openkaarten/v1/datasets': [{ id: 3, title: 'Buurt' }],
        '/wp-json/owc/openkaarten/v1/datasets/id/3/geojson': collection,
      },
    );
    expect(records).to.deep.equal([
      {
        id: `${new URL(server.url).host}/openkaarten/3/1`,
        point: [5.387206, 52.155174],
        title: 'Buurthuis',
        summary: 'Samen',
        municipality: 'GM0513',
        language: 'nl',
      },
      { id: `${new URL(server.url).host}/openkaarten/3/2`, title: 'Tuin', language: 'nl' },
    ]);
  });
});

describe('Drupal', () => {
  it('gives content by JSON:API, of all pages', async () => {
    const node = (id: string, alias: string | null) => ({
      type: 'node--article',
      id,
      attributes: {
        title: `Artikel ${id}`,
        created: '2026-06-01T10:00:00+00:00',
        status: true,
        path: { alias },
        body: { value: '<p>Een &eacute;n</p>', processed: '<p>Een én</p>', summary: '' },
      },
    });
    const { records } = await from(
      'news',
      { type: 'drupal', url: '' },
      {
        '/jsonapi/node/article': {
          data: [node('a', '/nieuws/a')],
          links: { next: { href: '/jsonapi/node/article?page=2' } },
        },
        '/jsonapi/node/article?page=2': { data: [node('b', null)], links: {} },
      },
    );
    expect(records.map(({ id, url, summary, date }) => [id, url, summary, date])).to.deep.equal([
      ['a', `${server.url}/nieuws/a`, 'Een én', '2026-06-01T12:00:00+02:00'],
      ['b', undefined, 'Een én', '2026-06-01T12:00:00+02:00'],
    ]);
  });
});

describe('feeds of news', () => {
  const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>
<item><title>Raad &amp;amp; daad: &#8216;zo&#8217;</title><link>/a</link><guid isPermaLink="false">7</guid>
<pubDate>Tue, 17 Mar 2026 20:00:00 GMT</pubDate><description><![CDATA[<p>Een <b>b</b></p>]]></description>
<category>Interview</category><enclosure url="https://www.example.nl/a.jpg" type="image/jpeg" length="1"/></item>
<item><title>Zonder meer</title><link>https://www.example.nl/b</link></item></channel></rss>`;

  it('RSS, with markup and references in titles', async () => {
    const { records } = await from(
      'news',
      { type: 'rss', url: '/feed/', fields: { kind: 'categories' } },
      { '/feed/': rss },
    );
    expect(records.map(({ language: _, ...record }) => record)).to.deep.equal([
      {
        id: '7',
        title: 'Raad & daad: ‘zo’',
        summary: 'Een b',
        url: `${server.url}/a`,
        image: { src: 'https://www.example.nl/a.jpg' },
        date: '2026-03-17T21:00:00+01:00',
        kind: 'interview',
      },
      { id: 'https://www.example.nl/b', title: 'Zonder meer', url: 'https://www.example.nl/b' },
    ]);
  });

  it('RSS in the encoding that it names', async () => {
    const bytes = Uint8Array.from(
      Buffer.from(rss.replace('UTF-8', 'ISO-8859-1').replace('Zonder meer', 'Caf\xe9'), 'latin1'),
    );
    const { records } = await from(
      'news',
      { type: 'rss', url: '/feed/' },
      { '/feed/': { body: bytes } },
    );
    expect(records.map(({ title }) => title)).to.include('Café');
  });

  it('Atom', async () => {
    const { records } = await from(
      'news',
      { type: 'rss', url: '/atom' },
      {
        '/atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>
<entry><id>e1</id><title type="html">A &lt;b&gt;x&lt;/b&gt;</title><link href="https://www.example.nl/1"/>
<updated>2026-01-01T00:00:00Z</updated><content type="html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>`,
      },
    );
    expect(records[0]).to.include({
      id: 'e1',
      title: 'A x',
      summary: 'c',
      url: 'https://www.example.nl/1',
      date: '2026-01-01T01:00:00+01:00',
    });
  });

  it('JSON Feed, with our own fields', async () => {
    const { records } = await from(
      'news',
      { type: 'rss', url: '/feed.json' },
      {
        '/feed.json': {
          version: 'https://jsonfeed.org/version/1.1',
          title: 't',
          items: [
            {
              id: '1',
              url: 'https://www.example.nl/1',
              content_html: '<p>Hallo</p>',
              title: 'T',
              _dia: { kind: 'guide' },
            },
          ],
        },
      },
    );
    expect(records[0]).to.include({ id: '1', title: 'T', summary: 'Hallo', kind: 'guide' });
  });
});

describe('calendars', () => {
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const event = (...lines: string[]) => [
    'BEGIN:VEVENT',
    'UID:e@x',
    'SUMMARY:Overleg',
    ...lines,
    'END:VEVENT',
  ];
  const timesOf = async (...lines: string[]) => {
    const { records } = await from(
      'events',
      { type: 'ical', url: '/a.ics' },
      { '/a.ics': calendar(...lines) },
    );
    return records.map(({ start, end }) => [start, end]);
  };
  // As Outlook writes it.
  const zone = [
    ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time'],
    ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ];

  it('have times in a zone that they explain, in one that they name, in UTC and in none', async () => {
    const expected = [['2026-07-01T20:00:00+02:00', '2026-07-01T22:00:00+02:00']];
    const outlook = 'TZID=W. Europe Standard Time';
    expect(
      await timesOf(
        ...zone,
        ...event(`DTSTART;${outlook}:20260701T200000`, `DTEND;${outlook}:20260701T220000`),
      ),
    ).to.deep.equal(expected);
    expect(await timesOf(...event('DTSTART:20260701T180000Z', 'DURATION:PT2H'))).to.deep.equal(
      expected,
    );
    expect(
      await timesOf(...event('DTSTART:20260701T200000', 'DTEND:20260701T220000')),
    ).to.deep.equal(expected);
    const london = 'TZID=Europe/London';
    expect(
      await timesOf(
        ...event(`DTSTART;${london}:20260701T190000`, `DTEND;${london}:20260701T210000`),
      ),
    ).to.deep.equal(expected);
  });

  it('have days, of which the end is the day behind the last', async () => {
    expect(
      await timesOf(...event('DTSTART;VALUE=DATE:20261204', 'DTEND;VALUE=DATE:20261205')),
    ).to.deep.equal([['2026-12-04', undefined]]);
    expect(
      await timesOf(...event('DTSTART;VALUE=DATE:20261204', 'DTEND;VALUE=DATE:20261207')),
    ).to.deep.equal([['2026-12-04', '2026-12-06']]);
  });

  it('write out what comes again for a year, but for what was called off or moved', async () => {
    const lines = [
      ...event(
        'DTSTART;TZID=Europe/Amsterdam:20200901T200000',
        'DTEND;TZID=Europe/Amsterdam:20200901T210000',
        'RRULE:FREQ=MONTHLY;BYDAY=1TU',
        'EXDATE;TZID=Europe/Amsterdam:20270105T200000',
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20270202T200000',
        'DTSTART;TZID=Europe/Amsterdam:20270203T190000',
        'DTEND;TZID=Europe/Amsterdam:20270203T200000',
        'STATUS:CANCELLED',
      ),
    ];
    const { records, report } = await from(
      'events',
      { type: 'ical', url: '/a.ics' },
      { '/a.ics': calendar(...lines) },
    );
    expect(records.map(({ start }) => start.slice(0, 16))).to.deep.equal([
      ...['2026-11-03T20:00', '2026-12-01T20:00', '2027-02-03T19:00', '2027-03-02T20:00'],
      ...['2027-04-06T20:00', '2027-05-04T20:00', '2027-06-01T20:00', '2027-07-06T20:00'],
      ...['2027-08-03T20:00', '2027-09-07T20:00', '2027-10-05T20:00', '2027-11-02T20:00'],
    ]);
    expect(records.find(({ status }) => status === 'cancelled')?.start).to.equal(
      '2027-02-03T19:00:00+01:00',
    );
    expect(new Set(records.map(({ id }) => id)).size).to.equal(records.length);
    expect(report.sources[0]?.found).to.equal(2);
  });

  it('say where it is, what it is about and who organises it', async () => {
    const { records } = await from(
      'events',
      { type: 'ical', url: '/a.ics' },
      {
        '/a.ics': calendar(
          ...event(
            'DTSTART:20260701T180000Z',
            'LOCATION:Stadhuis\\, Gouda',
            'DESCRIPTION:Kom <b>langs</b>\\nBij ons &amp\\; thuis',
            'URL:https://www.example.nl/overleg',
            'ORGANIZER;CN=Griffie:mailto:griffie@example.nl',
            'GEO:52.0116;4.7105',
          ),
        ),
      },
    );
    expect(records[0]).to.deep.include({
      title: 'Overleg',
      summary: 'Kom langs Bij ons & thuis',
      url: 'https://www.example.nl/overleg',
      organiser: 'Griffie',
      place: { name: 'Stadhuis, Gouda', coordinates: [4.7105, 52.0116] },
    });
  });
  /** A calendar as a program writes it: lines folded at 75 bytes, with CR LF. */
  const written = (text: string) => text.replace(/^\n/, '').replaceAll('\n', '\r\n');
  const programmes: Record<string, { text: string; expected: readonly object[] }> = {
    Outlook: {
      text: `
BEGIN:VCALENDAR
METHOD:PUBLISH
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
X-WR-CALNAME:Agenda
${zone.join('\n')}
BEGIN:VEVENT
DESCRIPTION:Welkom\\, iedereen\\n\\nTot dan\\n
RRULE:FREQ=WEEKLY;UNTIL=20261215T183000Z;INTERVAL=1;BYDAY=TU;WKST=MO
UID:040000008200E00074C5B7101A82E00800000000
SUMMARY;LANGUAGE=nl-NL:Spreekuur met een heel lange naam die over de grens van d
 e regel gaat
DTSTART;TZID=W. Europe Standard Time:20261201T193000
DTEND;TZID=W. Europe Standard Time:20261201T210000
CLASS:PUBLIC
LOCATION;LANGUAGE=nl-NL:Stadhuis
X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Welkom</p></body></html>
STATUS:CONFIRMED
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E00800000000
RECURRENCE-ID;TZID=W. Europe Standard Time:20261208T193000
SUMMARY;LANGUAGE=nl-NL:Spreekuur\\, later
DTSTART;TZID=W. Europe Standard Time:20261208T200000
DTEND;TZID=W. Europe Standard Time:20261208T210000
END:VEVENT
BEGIN:VEVENT
UID:dag
SUMMARY:Hele dagen
DTSTART;TZID=W. Europe Standard Time:20261221T000000
DTEND;TZID=W. Europe Standard Time:20261223T000000
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
END:VEVENT
END:VCALENDAR
`,
      expected: [
        {
          title: 'Spreekuur met een heel lange naam die over de grens van de regel gaat',
          summary: 'Welkom, iedereen Tot dan',
          start: '2026-12-01T19:30:00+01:00',
          end: '2026-12-01T21:00:00+01:00',
          status: 'scheduled',
          place: { name: 'Stadhuis' },
        },
        { title: 'Spreekuur, later', start: '2026-12-08T20:00:00+01:00' },
        { start: '2026-12-15T19:30:00+01:00' },
        { title: 'Hele dagen', start: '2026-12-21', end: '2026-12-22' },
      ],
    },
    Google: {
      text: `
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-TIMEZONE:Europe/Amsterdam
BEGIN:VEVENT
DTSTART:20261201T183000Z
DTEND:20261201T200000Z
DTSTAMP:20261130T120000Z
UID:abc@google.com
DESCRIPTION:<p>Kom <b>langs</b>&nbsp\\;allemaal</p><br>Zie <a href="https://www.example.nl">de site</a>
LOCATION:Stadhuis\\, Markt 1\\, 2801 JG Gouda\\, Nederland
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Raad 🎉
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Amsterdam:20261203T100000
DTEND;TZID=Europe/Amsterdam:20261203T110000
RRULE:FREQ=WEEKLY;WKST=MO;COUNT=3;BYDAY=TH
EXDATE;TZID=Europe/Amsterdam:20261210T100000
UID:def@google.com
SUMMARY:Wekelijks
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Amsterdam:20261217T100000
DTEND;TZID=Europe/Amsterdam:20261217T110000
UID:def@google.com
RECURRENCE-ID;TZID=Europe/Amsterdam:20261217T100000
SUMMARY:Wekelijks
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261224
DTEND;VALUE=DATE:20261225
UID:ghi@google.com
SUMMARY:Dicht
END:VEVENT
END:VCALENDAR
`,
      expected: [
        {
          title: 'Raad 🎉',
          summary: 'Kom langs allemaal Zie de site',
          start: '2026-12-01T19:30:00+01:00',
          place: { name: 'Stadhuis, Markt 1, 2801 JG Gouda, Nederland' },
        },
        { title: 'Wekelijks', start: '2026-12-03T10:00:00+01:00' },
        { start: '2026-12-17T10:00:00+01:00', status: 'cancelled' },
        { title: 'Dicht', start: '2026-12-24' },
      ],
    },
    Nextcloud: {
      text: `
BEGIN:VCALENDAR
VERSION:2.0
CALSCALE:GREGORIAN
PRODID:-//SabreDAV//SabreDAV//EN
X-WR-CALNAME:Griffie
X-APPLE-CALENDAR-COLOR:#0082c9
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20261101T100000Z
UID:5b1f2c1e
DTSTART;TZID=Europe/Amsterdam:20261228T013000
DURATION:PT2H
STATUS:TENTATIVE
SUMMARY:Nachtwacht
CATEGORIES:Raad,Openbaar
URL;VALUE=URI:https://www.example.nl/nacht
END:VEVENT
BEGIN:VTODO
UID:taak
SUMMARY:Geen activiteit
END:VTODO
END:VCALENDAR
`,
      expected: [
        {
          title: 'Nachtwacht',
          url: 'https://www.example.nl/nacht',
          start: '2026-12-28T01:30:00+01:00',
          end: '2026-12-28T03:30:00+01:00',
        },
      ],
    },
  };
  for (const [name, { text, expected }] of Object.entries(programmes)) {
    it(`as ${name} writes them`, async () => {
      const { records } = await from(
        'events',
        { type: 'ical', url: '/a.ics' },
        { '/a.ics': written(text) },
      );
      expect(records).to.have.lengthOf(expected.length);
      for (const [index, one] of expected.entries()) expect(records[index]).to.deep.include(one);
    });
  }
});

describe('GeoJSON and other feeds', () => {
  it('places of any geometry, with names of their own', async () => {
    const square = [
      [
        [4, 52],
        [5, 52],
        [5, 53],
        [4, 53],
        [4, 52],
      ],
    ];
    const { records } = await from(
      'initiatives',
      { type: 'geojson', url: '/a.geojson' },
      {
        '/a.geojson': {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Polygon', coordinates: square },
              properties: { naam: 'Vlak', website: 'www.example.nl' },
            },
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [155000, 463000] },
              properties: { naam: 'RD' },
            },
          ],
        },
      },
    );
    expect(records.map(({ title, point, url }) => [title, point, url])).to.deep.equal([
      ['Vlak', [4.5, 52.5], 'https://www.example.nl/'],
      ['RD', [5.387206, 52.155174], undefined],
    ]);
  });

  it('a section of another feed, which stands in a document of its own', async () => {
    const { records } = await from(
      'news',
      { type: 'dia', url: '/dia/feed.json' },
      {
        '/dia/feed.json': { version: 1, news: { href: 'nieuws.json' } },
        '/dia/nieuws.json': {
          version: 'https://jsonfeed.org/version/1.1',
          title: 't',
          items: [
            {
              id: '1',
              title: 'T',
              url: 'bericht',
              image: { src: '/a.png', alt: '' },
              _dia: { themes: ['a, b'] },
            },
          ],
        },
      },
    );
    expect(records[0]).to.deep.include({
      url: `${server.url}/dia/bericht`,
      image: { src: `${server.url}/a.png`, alt: '' },
      themes: ['a, b'],
    });
  });
});

describe('several sources of a section', () => {
  it('are one list, in which doubles by address or by title and day count once', async () => {
    server.routes['/a.json'] = {
      body: JSON.stringify([
        {
          id: '1',
          title: 'Zelfde adres',
          url: 'http://example.nl/a/?utm_source=x',
          date: '2026-01-01',
        },
        { id: '1b', title: 'Zelfde titel en dag', date: '2026-01-02T10:00', summary: 'hier' },
        { id: 'los', title: 'Zelfde titel en dag', date: '2026-01-03' },
      ]).replace(
        /^.*$/s,
        (items) =>
          `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":${items.replaceAll('"date"', '"date_published"')}}`,
      ),
    };
    const { records, notes } = await sectionOf('news', {
      'dia.json': {
        sources: {
          news: ['nieuws.csv', { type: 'rss', url: `${server.url}/a.json`, http: true }],
        },
      },
      'nieuws.csv':
        'id;titel;url;datum\n1;Eigen;https://www.example.nl/a;1-1-2026\n2;Zelfde titel en dag;;2-1-2026\n',
    });
    expect(records.map(({ id, title, summary }) => [id, title, summary])).to.deep.equal([
      ['los', 'Zelfde titel en dag', undefined],
      ['2', 'Zelfde titel en dag', 'hier'],
      ['1', 'Eigen', undefined],
    ]);
    expect(told(notes)).to.deep.equal(['doubles Zelfde adres']);
  });
});
