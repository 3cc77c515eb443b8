/** Where something stands in a text: line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The way to a value in a JSON document: names of members, and numbers of items from 0. */
export type JsonPath = readonly (string | number)[];

/**
 * The way that is written as in JavaScript.
 * @example
 * jsonPath('events[3].place.name'); // ['events', 3, 'place', 'name']
 */
export const jsonPath = (text: string): JsonPath =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );

/** A value that is looked for, and those that are looked for in it. */
interface Wanted {
  /** Where it begins; -1 while it was not found. */
  offset: number;
  readonly inner: Map<string | number, Wanted>;
}

/** An object or list around what is read. */
interface Around {
  readonly wanted: Wanted | undefined;
  /** Number of the item; undefined in an object. */
  index: number | undefined;
  /** Whether the next text is the name of a member. */
  isName: boolean;
}

/**
 * Finds where values stand in a text, in one walk through it.
 * @param text - JSON that can be parsed.
 * @returns For each path the place of its value; of a value that is missing, that of the object or list
 *   that would hold it.
 * @example
 * jsonPlaces('{\n  "a": [1, 2]\n}', [['a', 1]]); // [{ line: 2, column: 12 }]
 */
export function jsonPlaces(text: string, paths: readonly JsonPath[]): Place[] {
  const root: Wanted = { offset: -1, inner: new Map() };
  const ways = paths.map((path) => wayTo(path, root));
  find(text, root);
  const placeOf = placesIn(text);
  return ways.map((way) => placeOf(way.findLast(({ offset }) => offset >= 0)?.offset ?? 0));
}

/** Notes that a value is looked for. @returns The values on the way to it, with itself. */
function wayTo(path: JsonPath, root: Wanted): Wanted[] {
  const way = [root];
  let last = root;
  for (const name of path) {
    const next = last.inner.get(name) ?? { offset: -1, inner: new Map() };
    last.inner.set(name, next);
    way.push(next);
    last = next;
  }
  return way;
}

function find(text: string, root: Wanted): void {
  const open: Around[] = [];
  let next: Wanted | undefined = root;
  for (const [start, end] of tokensIn(text)) {
    const around = open.at(-1);
    const sign = text[start];
    if (sign === ',') {
      if (around?.index === undefined) {
        if (around) around.isName = true;
      } else next = around.wanted?.inner.get(++around.index);
    } else if (sign === '}' || sign === ']') open.pop();
    else if (around?.isName) {
      const name = JSON.parse(text.slice(start, end)) as string;
      next = around.wanted?.inner.get(name);
      around.isName = false;
    } else {
      if (next) {
        next.offset = start;
        // Of two members with one name the last counts.
        for (const one of next.inner.values()) one.offset = -1;
      }
      if (sign === '{') open.push({ wanted: next, index: undefined, isName: true });
      else if (sign === '[') {
        open.push({ wanted: next, index: 0, isName: false });
        next = next?.inner.get(0);
      }
    }
  }
}

const SPACE_OR_COLON = /[\s:]*/y;
/** A number, or `true`, `false` or `null`. */
const WORD = /[^\s,\]}]+/y;

/** Begin and end of each token but colons. Texts are skipped without a pattern: one may be megabytes. */
function* tokensIn(text: string): Generator<readonly [start: number, end: number]> {
  for (let end = 0; ;) {
    const start = endOf(SPACE_OR_COLON, text, end);
    if (start >= text.length) return;
    const sign = text.charAt(start);
    if (sign === '"') end = endOfString(text, start);
    else end = '{}[],'.includes(sign) ? start + 1 : endOf(WORD, text, start);
    yield [start, end];
  }
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : text.length;
}

/** Behind the quote that ends a text; one behind an odd number of backslashes is part of it. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

/**
 * Tells line and column of offsets in a text.
 * @example
 * placesIn('{\n}')(2); // { line: 2, column: 1 }
 */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
