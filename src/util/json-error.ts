import { parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';

/**
 * Where a text stops being JSON. What engines say themselves differs, and is often no more than a number of
 * characters.
 * @param text - Of which `JSON.parse` failed.
 * @returns Line and column, from 1, and the character there: `12:5 }`; none at the end of the text.
 */
export function errorPlace(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = errors[0]?.offset ?? text.length;
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  const column = (before.at(-1) ?? '').length + 1;
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0x20).trim();
  return [`${before.length}:${column}`, sign].filter(Boolean).join(' ');
}
