/** What municipalities have in CSV and Excel. */
import writeXlsx from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';

import { USUAL_NAMES } from '../../../src/feed/read/forgiving/features.js';
import { namesOf } from '../../../src/publisher/build/columns.js';
import { fold } from '../../../src/util/fold.js';
import { latin1, sectionOf, told } from './workshop.js';

describe('CSV', () => {
  it('is read as an older Excel writes it: Windows-1252, semicolons, quotes, empty lines', async () => {
    const csv = latin1(
      'Overzicht 2026;;\r\n\r\nNaam initiatief;Omschrijving;Gemeente\r\n' +
        '"Caf\xe9 ""Samen""";"Regel een;\nregel twee";Den Haag\r\n;;\r\n\r\nTweede;\x80 5;\'s-Gravenhage\r\n',
    );
    const { records, notes } = await sectionOf('initiatives', { 'initiatives.csv': csv });
    expect(
      records.map(({ title, summary, municipality }) => [title, summary, municipality]),
    ).to.deep.equal([
      ['Café "Samen"', 'Regel een;\nregel twee', 'GM0518'],
      ['Tweede', '€ 5', 'GM0518'],
    ]);
    expect(told(notes)).to.deep.equal(['encoding windows-1252']);
  });

  for (const [name, csv] of [
    ['commas and a byte order mark', '\ufeffid,title,summary\na,Één,"x, y"\n'],
    ['tabs', 'id\ttitle\tsummary\na\tÉén\tx, y\n'],
    ['a line for Excel', 'sep=,\nid,title,summary\na,Één,"x, y"\n'],
    ['semicolons with commas inside', 'id;title;summary\na;Één;x, y\n'],
    ['two columns with the same name', 'id;title;title;summary\na;Één;Nog een;x, y\n'],
    ['no line end at the end', 'id;title;summary\r\na;Één;x, y'],
  ] as const) {
    it(`with ${name}`, async () => {
      const { records } = await sectionOf('themes', { 'themes.csv': csv });
      expect(records).to.deep.equal([{ id: 'a', title: 'Één', summary: 'x, y', language: 'nl' }]);
    });
  }

  it('in UTF-16, as "Unicode text" of Excel', async () => {
    const text = Buffer.from('\ufeffid\ttitle\na\tÉén\n', 'utf16le');
    const { records } = await sectionOf('themes', { 'themes.csv': Uint8Array.from(text) });
    expect(records[0]?.title).to.equal('Één');
  });

  it('tells by row what does not fit, and keeps the rest', async () => {
    const csv =
      'Titel;Startjaar;Website;Gemeente\nEen;ooit;javascript:x;Nergens\n;2019;;\nTwee;2019;www.example.nl/a;Utrecht\n';
    const { records, notes, report } = await sectionOf('initiatives', { 'initiatives.csv': csv });
    expect(told(notes)).to.deep.equal([
      'unknown-municipality 2 municipality Nergens',
      'invalid 2 url javascript:x',
      'invalid 2 started ooit',
      'missing 3 title',
    ]);
    expect(records.map(({ title, url, started }) => [title, url, started])).to.deep.equal([
      ['Een', undefined, undefined],
      ['Twee', 'https://www.example.nl/a', '2019'],
    ]);
    expect(report.sources).to.have.lengthOf(1);
    expect(report.sources[0]).to.include({ found: 3, used: 2, outcome: 'read' });
  });

  it('tells which columns it recognised, and which it did not use', async () => {
    const csv = 'Naam initiatief;Stand;Beheerder\nEen;lopend;Jan\n';
    const { notes, records } = await sectionOf('initiatives', { 'initiatives.csv': csv });
    expect(notes.map(({ code, found }) => [code, found])).to.deep.equal([
      ['columns-guessed', '"Naam initiatief" → title, "Stand" → status'],
      ['columns-unused', 'Beheerder'],
    ]);
    expect(records[0]?.status).to.equal('active');
  });

  it('knows every name that the reader of maps knows, and none for two fields', async () => {
    expect(Object.keys(USUAL_NAMES).length).to.be.greaterThan(5);
    for (const [field, names] of Object.entries(USUAL_NAMES)) {
      const known = namesOf('initiatives', field === 'image' ? 'image.src' : field);
      const others = Object.entries(USUAL_NAMES)
        .filter(([other]) => field === 'title' && other !== field)
        .flatMap(([, list]) => list);
      const own = names.filter((name) => !others.includes(name));
      expect(known, field).to.include.members(own.map((name) => fold(name)));
      expect(known, field).not.to.include('*');
    }
    const csv = 'Naam;Naam initiatief;Omschrijving;GM_NAAM\nJan;Tuin;Samen;Gouda\n';
    const { records } = await sectionOf('initiatives', { 'initiatives.csv': csv });
    expect(records[0]).to.deep.include({ title: 'Tuin', summary: 'Samen', municipality: 'GM0513' });
  });

  it('understands the status of an event as the reader of feeds does; a postponed one has no new date', async () => {
    const csv =
      'title;start;status\nEen;2026-12-03;Geannuleerd\nTwee;2026-12-04;verplaatst\nDrie;2026-12-05;Uitgesteld\n';
    const { records } = await sectionOf('events', { 'events.csv': csv });
    expect(records.map(({ status }) => status)).to.deep.equal(['cancelled', 'moved', 'Uitgesteld']);
  });

  it('places initiatives by degrees in either order, decimal commas and the Dutch grid', async () => {
    const csv = [
      'title;Breedtegraad;Lengtegraad;X;Y',
      'graden;52,1551744;5,3872062;;',
      'omgekeerd;5.3872062;52.1551744;;',
      'niets;0;0;;',
      'onzin;ergens;5;;',
    ].join('\n');
    const { records, notes } = await sectionOf('initiatives', { 'initiatives.csv': csv });
    expect(records.map(({ point }) => point)).to.deep.equal([
      [5.387206, 52.155174],
      [5.387206, 52.155174],
      undefined,
      undefined,
    ]);
    expect(told(notes)).to.deep.equal([
      'swapped-coordinates 3 geometry 52.1551744, 5.3872062',
      'invalid 4 geometry 0 0',
      'invalid 5 geometry 5 ergens',
    ]);
    const rd = await sectionOf('initiatives', {
      'initiatives.csv': 'title;X;Y\nrd;155000;463000\n',
    });
    expect(rd.records[0]?.point).to.deep.equal([5.387206, 52.155174]);
    expect(told(rd.notes)).to.deep.equal(['rd-converted 2 geometry 155000, 463000']);
  });

  it('joins a date and times in columns of their own', async () => {
    const csv =
      'Titel;Datum;Tijd;Eindtijd\nAvond;16-11-2026;20.00 uur;22:00\nDag;17-11-2026;;\nZomer;1-7-2026;9:00 - 17:00;\n';
    const { records } = await sectionOf('events', { 'events.csv': csv });
    expect(records.map(({ title, start, end }) => [title, start, end])).to.deep.equal([
      ['Zomer', '2026-07-01T09:00:00+02:00', '2026-07-01T17:00:00+02:00'],
      ['Avond', '2026-11-16T20:00:00+01:00', '2026-11-16T22:00:00+01:00'],
      ['Dag', '2026-11-17', undefined],
    ]);
  });

  it('takes columns by the names that dia.json gives, and translates their words', async () => {
    const files = {
      'dia.json': {
        sources: {
          initiatives: {
            file: 'lijst.csv',
            fields: {
              title: 'Wat',
              kind: { column: 'Groep', values: { BB: 'Burgerberaad' } },
              summary: null,
              subgoals: 'Nergens',
              colour: 'Groep',
            },
            defaults: { status: 'active' },
          },
        },
        defaults: { municipality: 'Gouda' },
      },
      'lijst.csv': 'Wat;Groep;Omschrijving\nEen;bb;weg\n',
    };
    const { records, notes } = await sectionOf('initiatives', files);
    expect(records).to.deep.equal([
      {
        id: 'een-gm0513',
        title: 'Een',
        kind: 'Burgerberaad',
        status: 'active',
        municipality: 'GM0513',
        language: 'nl',
      },
    ]);
    expect(told(notes)).to.deep.equal(['column-missing subgoals Nergens', 'unknown-field colour']);
  });

  it('makes text of markup, and leaves signs that are none', async () => {
    const csv =
      'id;title;summary\na;"Raad &amp; daad";"<p>Een<br>twee</p>"\nb;1 < 2 & 3 > 2;AT&T\n';
    const { records, notes } = await sectionOf('themes', { 'themes.csv': csv });
    expect(records.map(({ title, summary }) => [title, summary])).to.deep.equal([
      ['Raad & daad', 'Een twee'],
      ['1 < 2 & 3 > 2', 'AT&T'],
    ]);
    expect(told(notes).map((line) => line.split(' ')[0])).to.deep.equal([
      'html-to-text',
      'html-to-text',
    ]);
  });

  it('refers to subgoals and partners by number, title or abbreviation', async () => {
    const { records } = await sectionOf('instruments', {
      'subgoals.csv': 'id;number;title\nsd1;1;Krachtige gemeenteraad\nsd2;2;Vitale gemeenschap\n',
      'partners.csv': 'id;name;abbreviation\nvng;Vereniging van Nederlandse Gemeenten;VNG\n',
      'instruments.csv':
        'Titel;Soort;Subdoelen;Aangeboden door\nA;Handreiking;"1, Subdoel 2";VNG\nB;spel;krachtige gemeenteraad;Iemand\n',
    });
    expect(
      records.map(({ kind, subgoals, offered_by }) => [kind, subgoals, offered_by]),
    ).to.deep.equal([
      ['guide', ['sd1', 'sd2'], 'vng'],
      ['game', ['sd1'], 'Iemand'],
    ]);
  });

  it('of megabytes is read piece by piece, wherever a quote, a line end or a cell is cut in two', async () => {
    const count = 40_000;
    const rows = Array.from(
      { length: count },
      (_, index) => `${index};"Regel ""${index}"";\r\nén nog een";"${'x'.repeat(index % 7)}"`,
    );
    const csv = `id;title;summary\r\n${rows.join('\r\n')}\r\n`;
    expect(csv.length).to.be.greaterThan(1_500_000);
    const { records, notes } = await sectionOf('themes', { 'themes.csv': csv });
    expect(records).to.have.lengthOf(count);
    for (const [index, { id, title }] of records.entries()) {
      if (id !== String(index) || title !== `Regel "${index}";\r\nén nog een`) {
        expect([id, title]).to.deep.equal([String(index), `Regel "${index}";\r\nén nog een`]);
      }
    }
    expect(told(notes)).to.deep.equal([]);
  });

  it('with a cell that is longer than a piece, and a quote too many far down', async () => {
    const long = 'y'.repeat(2_500_000);
    const csv = `id;title;x\na;A;"${long}"\nb;B;${long}\nc;"C"d;\ne;E;\n`;
    const { records, notes } = await sectionOf('themes', { 'themes.csv': csv });
    expect(records.map(({ id }) => id)).to.include.members(['a', 'b']);
    expect(told(notes).find((note) => note.startsWith('row-unreadable'))).to.match(
      /^row-unreadable 4 /,
    );
  });

  it('says what a file is that is no CSV', async () => {
    const { report } = await sectionOf('themes', {
      'themes.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 0]),
    });
    expect(report.sources[0]?.error).to.include({ code: 'not-csv', found: 'Excel' });
  });
});

