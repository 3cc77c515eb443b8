import { describe, expect, it } from 'vitest';

import { jsonPath, jsonPlaces, placesIn } from '../../src/util/json-place.js';

const placeOf = (text: string, path: string) => {
  const [{ line, column } = { line: 0, column: 0 }] = jsonPlaces(text, [jsonPath(path)]);
  return `${line}:${column}`;
};

describe('the place of a value in JSON', () => {
  const text = [
    '{',
    '  "news": { "items": [ { "id": 1 }, {"id" :',
    '    "b\\"]}", "tags": [[], [1, {"x": null}]] } ] },',
    '  "a": 1, "a": { "b": [] },\t"c.d": -1.5e3',
    '}',
  ].join('\r\n');

  for (const [path, expected] of [
    ['', '1:1'],
    ['news', '2:11'],
    ['news.items[0].id', '2:32'],
    ['news.items[1]', '2:37'],
    ['news.items[1].id', '3:5'],
    ['news.items[1].tags[1][1].x', '3:37'],
    ['a.b', '4:23'],
    // What is missing, in what would hold it.
    ['news.items[1].title', '2:37'],
    ['news.items[7].title', '2:22'],
    ['news.items[0].id.deeper', '2:32'],
    ['nope', '1:1'],
  ] as const) {
    it(`${path || 'the whole'}: ${expected}`, () => expect(placeOf(text, path)).to.equal(expected));
  }

  it('of two members with one name, in the one that counts', () => {
    expect(placeOf('{"a": {"b": 1}, "a": {}}', 'a.b')).to.equal('1:22');
  });

  it('of several at once', () => {
    const paths = ['[2]', '[0]', '[2].x'].map(jsonPath);
    expect(jsonPlaces('[1,\n2,\n{"x":3}]', paths)).to.deep.equal([
      { line: 3, column: 1 },
      { line: 1, column: 2 },
      { line: 3, column: 6 },
    ]);
  });

  it('also behind megabytes of text, and in lists in lists however deep', () => {
    expect(placeOf(`{"a":"${'x\\"'.repeat(1_000_000)}",\n"b":1}`, 'b')).to.equal('2:5');
    const deep = 100_000;
    expect(placeOf(`[${'['.repeat(deep)}${']'.repeat(deep)},\n2]`, '[1]')).to.equal('2:1');
  });
});

describe('lines of a text', () => {
  it('end as on any system', () => {
    const place = placesIn('a\nb\r\nc\rd');
    expect(
      [0, 1, 2, 5, 7, 8].map((offset) => Object.values(place(offset)).join(':')),
    ).to.deep.equal(['1:1', '1:2', '2:1', '3:1', '4:1', '4:2']);
  });
});
