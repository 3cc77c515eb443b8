import { describe, expect, it } from 'vitest';

import { plainText as textOf } from '../../src/util/plain-text.js';
import { references } from '../../src/util/references-html4.data.js';
import { decodeReferences } from '../../src/util/references.js';

const plainText = (html: string) => textOf(html, (text) => decodeReferences(text, references));

const table: readonly [html: string, text: string][] = [
  ['', ''],
  ['Plain text', 'Plain text'],
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['One<br>two<br/>three', 'One two three'],
  ['  \n white\t\r\n space &nbsp; \u00a0 ', 'white space'],
  ['<a href="https://x.example/?a=1&b=2" title="a > b">link</a>', 'link'],
  ["<a title='it is > that'>link</a>", 'link'],
  ['<P CLASS=x>Upper</P>', 'Upper'],
  ['<dia-widget attr>inside</dia-widget>', 'inside'],
  ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
  ['a <3 b', 'a <3 b'],
  ['before<!-- comment <p> -->after', 'beforeafter'],
  ['before<!-- never closed', 'before'],
  ['before<!-- two\nlines -->after', 'beforeafter'],
  ['a<script>alert("<p>")</script>b', 'ab'],
  ['a<SCRIPT type="x">alert(1)</SCRIPT >b', 'ab'],
  ['a<script>never closed', 'a'],
  ['a<style>p > a { color: red }</style>b', 'ab'],
  ['<svg><title>Picture</title></svg>b', 'b'],
  ['<header>Head</header>', 'Head'],
  ['cut off <a href="https://', 'cut off'],
  ['cut off <b', 'cut off'],
  ['</p>closed only', 'closed only'],
  ["<p class=x'>stray quote</p>", 'stray quote'],
  ['<a href= "a > b" >link</a>', 'link'],
  ['<a data-x="never closed>all gone', ''],
  ['Jansen &amp; Co', 'Jansen & Co'],
  ['&lt;script&gt;', '<script>'],
  ['&amp;lt;', '&lt;'],
  ['&quot;&apos;&#39;&#x27;', "\"'''"],
  ['caf&eacute; ge&iuml;nd co&ouml;p', 'café geïnd coöp'],
  ['enqu&ecirc;te, v&oacute;&oacute;r, &Eacute;&eacute;n', 'enquête, vóór, Één'],
  ['&euro; 5 &ndash; 10&hellip;', '€ 5 – 10…'],
  ['&#127799; &#x1F337;', '🌷 🌷'],
  ['&#0;&#8;&#x110000;&#9999999;x', 'x'],
  ['&unknown; &; &# & &#x;', '&unknown; &; &# & &#x;'],
  // Elements within a word or sentence join nothing that was apart.
  [
    'het <a href="x">rapport</a>, of <strong>bel</strong>. H<sub>2</sub>O ge<b>meen</b>te',
    'het rapport, of bel. H2O gemeente',
  ],
  [
    '<ul><li>een</li><li>twee</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
    'een twee a b',
  ],
  ['een<hr>twee<h2>drie</h2>vier', 'een twee drie vier'],
  // What shows only where something else cannot, and what is no element.
  [
    'a <video>Uw browser toont geen video.</video><noscript>Zet JavaScript aan.</noscript><iframe>x</iframe>b',
    'a b',
  ],
  ['<![CDATA[weg]]><!DOCTYPE html><?xml version="1.0"?>over', 'over'],
  ['<![CDATA[never closed', ''],
  ['ge&shy;meen&shy;te', 'ge\u00admeen\u00adte'],
  ['&laquo;x&raquo; 5&deg; &frac12; &rarr; &Alpha;', '«x» 5° ½ → Α'],
  ['&#146;t &#150; &#x80;', '’t – €'],
  ['&#55357; &#xDFFF;x', 'x'],
  // Names that every object has.
  ['&valueOf; &toString;', '&valueOf; &toString;'],
  // It is a text, and shown as one.
  ['<<b>script>x', '<script>x'],
];

describe('plainText', () => {
  for (const [html, text] of table) {
    it(`reads ${JSON.stringify(html)}`, () => {
      expect(plainText(html)).to.equal(text);
    });
  }

  it('reads the beginning of a text without end', () => {
    const text = plainText('<p>word</p>'.repeat(100_000));
    expect(text).to.match(/^(word )+/);
    expect(text.length).to.be.below(20_000);
  });

  // Some take minutes with a pattern that begins anew at every character.
  for (const [what, html] of [
    ['tags that are never closed', '<a'.repeat(500_000)],
    ['a quote that is never closed', `${'<a b'.repeat(4900)}"`],
    ['quotes that are never closed', '<a "'.repeat(500_000)],
    ['other quotes', `<a ${`"'`.repeat(500_000)}`],
    ['comments that are never closed', '<!--'.repeat(500_000)],
    ['scripts that are never closed', '<script>'.repeat(500_000)],
    ['values that are never closed', '<a b="'.repeat(500_000)],
    ['equal signs', `<a ${'= '.repeat(500_000)}`],
    ['ends of scripts with spaces', `<script>${'</script'.repeat(1000)}${' '.repeat(10_000)}`],
    ['entities that are never closed', '&#x1'.repeat(500_000)],
    ['white space', ' \n'.repeat(500_000)],
  ] as const) {
    it(`is not held up by ${what}`, () => {
      for (let i = 0; i < 200; i++) plainText(html);
    });
  }
});