describe('Excel', () => {
  const workbook = async (...rows: Parameters<typeof writeXlsx>[0][]) =>
    Uint8Array.from(await writeXlsx(rows[0] as never, { sheet: 'Lijst' } as never).toBuffer());

  it('is read with dates as dates, beneath a title', async () => {
    const text = (value: string) => ({ value });
    const bytes = await workbook([
      [text('Agenda')],
      [],
      [text('Titel'), text('Datum'), text('Gemeente')],
      [
        text('Één'),
        { value: new Date(Date.UTC(2026, 10, 16, 20)), type: Date, format: 'dd-mm-yyyy hh:mm' },
        text('Utrecht'),
      ],
    ] as never);
    const { records } = await sectionOf('events', { 'events.xlsx': bytes });
    expect(records).to.deep.equal([
      {
        id: 'een-2026-11-16',
        title: 'Één',
        start: '2026-11-16T20:00:00+01:00',
        place: { municipality: 'GM0344' },
        language: 'nl',
      },
    ]);
  });

  it('says what a file is that is none, and which sheets there are', async () => {
    const old = await sectionOf('events', {
      'events.xlsx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    });
    expect(old.report.sources[0]?.error).to.include({ code: 'not-xlsx', found: '.xls' });
    const other = await sectionOf('events', {
      'dia.json': { sources: { events: { file: 'a.xlsx', sheet: 'Nope' } } },
      'a.xlsx': await workbook([[{ value: 'Titel' }]] as never),
    });
    expect(other.report.sources[0]?.error?.code).to.equal('no-sheet');
    expect(other.report.sources[0]?.error?.found).to.contain('Lijst');
  });
});

describe('Markdown', () => {
  it('is a text with its fields above it', async () => {
    const { records } = await sectionOf('news', {
      'news/2026-03-17-raad.md':
        '---\nsoort: interview\nafbeelding: beeld.jpg\nalt: Een zaal\n---\n\n# Raad: *een* avond\n\nMet een [link](https://x.nl).\n\n- punt\n',
      'news/beeld.jpg': 'x',
      'news/los.md': 'titel: geen velden\n\nalleen tekst\n',
    });
    expect(records).to.have.lengthOf(1);
    expect(records[0]).to.deep.include({
      id: '2026-03-17-raad',
      title: 'Raad: een avond',
      summary: 'Met een link. punt',
      date: '2026-03-17T00:00:00+01:00',
      kind: 'interview',
    });
    expect(records[0]?.image?.alt).to.equal('Een zaal');
  });

  it('names the file whose fields cannot be read', async () => {
    const { report } = await sectionOf('news', {
      'news/a.md': '---\ntitel: een: twee: [\n---\nTekst\n',
    });
    expect(report.sources[0]?.error).to.include({ code: 'not-markdown', place: 'news/a.md' });
  });
});
