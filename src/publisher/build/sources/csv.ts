import type { ParseResult } from 'papaparse';
import papaparse from 'papaparse';

import type { SourceConfig } from '../config.js';
import type { Note } from '../note.js';
import { SourceError } from '../note.js';
import type { ReadSource } from './source.js';
import { baseOf, onlyDocument } from './source.js';
import { recordsOf } from './table.js';

/**
 * A table with separators: comma, semicolon, tab or bar. Encoded in UTF-8 with or without a byte order
 * mark, in UTF-16 with one, or else in Windows-1252, as an older Excel writes it.
 */
export const csv: ReadSource = async (source, access) => {
  const document = await onlyDocument(source, access);
  const { text, encoding } = decode(document.bytes, source, document.name);
  // Only Excel uses a line "sep=;".
  const [, mark, body = text] = /^sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [];
  const notes: Note[] = [];
  if (encoding !== 'utf-8') notes.push(note('encoding', '', encoding));
  const rows = rowsOf(body, source.separator ?? mark ?? separatorOf(body), notes);
  const base = baseOf(source, document.url, access);
  return { ...recordsOf(rows, source, document.name), base, hasColumns: true, notes };
};

/** So many characters are parsed at a time; a row that is longer takes more. */
const CHUNK_LENGTH = 1_000_000;

/**
 * The rows of a table, a piece of the text at a time: all of them at once take as much memory again as the
 * records that are made of them.
 */
function* rowsOf(text: string, delimiter: string, notes: Note[]): Generator<string[]> {
  const parser = new papaparse.Parser({ delimiter, newline: newlineOf(text) });
  let count = 0;
  let length = CHUNK_LENGTH;
  for (let begin = 0; begin < text.length;) {
    const isLast = begin + length >= text.length;
    // Of a piece in the middle the last row is not whole.
    const { data, errors, meta } = parser.parse(
      text.slice(begin, begin + length),
      0,
      !isLast,
    ) as ParseResult<string[]>;
    if (!isLast && meta.cursor === 0) {
      length *= 2;
      continue;
    }
    for (const { type, row = 0, message } of errors) {
      const isWhole = isLast || row < data.length;
      if (isWhole && type === 'Quotes')
        notes.push(note('row-unreadable', String(count + row + 1), message));
    }
    removeGuards(data);
    yield* data;
    count += data.length;
    begin = isLast ? text.length : begin + meta.cursor;
    length = CHUNK_LENGTH;
  }
}

/** What ends a line: the first end of one that is not within quotes. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const [newline = '\n'] = /\r\n|\n|\r/.exec(text.slice(0, 100_000).replace(/"[^"]*"/g, '')) ?? [];
  return newline as '\r\n' | '\n' | '\r';
}

/** Separators of columns, the most likely first. */
const SEPARATORS = [';', '\t', ',', '|'];
/** Number of lines from which the separator is guessed. */
const MAX_GUESS_LINES = 20;

/** The separator that occurs most often outside quotes: texts in cells contain commas too. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, MAX_GUESS_LINES);
  // Every row of a table contains its separator.
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts.filter((count) => count > 0).length * 100 + Math.min(...counts, 99);
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ';';
}

/**
 * Removes the apostrophe that keeps spreadsheets from running a text as a formula. Changes the rows in
 * place, since there may be many.
 */
function removeGuards(rows: string[][]): void {
  for (const row of rows) {
    for (const [at, cell] of row.entries()) if (/^'[=+\-@]/.test(cell)) row[at] = cell.slice(1);
  }
}

const note = (code: Note['code'], place: string, found: string): Note => ({
  ...{ code, place, found, field: '', expected: '', count: 1 },
});

function decode(
  bytes: Uint8Array,
  { encoding }: SourceConfig,
  name: string,
): { text: string; encoding: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    throw new SourceError('not-csv', name, 'Excel');
  }
  if (encoding !== undefined) {
    try {
      const is1252 = new TextDecoder(encoding).encoding === 'windows-1252';
      const text = is1252 ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
      return { text, encoding: 'utf-8' };
    } catch {
      throw new SourceError('not-csv', name, encoding);
    }
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) throw new SourceError('not-csv', name);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The characters of Windows-1252 where Latin-1 has control codes, from 0x80 on. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes Windows-1252, which the decoder of Node 20 treats as Latin-1. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (code) => HIGH[code.charCodeAt(0) - 0x80] ?? code);

const decoded = (bytes: Uint8Array, encoding: string) => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});
