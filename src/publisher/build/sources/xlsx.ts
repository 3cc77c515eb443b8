import { readSheet } from 'read-excel-file/universal';

import { SourceError } from '../note.js';
import type { ReadSource } from './source.js';
import { baseOf, onlyDocument } from './source.js';
import { recordsOf } from './table.js';

/** A sheet of an Excel file (`.xlsx`). Refuses the older `.xls`, with advice to save it as `.xlsx`. */
export const xlsx: ReadSource = async (source, access) => {
  const { bytes, name, url } = await onlyDocument(source, access);
  const rows = await rowsOf(bytes, source.sheet, name);
  const base = baseOf(source, url, access);
  return { ...recordsOf(rows, source, name), base, hasColumns: true, notes: [] };
};

async function rowsOf(bytes: Uint8Array, sheet: string | number | undefined, name: string) {
  // Compound File Binary: Excel before 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SourceError('not-xlsx', name, '.xls');
  const { buffer, byteOffset, byteLength } = bytes;
  const whole = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  try {
    return (await (sheet === undefined ? readSheet(whole) : readSheet(whole, sheet))) as never[][];
  } catch (error) {
    const { name: kind, message } = error as Error;
    throw new SourceError(kind === 'SheetNotFoundError' ? 'no-sheet' : 'not-xlsx', name, message);
  }
}
