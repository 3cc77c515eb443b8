/** Every file that is published, read back by programs of others. */
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { parseFeed } from 'feedsmith';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Workshop } from './workshop.js';

const HOSTILE = '=cmd|\' /C calc\'!A0 <script>alert("1")</script> & ]]> \'"\u0001';
const CLEAN = HOSTILE.replace('\u0001', '');

const files = {
  'dia.json': {
    url: 'https://www.example.nl/dia',
    title: `Nieuws <b>&`,
    programme: { name: 'Democratie <in> Actie', url: 'https://www.example.nl/' },
  },
  'subgoals.json': [{ id: 'sd1', number: 1, title: 'Krachtige gemeenteraad' }],
  'partners.csv': 'id;name;logo\nvng;VNG;images/vng.svg\n',
  'images/vng.svg': '<svg/>',
  'images/secret.svg': '<svg/>',
  'news.json': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 't',
    items: [
      {
        id: 'a',
        title: HOSTILE,
        summary: `${HOSTILE} meer`,
        url: 'https://www.example.nl/?a=1&b=<2>',
        date_published: '2026-03-17T20:00:00+01:00',
      },
      {
        id: 'https://www.example.nl/b',
        title: 'Ouder',
        date_published: '2026-03-16',
        image: 'images/b.jpg',
      },
    ],
  },
  'events.json': [
    {
      id: 'e1',
      title: HOSTILE,
      summary: 'Regel;\nkomma, \\',
      start: '2026-07-01T20:00',
      end: '2026-07-01T22:00',
      place: { municipality: 'GM0344', coordinates: [5.1, 52.1] },
      url: 'https://www.example.nl/e',
    },
    { id: 'e2', title: 'Dag', start: '2026-01-01', status: 'cancelled', url: '/relatief' },
  ],
  'initiatives.geojson': {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'i1',
        geometry: { type: 'Point', coordinates: [5.1, 52.1] },
        properties: {
          title: HOSTILE,
          municipality: 'Utrecht',
          subgoals: ['1'],
          kind: 'gast-van-de-raad',
        },
      },
    ],
  },
};

async function published() {
  const shop = new Workshop(files);
  const report = await shop.build();
  return { shop, report, text: (name: string) => shop.output.text(name) };
}

