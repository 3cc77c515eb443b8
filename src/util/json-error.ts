import { placesIn } from './json-place.js';

/** White space, and the token behind it: a sign, a text, a number or a word (RFC 8259). */
const TOKEN =
  // eslint-disable-next-line no-control-regex -- no text may hold these
  /[ \t\r\n]*([{}[\],:]|"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|true|false|null)/iy;

/** What may follow: a value, the first of a list, a name, the first of an object, a colon, or what ends a value. */
type Expected = 'value' | 'item' | 'name' | 'member' | ':' | 'end';

/**
 * Finds where a text is no longer JSON. The messages of engines differ, and often only have a number of
 * characters.
 * @param text - Of which `JSON.parse` failed.
 * @returns Line and column, from 1, and the character there: `12:5 }`; none at the end of the text.
 */
export function errorPlace(text: string): string {
  const offset = errorOffset(text);
  const { line, column } = placesIn(text)(offset);
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0x20).trim();
  return [`${line}:${column}`, sign].filter(Boolean).join(' ');
}

function errorOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    TOKEN.lastIndex = end;
    const [all = '', token = ''] = TOKEN.exec(text) ?? [];
    const next: Expected | undefined = token ? after(token, expected, open) : undefined;
    // Before the token that may not be there, or before what is no token at all.
    if (!next) return end + text.slice(end).search(/[^ \t\r\n]|$/);
    expected = next;
    end += all.length;
  }
}

/** What may follow a token; undefined where it may not be. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
  const isValue = expected === 'value' || expected === 'item';
  const isName = expected === 'name' || expected === 'member';
  switch (token) {
    case '{':
    case '[':
      if (!isValue) return undefined;
      open.push(token);
      return token === '{' ? 'member' : 'item';
    case '}':
    case ']': {
      const isEmpty = expected === (token === '}' ? 'member' : 'item');
      const isOpen = open.at(-1) === (token === '}' ? '{' : '[');
      if (!isOpen || !(isEmpty || expected === 'end')) return undefined;
      open.pop();
      return 'end';
    }
    case ',':
      if (expected !== 'end' || !open.length) return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
    case ':':
      return expected === ':' ? 'value' : undefined;
  }
  if (isName) return token.startsWith('"') ? ':' : undefined;
  return isValue ? 'end' : undefined;
}
