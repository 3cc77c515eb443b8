import { describe, expect, it } from 'vitest';

import { references as html4 } from '../../src/util/references-html4.data.js';
import { references as all } from '../../src/util/references.data.js';
import { decodeReferences } from '../../src/util/references.js';

const table: readonly [text: string, decoded: string][] = [
  ['Raad &amp; daad', 'Raad & daad'],
  ['&laquo;x&raquo; 5&deg; &frac12; &rarr; &euro;', '«x» 5° ½ → €'],
  ['&eacute; &Eacute; &apos;', "é É '"],
  ['&#8216;zo&#8217; &#x2026;', '‘zo’ …'],
  // Once: what comes of it is no reference.
  ['&amp;lt;', '&lt;'],
  // Numbers of Windows-1252, as HTML takes them.
  ['&#146;t &#150; &#128; &#x9f; &#129;', '’t – € Ÿ  '],
  // No characters.
  ['&#0;&#31;&#127;&#xd800;&#x110000;&#9999999;', '      '],
  ['&#x1F337;', '🌷'],
  // No references.
  ['R&D; AT&T &; &# & &#x; &amp &unknown;', 'R&D; AT&T &; &# & &#x; &amp &unknown;'],
  ['&constructor; &__proto__;', '&constructor; &__proto__;'],
];

describe('decodeReferences', () => {
  for (const [text, decoded] of table) {
    it(`decodes ${text}`, () => {
      expect(decodeReferences(text, html4)).to.equal(decoded);
    });
  }

  it('tells when a name is not known, so that the rest can be fetched', () => {
    let unknown = 0;
    const count = () => unknown++;
    expect(decodeReferences('&amp; &NotEqualTilde;', html4, count)).to.equal('& &NotEqualTilde;');
    expect(unknown).to.equal(1);
    expect(decodeReferences('&amp; &NotEqualTilde;', all, count)).to.equal('& \u2242\u0338');
    expect(unknown).to.equal(1);
  });

  it('knows all of HTML, of which those of HTML 4 are a part', () => {
    expect(Object.keys(all)).to.have.length(2125);
    expect(Object.keys(html4)).to.have.length(253);
    for (const [name, sign] of Object.entries(html4)) expect(all[name], name).to.equal(sign);
  });
});
