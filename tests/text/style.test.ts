/** What the style of the texts asks, on every text that people read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import type { TextRow } from '../fixtures/texts.js';
import { configuratorTexts, interfaceTexts, problemRows } from '../fixtures/texts.js';

const all = [...interfaceTexts, ...problemRows, ...configuratorTexts];

/** Other words for what is refused. */
const DUTCH: readonly (readonly [refused: RegExp, instead: string])[] = [
  [/\bgegevens\b/i, '"informatie": "gegevens" sounds like personal data'],
  [/\bmeer tonen\b/i, '"Toon meer": begin with the verb'],
  [/\bprobeer opnieuw\b/i, '"Probeer het opnieuw"'],
  [/\bzet in agenda\b/i, '"Zet in uw agenda"'],
  [/\bmeld u aan\b/i, '"Aanmelden"'],
  [/\bgereedschap\b/i, '"Toolkit"'],
  [/\bstand\b/i, '"Status"'],
  [/\bkaarten\b/i, '"blokken": a "kaart" is the map'],
  [/\bbibliotheek\b/i, '"widgetbestanden"'],
  [/\bzoals gewoonlijk\b/i, '"Standaard"'],
  [/\bAnders (die|dat|de) (van|accent)/, 'a whole sentence: "Vult u niets in, dan …"'],
  [/\bdit kan niet\b/i, 'what to fill in'],
  [/\blet op\b/i, '"waarschuwing"'],
  [/\b(past|passen) (nog )?niet\b/i, '"is (nog niet) in orde"'],
  [/\d:\d\d\b(?!:)(?<!T\d\d:\d\d)(?<!\+\d\d:\d\d)/, 'a dot in a time: 12.00 uur'],
  [/\b(we|wij) werken\b|\bdoen er mee\b/i, 'the name of the programme'],
  [/\d+ keer\b/, 'a plural'],
  [/\bt\/m\b|\be\.d\.|\bbijv\.|\bd\.m\.v\./, 'no abbreviation'],
  // Names of sections of a feed, in a sentence.
  [/\b\d+ (partners|news|events|subgoals|themes) \d/, 'the Dutch name of the section'],
];
const ENGLISH: readonly (readonly [refused: RegExp, instead: string])[] = [
  [/\bdata\b(?!:)/i, '"information"'],
  [/\bKinds?\b/, '"Type"'],
  [/\bcannot load this now\b|\bat this moment\b/i, '"right now"'],
  [/\btakes too long\b/, '"is taking too long"'],
  [/\bfits\b/, 'what is right'],
  [/\b1 mistakes\b/, 'a singular'],
];
const FRISIAN: readonly (readonly [refused: RegExp, instead: string])[] = [
  [/\bgegevens\b/i, '"ynformaasje"'],
  [/\bMear sjen litte\b/i, '"Lit mear sjen"'],
  [/\bpyltsje/i, '"pylktoetsen"'],
  [/\bsoom/i, '"zoom"'],
  [/\bArk\b|\bStân\b/, '"Toolkit", "Status"'],
  [/\d:\d\d\b/, 'a dot in a time'],
];

function faults(
  rows: readonly TextRow[],
  language: 'nl' | 'en' | 'fy',
  list: readonly (readonly [RegExp, string])[],
): string[] {
  return rows.flatMap(({ key, [language]: text = '' }) =>
    list.flatMap(([refused, instead]) =>
      refused.test(text) ? [`${key}: "${text}": use ${instead}`] : [],
    ),
  );
}

describe('the style of the texts', () => {
  it('is tried on all of them', () => {
    expect(interfaceTexts.length).to.be.above(150);
    expect(problemRows.length).to.be.above(60);
    expect(configuratorTexts.length).to.be.above(100);
    for (const { key, nl, en, fy } of interfaceTexts) {
      expect([nl, en, fy].every(Boolean), key).to.equal(true);
    }
    for (const { key, nl, en } of problemRows) expect([nl, en].every(Boolean), key).to.equal(true);
  });

  it('asks for plain words in Dutch, English and Frisian', () => {
    expect([
      ...faults(all, 'nl', DUTCH),
      ...faults(all, 'en', ENGLISH),
      ...faults(all, 'fy', FRISIAN),
    ]).to.deep.equal([]);
  });

  it('asks for plain words on the page of the configurator', () => {
    const files = ['index.html', 'form.ts', 'checker.ts', 'check.ts', 'result.ts', 'contrasts.ts'];
    const pages = files.map((name) => ({
      key: name,
      where: '',
      nl: readFileSync(
        fileURLToPath(new URL(`../../demo/configurator/${name}`, import.meta.url)),
        'utf8',
      ),
    }));
    // Code has its own words.
    const list = DUTCH.filter(([refused]) => !/past|\\d/.test(refused.source));
    expect(list.length).to.be.above(10);
    expect(faults(pages, 'nl', list)).to.deep.equal([]);
  });

  it('leaves no text of visitors in another language than its own', () => {
    const shared = interfaceTexts.filter(({ nl, en }) => nl === en).map(({ nl }) => nl);
    // The same in both.
    expect([...new Set(shared)].filter((text) => text.includes(' '))).to.deep.equal(['Zoom in']);
  });

  it('refuses what it was before', () => {
    for (const text of ['We kunnen de gegevens niet ophalen.', 'Meer tonen', 'Om 12:00 uur']) {
      expect(faults([{ key: '', where: '', nl: text }], 'nl', DUTCH), text).to.have.length(1);
    }
  });

  it('ends what is a sentence with a full stop', () => {
    const sentences = interfaceTexts.filter(({ nl }) => /^[A-Z].*\. [A-Z]/.test(nl));
    expect(sentences.length).to.be.above(3);
    for (const { key, nl, en, fy } of sentences) {
      for (const text of [nl, en, fy]) {
        if (!/^(Kaart|Map): /.test(text ?? '')) expect(text, key).to.match(/[.?]$/);
      }
    }
  });
});
