import { describe, expect, it } from 'vitest';

import { feedDocument } from '../../src/feed/read/document.js';
import { sections } from '../../src/feed/read/sections/index.js';
import { readTolerantly } from '../../src/feed/read/tolerant.js';
import { atOnce } from '../../src/util/at-once.js';
import { BASE } from './schema/both-readers.js';

const read = async (...items: unknown[]) => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', items };
  const { records, problems } = (await readTolerantly(sections.news, feed, BASE, 'nl', atOnce))!;
  return { records, problems };
};

/** The one record of one item. */
const only = async (item: object) => {
  const { records, problems } = await read({ id: '1', ...item });
  expect(problems).to.deep.equal([]);
  expect(records).to.have.length(1);
  return records[0]!;
};

describe('JSON Feeds of others', () => {
  it('are known by their version, 1.0 too', () => {
    for (const version of [
      'https://jsonfeed.org/version/1',
      'https://jsonfeed.org/version/1.1',
      'http://www.jsonfeed.org/version/1.1/',
    ]) {
      const json = { version, title: 'News', items: [] };
      expect(feedDocument(json, 'https://feed.example/').sections).to.deep.equal({ news: json });
    }
  });

  it('read well when they are as they should be', async () => {
    const item = await only({
      url: 'https://news.example/1',
      title: 'A title',
      content_html: '<p>The <b>whole</b> story.</p>',
      summary: 'In short.',
      image: 'https://news.example/1.jpg',
      banner_image: 'https://news.example/banner.jpg',
      date_published: '2026-03-18T10:00:00+01:00',
      date_modified: '2026-03-19T10:00:00+01:00',
      authors: [{ name: 'A' }],
      tags: ['a'],
      attachments: [],
      _other: { kind: 'news' },
    });
    expect(item).to.deep.equal({
      id: '1',
      url: 'https://news.example/1',
      title: 'A title',
      summary: 'In short.',
      image: { src: 'https://news.example/1.jpg' },
      date: '2026-03-18T10:00:00+01:00',
      language: 'nl',
    });
  });

  describe('title', () => {
    const long = 'word '.repeat(100).trim();

    for (const [what, item, title, summary] of [
      [
        'the first words of content_text',
        { content_text: long },
        /^(word ){15}word…$/,
        /^(word ){55}word…$/,
      ],
      [
        'the first words of content_html',
        { content_html: `<h1>${long}</h1>` },
        /^(word )+word…$/,
        /^word/,
      ],
      ['the first words of summary', { summary: long, content_text: 'x' }, /^word/, /^word/],
      [
        'all of a short text, which is not repeated',
        { content_text: 'Hello' },
        /^Hello$/,
        undefined,
      ],
      ['the words when it is empty', { title: '', content_text: 'Hello' }, /^Hello$/, undefined],
      ['the words when it is blank', { title: ' \n', content_text: 'Hello' }, /^Hello$/, undefined],
      ['the words when it is a number', { title: 5, content_text: 'Hello' }, /^Hello$/, undefined],
      [
        'the words when it is null',
        { title: null, content_html: '<p>Hello' },
        /^Hello$/,
        undefined,
      ],
      [
        'itself, markup shown as text, but for character references',
        { title: '<b>x</b> &amp; &#8216;y&#8217; R&D;' },
        /^<b>x<\/b> & ‘y’ R&D;$/,
        undefined,
      ],
      ['a number as text', { title: 2027 }, /^2027$/, undefined],
      [
        'itself, and not its own summary',
        { title: 'Hello', summary: 'Hello ' },
        /^Hello$/,
        undefined,
      ],
    ] as const) {
      it(`is ${what}`, async () => {
        const record = await only(item);
        expect(record.title).to.match(title);
        expect(record.title.length).to.be.at.most(80);
        if (summary) expect(record.summary).to.match(summary);
        else expect(record).not.to.have.property('summary');
        expect(record.summary?.length ?? 0).to.be.at.most(280);
      });
    }

    it('does not come of nothing', async () => {
      for (const item of [{}, { content_html: '<img src="a.png">' }, { content_text: 5 }]) {
        const { records, problems } = await read({
          id: '1',
          url: 'https://news.example/',
          ...item,
        });
        expect(records).to.deep.equal([]);
        expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([
          ['items[0].title', 'missing'],
        ]);
      }
    });

    it('does not cut an emoji in two', async () => {
      const { title } = await only({ content_text: `${'x'.repeat(78)}${'🌷'.repeat(10)}` });
      expect(title).to.equal(`${'x'.repeat(78)}…`);
    });
  });

  describe('teaser', () => {
    it('is the text of content_html, without what no reader sees', async () => {
      const { summary } = await only({
        title: 'T',
        content_html:
          '<!-- a --><style>p{}</style><p>Caf&eacute; <a href="?a>b">open</a><script>x()</script>',
      });
      expect(summary).to.equal('Café open');
    });

    it('prefers summary to content_text to content_html', async () => {
      const all = { title: 'T', summary: 'S', content_text: 'C', content_html: '<p>H' };
      expect((await only(all)).summary).to.equal('S');
      expect((await only({ ...all, summary: undefined })).summary).to.equal('C');
      expect((await only({ ...all, summary: ' ', content_text: '' })).summary).to.equal('H');
      expect((await only({ ...all, summary: 5, content_text: {} })).summary).to.equal('H');
    });

    it('is quick with a megabyte of HTML', async () => {
      const html = `<p>${'<b>word</b> '.repeat(100_000)}`;
      const items = Array.from({ length: 100 }, (_, id) => ({ id, content_html: html }));
      const { records } = await read(...items);
      expect(records).to.have.length(100);
      expect(records[99]?.summary).to.match(/^(word )+word…$/);
    });
  });

  describe('id', () => {
    it('may be a number', async () => {
      expect((await only({ id: 42, title: 'T' })).id).to.equal('42');
    });

    it('is the address when there is none, else the place in the list', async () => {
      const { records, problems } = await read(
        { url: 'https://news.example/1', title: 'A' },
        { id: null, external_url: 'https://news.example/2', title: 'B' },
        { title: 'C' },
        { title: 'D' },
      );
      expect(problems).to.deep.equal([]);
      expect(records.map(({ id }) => id)).to.deep.equal([
        'https://news.example/1',
        'https://news.example/2',
        '#2',
        '#3',
      ]);
    });
  });

  describe('address', () => {
    it('is external_url when there is no url', async () => {
      expect((await only({ title: 'T', external_url: 'https://other.example/' })).url).to.equal(
        'https://other.example/',
      );
    });

    it('is relative to the document', async () => {
      const { url, image } = await only({ title: 'T', url: '/1', image: 'img/1.jpg' });
      expect(url).to.equal('https://feed.example/1');
      expect(image?.src).to.equal('https://feed.example/dia/img/1.jpg');
    });
  });

  it('have a banner_image in place of an image', async () => {
    const { image } = await only({ title: 'T', banner_image: 'https://news.example/b.jpg' });
    expect(image).to.deep.equal({ src: 'https://news.example/b.jpg' });
  });

  it('have a date_modified in place of a date_published', async () => {
    expect((await only({ title: 'T', date_modified: '2026-03-19' })).date).to.equal('2026-03-19');
  });

  it('may have nonsense in _dia', async () => {
    for (const _dia of ['text', 5, [], null, {}, true, [{ kind: 'news' }]]) {
      const record = await only({ title: 'T', _dia });
      expect(record).to.deep.equal({ id: '1', title: 'T', language: 'nl' });
    }
  });

  it('cannot take over fields through _dia', async () => {
    const own = JSON.parse(
      '{"id":"x","title":"x","summary":"x","url":"https://x.example","image":"x","date":"2026","language":"fy","__proto__":{"title":"x"}}',
    ) as unknown;
    expect(await only({ title: 'T', _dia: own })).to.deep.equal({
      id: '1',
      title: 'T',
      language: 'nl',
    });
  });

  it('keep all of Unicode', async () => {
    const title = 'Súdwest-Fryslân, Ĳsselstein, 北京, مرحبا, 👩‍👩‍👧 \u202eright';
    expect((await only({ title })).title).to.equal(title);
  });

  it('lose what is no item, and keep the rest', async () => {
    const { records, problems } = await read(null, 'text', [], { id: '1', title: 'T' });
    expect(records).to.have.length(1);
    expect(problems.map(({ path, expected }) => [path, expected])).to.deep.equal([
      ['items[0]', 'object'],
      ['items[1]', 'object'],
      ['items[2]', 'object'],
    ]);
  });
});
