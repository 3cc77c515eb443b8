/** Weighs what a browser downloads. */
import { brotliCompressSync, constants } from 'node:zlib';

/** @param {string | Uint8Array} content */
export const brotli = (content) =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content),
    },
  }).length;

/** Prints kilobytes as the budgets count them: 1000 bytes. @param {number} bytes */
export const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/**
 * Lays out columns, numbers to the right.
 * @param {readonly (readonly string[])[]} rows
 */
export function table(rows) {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column ? cell.padStart(widths?.[column] ?? 0) : cell.padEnd(widths?.[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
