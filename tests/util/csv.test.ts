import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csv, type Cell } from '../../src/util/csv.js';

/** The one cell of a table. */
const cell = (value: Cell): string => csv([[value]]).slice(1, -2);

/** Reads a table back, by RFC 4180 with a separator of one's choice. */
function parse(text: string, separator = ';'): string[][] {
  const rows: string[][] = [[]];
  let [value, isQuoted, isFresh] = ['', false, true];
  const end = () => {
    rows.at(-1)!.push(value);
    [value, isFresh] = ['', true];
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (isQuoted && letter === '"' && text[index + 1] === '"') {
      value += '"';
      index++;
    } else if (letter === '"' && (isQuoted || isFresh)) [isQuoted, isFresh] = [!isQuoted, false];
    else if (!isQuoted && letter === separator) end();
    else if (!isQuoted && letter === '\n') {
      end();
      rows.push([]);
    } else if (isQuoted || letter !== '\r') [value, isFresh] = [value + letter, false];
  }
  return rows.slice(0, -1);
}

/** Whether a spreadsheet would calculate a cell, by the list of OWASP; white space in front helps nothing. */
const isFormula = (text: string): boolean => /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(text);

describe('csv', () => {
  it('is what a Dutch Excel opens with a double click', () => {
    const table = csv([
      ['Titel', 'Breedtegraad'],
      ['Burgerberaad', 52.0907],
    ]);
    expect(table).to.equal('\ufeffTitel;Breedtegraad\r\nBurgerberaad;52,0907\r\n');
    // The byte order mark survives becoming a file.
    expect([...new TextEncoder().encode(table).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  for (const [value, expected] of [
    ['', ''],
    [undefined, ''],
    ['Súdwest-Fryslân ✓', 'Súdwest-Fryslân ✓'],
    ['Wij; zij', '"Wij; zij"'],
    ['Wij, zij', '"Wij, zij"'],
    ['de "buurt"', '"de ""buurt"""'],
    ['twee\nregels', 'twee regels'],
    ['twee\r\n\r\nalinea’s\tmet tab ', 'twee alinea’s met tab'],
    [0, '0'],
    [-70.25, '-70,25'],
    [5, '5'],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${expected || 'nothing'}`, () => {
      expect(cell(value)).to.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['=1+1', "'=1+1"],
    ['+31 6 12345678', "'+31 6 12345678"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['@SUM(1)', "'@SUM(1)"],
    ['  =1', "'=1"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['\n\n@a', "'@a"],
    ['\ttab', 'tab'],
    ['\rreturn', 'return'],
    ['\u00a0=1', "'=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\0=1', "'\0=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['﹦1', "'﹦1"],
    ['=HYPERLINK("https://evil.example";"x")', '"\'=HYPERLINK(""https://evil.example"";""x"")"'],
    ['-', "'-"],
  ] as const) {
    it(`makes ${JSON.stringify(text)} harmless`, () => {
      expect(cell(text)).to.equal(expected);
    });
  }

  it('makes harmless what would be a cell of its own where a comma separates', () => {
    expect(cell('x,=1')).to.equal('"x,\'=1"');
    expect(cell('x, @a')).to.equal('"x,\' @a"');
    expect(cell('x,-2+3')).to.equal('"x,\'-2+3"');
    // Prices are none.
    expect(cell('voor € 10,- per persoon')).to.equal('"voor € 10,- per persoon"');
    expect(cell('a = b, 1 - 1, x@y')).to.equal('"a = b, 1 - 1, x@y"');
  });

  it('gives back what went in, and no formulas, whatever that was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('"', ';', ',', '\n', '\r', '\t', '=', '+', '@', ' ', 'a'),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const table = csv(rows);
        expect(table.startsWith('\ufeff')).to.equal(true);
        const back = parse(table.slice(1));
        expect(back).to.have.length(rows.length);
        for (const [row, cells] of back.entries()) {
          expect(cells).to.have.length(2);
          for (const [column, value] of cells.entries()) {
            expect(isFormula(value)).to.equal(false);
            const plain = rows[row]![column]!.replace(/\s+/g, ' ').trim();
            expect(value.replaceAll("'", '')).to.equal(plain.replaceAll("'", ''));
          }
        }
      }),
    );
  });

  it('gives no formulas that call, where a comma separates', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '=', '@', ' ', 'a') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        for (const value of parse(csv(rows).slice(1), ',').flat()) {
          expect(/^\s*[=@]/.test(value), value).to.equal(false);
        }
      }),
    );
  });
});
