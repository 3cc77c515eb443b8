/** A cell: a number is one for the spreadsheet too. */
export type Cell = string | number | undefined;

/** What spreadsheets take for the beginning of a formula, in the widths that Unicode has. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫';

/** It may follow white space and invisible characters. */
const FORMULA = new RegExp(`^[\\s\\p{C}]*[${SIGNS}]`, 'u');

/**
 * A comma separates in other countries, and a formula would then begin behind it; "€ 10,- per persoon"
 * has none.
 */
const FORMULA_INSIDE = new RegExp(
  `,(?=["\\s\\p{C}]*(?:[=@＝＠﹦﹫]|[${SIGNS}][\\p{L}\\p{N}(]))`,
  'gu',
);

/**
 * A text that no spreadsheet runs as a formula, on one line: an apostrophe goes before what looks like
 * one.
 *
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */
const harmless = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim().replace(FORMULA_INSIDE, ",'");
  return FORMULA.test(line) ? `'${line}` : line;
};

const cell = (value: Cell = ''): string => {
  // Programs that use semicolons expect a decimal comma: they read "5.121" as 5121.
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = harmless(value);
  return /[";,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A table as CSV, for who opens it with a double click in a Dutch Excel: that splits at semicolons,
 * since the comma is for decimals, and takes a file for UTF-8 when it begins with a byte order mark. A
 * line `sep=;` would make it forget the mark. Other programs find out, or ask.
 *
 * Cells are quoted as RFC 4180 has it; lines end in CR LF. No cell is a formula, whatever it begins
 * with; white space in a text is folded.
 *
 * @param rows - The first holds the headings.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