describe('what is published', () => {
  it('is the feed and all that people have programs for', async () => {
    const { shop, report } = await published();
    expect(report.isRefused).to.equal(false);
    expect([...shop.output.files.keys()]).to.deep.equal([
      // Images that are shown, and the feed behind the documents that it names.
      ...['images/vng.svg', 'news.json', 'initiatives.geojson', 'agenda.ics', 'nieuws.rss'],
      ...['nieuws.atom', 'initiatieven.csv', 'feed.json', 'index.html'],
    ]);
    expect(await shop.read('partners')).to.deep.equal([
      {
        id: 'vng',
        name: 'VNG',
        logo: { src: 'https://www.example.nl/dia/images/vng.svg' },
        language: 'nl',
      },
    ]);
  });

  it('agenda.ics', async () => {
    const { text } = await published();
    const calendar = new ICAL.Component(ICAL.parse(text('agenda.ics')) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).to.equal('Nieuws <b>&');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ summary }) => summary)).to.deep.equal(['Dag', CLEAN]);
    const [day, evening] = events;
    expect(day?.startDate.isDate).to.equal(true);
    expect(day?.component.getFirstPropertyValue('status')).to.equal('CANCELLED');
    expect(day?.component.getFirstPropertyValue('url')).to.equal('https://www.example.nl/relatief');
    expect(evening?.startDate.toString()).to.equal('2026-07-01T20:00:00');
    expect(evening?.location).to.equal('Utrecht');
    expect(evening?.description).to.equal('Regel;\nkomma, \\\n\nhttps://www.example.nl/e');
    expect(evening?.uid).to.equal('e1@www.example.nl/dia/feed.json');
    const longest = Math.max(
      ...text('agenda.ics')
        .split('\r\n')
        .map((line) => Buffer.byteLength(line)),
    );
    expect(longest).to.be.at.most(75);
  });

  it('a calendar for each province, where events are in more than one', async () => {
    const event = (id: string, municipality?: string) => ({
      id,
      title: id,
      start: '2026-07-01',
      ...(municipality && { place: { municipality } }),
    });
    const inUtrecht = [event('a', 'GM0344'), event('b', 'Amersfoort'), event('c')];
    const shop = new Workshop({ 'events.json': inUtrecht });
    await shop.build();
    const calendars = () => [...shop.output.files.keys()].filter((name) => name.endsWith('.ics'));
    expect(calendars()).to.deep.equal(['agenda.ics']);
    expect(await shop.read('subscribe')).to.deep.equal([
      { type: 'calendar', url: 'https://www.example.nl/dia/agenda.ics', language: 'nl' },
    ]);

    shop.folder.set('events.json', [...inUtrecht, event('d', 'Gouda'), event('e', 'Atlantis')]);
    await shop.build();
    expect(calendars()).to.deep.equal(['agenda.ics', 'agenda.NL-UT.ics', 'agenda.NL-ZH.ics']);
    expect((await shop.read('subscribe')).map(({ url, province }) => [url, province])).to.deep.equal(
      [
        ['https://www.example.nl/dia/agenda.ics', undefined],
        ['https://www.example.nl/dia/agenda.NL-UT.ics', 'NL-UT'],
        ['https://www.example.nl/dia/agenda.NL-ZH.ics', 'NL-ZH'],
      ],
    );
    const calendar = new ICAL.Component(
      ICAL.parse(shop.output.text('agenda.NL-UT.ics')) as unknown[],
    );
    const titles = calendar
      .getAllSubcomponents('vevent')
      .map((one) => one.getFirstPropertyValue('summary'));
    expect(titles).to.deep.equal(['a', 'b']);
    expect(calendar.getFirstPropertyValue('name')).to.equal('Democratie in Actie: Utrecht');
    expect(shop.output.text('index.html')).to.contain('agenda.NL-UT.ics</a><br>Utrecht. De agenda.');

    shop.folder.set('events.json', inUtrecht);
    await shop.build({ allowShrink: true });
    expect(calendars()).to.deep.equal(['agenda.ics']);
  });

  it('initiatives in parts from a thousand on, which together are those of some province', async () => {
    const places = ['GM0344', 'Gouda', 'Atlantis', undefined, 'Bonaire'];
    const listOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `i${index}`,
        title: `Initiatief ${index}`,
        ...(places[index % 5] && { municipality: places[index % 5] }),
      }));
    const collectionOf = (count: number) => ({
      type: 'FeatureCollection',
      features: listOf(count).map(({ id, ...properties }) => ({
        type: 'Feature',
        id,
        geometry: null,
        properties,
      })),
    });
    const shop = new Workshop({ 'initiatives.geojson': collectionOf(999) });
    await shop.build();
    const isPart = (name: string) => /^initiatives\.NL-..\.geojson$/.test(name);
    const parts = () => [...shop.output.files.keys()].filter(isPart);
    expect(parts()).to.deep.equal([]);

    shop.folder.set('initiatives.geojson', collectionOf(1000));
    await shop.build();
    expect(parts()).to.have.lengthOf(12);
    const feed = JSON.parse(shop.output.text('feed.json')) as {
      initiatives: { href: string; parts: Record<string, string> };
    };
    expect(Object.values(feed.initiatives.parts)).to.deep.equal(parts());
    const titlesIn = (name: string) =>
      (
        JSON.parse(shop.output.text(name)) as { features: { properties: { title: string } }[] }
      ).features.map(({ properties }) => properties.title);
    expect(titlesIn(feed.initiatives.parts['NL-UT']!)).to.have.lengthOf(200);
    expect(titlesIn(feed.initiatives.parts['NL-ZH']!)[0]).to.equal('Initiatief 1');
    expect(titlesIn(feed.initiatives.parts['NL-FR']!)).to.deep.equal([]);
    expect(titlesIn(feed.initiatives.href)).to.have.lengthOf(1000);
    expect(shop.output.text('index.html')).not.to.contain('initiatives.NL-');

    shop.folder.set('initiatives.geojson', collectionOf(800));
    await shop.build();
    expect(parts()).to.deep.equal([]);
  });

  it('nieuws.rss and nieuws.atom, which the feed names', async () => {
    const { text, shop } = await published();
    expect((await shop.read('subscribe')).map(({ type, url }) => [type, url])).to.deep.equal([
      ['calendar', 'https://www.example.nl/dia/agenda.ics'],
      ['rss', 'https://www.example.nl/dia/nieuws.rss'],
      ['atom', 'https://www.example.nl/dia/nieuws.atom'],
    ]);
    const rss = parseFeed(text('nieuws.rss')).feed as {
      title: string;
      items: { title: string; link?: string; pubDate?: string; description?: string }[];
    };
    expect(rss.title).to.equal('Nieuws <b>&');
    expect(rss.items.map(({ title, link }) => [title, link])).to.deep.equal([
      [CLEAN, 'https://www.example.nl/?a=1&b=%3C2%3E'],
      ['Ouder', undefined],
    ]);
    expect(rss.items[0]?.pubDate).to.equal('Tue, 17 Mar 2026 19:00:00 GMT');
    // HTML, in which all of it is text.
    expect(textOf(rss.items[0]?.description ?? '')).to.equal(`${CLEAN} meer`);
    const atom = parseFeed(text('nieuws.atom')).feed as {
      entries: { id: string; title: { value: string }; summary?: { value: string } }[];
    };
    expect(
      atom.entries.map(({ id, title, summary }) => [id, title.value, summary?.value]),
    ).to.deep.equal([
      ['https://www.example.nl/dia/nieuws.atom#a', CLEAN, `${CLEAN} meer`],
      ['https://www.example.nl/b', 'Ouder', undefined],
    ]);
  });

  it('initiatieven.csv, in which no cell is a formula', async () => {
    const { text } = await published();
    const { data, errors } = papaparse.parse<Record<string, string>>(
      text('initiatieven.csv').replace('\ufeff', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).to.deep.equal([]);
    expect(data).to.have.lengthOf(1);
    expect(data[0]).to.include({
      Gemeente: 'Utrecht',
      Subdoelen: 'Krachtige gemeenteraad',
      Soort: 'Gast van de raad',
      Lengtegraad: '5,1',
    });
    expect(data[0]?.Titel).to.match(/^'=cmd/);
  });

  it('index.html, in which texts are texts', async () => {
    const { text } = await published();
    const page = parse(text('index.html'));
    expect(elementsOf(page, 'script')).to.deep.equal([]);
    expect(elementsOf(page, 'b')).to.deep.equal([]);
    expect(elementsOf(page, 'h1').map(textIn)).to.deep.equal(['Nieuws <b>&']);
    const links = elementsOf(page, 'a').map(
      (one) => one.attrs.find(({ name }) => name === 'href')?.value,
    );
    expect(links).to.deep.equal([
      ...['news.json', 'initiatives.geojson', 'agenda.ics', 'nieuws.rss', 'nieuws.atom'],
      ...['initiatieven.csv', 'feed.json'],
    ]);
    expect(textIn(page)).to.contain('Laatst gewijzigd op 30 november 2026.');
  });

  it('is in English where the feed is', async () => {
    const shop = new Workshop({ ...files, 'dia.json': { language: 'en' } });
    await shop.build();
    expect(shop.output.text('index.html'))
      .to.contain('<html lang="en">')
      .and.to.contain('The news, as JSON Feed.');
    expect(shop.output.text('initiatieven.csv')).to.contain('Municipality');
  });
});

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: Node, tag: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const inside = children.flatMap((child) => elementsOf(child, tag));
  return 'tagName' in node && node.tagName === tag ? [node, ...inside] : inside;
}

