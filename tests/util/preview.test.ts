import { describe, expect, it } from 'vitest';

import { preview } from '../../src/util/preview.js';

describe('preview', () => {
  for (const [value, text] of [
    ['morgen', '"morgen"'],
    [5, '5'],
    [null, 'null'],
    [undefined, ''],
    [[52.09, 5.12], '[52.09,5.12]'],
    [{ type: 'Point', coordinates: [1, 2] }, '{"type":"Point","coordinates":[1,2]}'],
    ['x'.repeat(100), `"${'x'.repeat(59)}`],
    [Array(1e6).fill(1), '[1,1,1,1,1,1]'],
  ] as const) {
    it(`writes ${text || 'nothing for undefined'}`, () => {
      expect(preview(value)).to.equal(text);
    });
  }

  it('writes the beginning of what is deeper than JSON.stringify goes', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(() => JSON.stringify(deep)).to.throw(RangeError);
    expect(preview(deep)).to.equal('[[["…"]]]');
  });

  it('looks at the first members alone', () => {
    const looked: string[] = [];
    const members = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`m${at}`, at]));
    const value = new Proxy(members, {
      get: (target, name: string) => (looked.push(name), target[name]),
    });
    preview(value);
    expect(looked.length).to.be.within(1, 7);
  });
});
