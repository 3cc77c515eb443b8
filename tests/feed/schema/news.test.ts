import { describe, expect, it } from 'vitest';

import { readBoth } from './both-readers.js';
import { describeFields, goodImage, image } from './describe-fields.js';

const good = {
  id: 'n-1',
  url: 'https://dia.example/1',
  title: 'A new council',
  summary: 'After the elections.',
  image: goodImage,
  date_published: '2026-03-18T10:00:00+01:00',
  language: 'en',
  _dia: {
    kind: 'news',
    publisher: 'vng',
    subgoals: ['s-1'],
    themes: ['t-1'],
    municipalities: ['GM0344'],
  },
};

const jsonFeed = (items: unknown) => ({ version: 'https://jsonfeed.org/version/1.1', items });

describe('news', () => {
  describeFields('news', { of: jsonFeed, path: 'items[1]' }, good, [
    { at: 'id', kind: 'id', drops: '' },
    { at: 'url', kind: 'url' },
    ...image('image'),
    { at: 'date_published', as: 'date', kind: 'date' },
    { at: '_dia.kind', as: 'kind', kind: 'news|column|interview|experience|guide|publication' },
    { at: '_dia.publisher', as: 'publisher', kind: 'text' },
    { at: '_dia.subgoals', as: 'subgoals', kind: 'id[]' },
    { at: '_dia.themes', as: 'themes', kind: 'id[]' },
    { at: '_dia.municipalities', as: 'municipalities', kind: 'text[]' },
  ]);

  it('is no section without a list of items', () => {
    for (const value of [[good], {}, jsonFeed(null), jsonFeed({}), 'text', null]) {
      expect(readBoth('news', value)).to.equal(undefined);
    }
  });

  it('takes the language of the JSON Feed over that of the programme feed, when it is one', () => {
    const items = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', language: 'en' },
    ];
    const languages = (language: unknown) =>
      readBoth('news', { ...jsonFeed(items), language })!.records.map((item) => item.language);
    expect(languages('fy')).to.deep.equal(['fy', 'en']);
    expect(languages('Frysk!')).to.deep.equal(['nl', 'en']);
    expect(languages(5)).to.deep.equal(['nl', 'en']);
  });
});