const textIn = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : ('childNodes' in node ? node.childNodes : []).map(textIn).join('');

const textOf = (html: string): string => textIn(parse(html));

describe('build and read', () => {
  // Without what is markup in a table, and what the feed has no room for.
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) =>
      text
        .replace(/[<>&\p{C}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && !/^['"]/.test(text));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const url = fc.webUrl({ validSchemes: ['https'] }).map((address) => new URL(address).href);
  const initiative = fc.record({
    title: word,
    summary: optional(word),
    url: optional(url),
    municipality: optional(fc.constantFrom('GM0344', 'GM0518', 'GM1680')),
    kind: optional(word),
    started: optional(day),
    status: optional(fc.constantFrom('planned', 'active', 'ended')),
  });
  const unique = <T extends object>(records: readonly T[]) =>
    records.map((record, index) => ({ id: `r${index}`, ...record }));
  const without = (records: readonly object[]) =>
    records.map((record) =>
      Object.fromEntries(
        Object.entries(record).filter(
          ([name, value]) => value !== undefined && name !== 'language',
        ),
      ),
    );

  it('gives what went in: a table of initiatives, with any separator', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(initiative, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t'),
        async (given, delimiter) => {
          const records = unique(given);
          const columns = [
            'id',
            'title',
            'summary',
            'url',
            'municipality',
            'kind',
            'started',
            'status',
          ];
          const csv = papaparse.unparse(records, { columns, delimiter, quotes: true });
          const shop = new Workshop({ 'initiatives.csv': csv });
          await shop.build();
          expect(without(await shop.read('initiatives'))).to.deep.equal(without(records));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives what went in: a list of events', async () => {
    const event = fc.record({
      title: word,
      summary: optional(word),
      url: optional(url),
      start: day,
      organiser: optional(word),
      status: optional(fc.constantFrom('scheduled', 'cancelled', 'moved')),
      place: optional(
        fc.record(
          { name: word, municipality: fc.constantFrom('GM0344', 'GM0518') },
          { noNullPrototype: true },
        ),
      ),
      themes: optional(fc.array(word, { minLength: 1, maxLength: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (given) => {
        const records = unique(given);
        const shop = new Workshop({ 'events.json': JSON.stringify(records) });
        await shop.build();
        const sorted = [...records].sort((one, other) =>
          one.start < other.start ? -1 : one.start > other.start ? 1 : one.id < other.id ? -1 : 1,
        );
        const distinct = sorted.map(({ themes, ...record }) => ({
          ...record,
          themes: themes && [...new Set(themes)],
        }));
        expect(without(await shop.read('events'))).to.deep.equal(without(distinct));
      }),
      { numRuns: 60 },
    );
  });
});
