/** What the map has to be, and how that is told. */
import { median } from '../chromium.js';

/**
 * What was measured, as a row of a table shows it.
 * @template T
 * @typedef {object} Figure
 * @property {string} name
 * @property {(run: T) => number} of
 * @property {number} [floor] Whoever is there cannot be told from one who is better.
 * @property {number} [required] What the design asks of ours.
 * @property {boolean} [isMore] Whether more is better.
 * @property {string} unit
 */

/** A frame of 16.7 ms that is on time, with some room for how the clock is rounded. */
const FRAME = 17;

/** What is shown at once is there at the end of the first frame or, slowed, the second. */
const FLOOR = 2 * FRAME;

/** @param {readonly number[]} numbers @param {number} part */
const quantile = (numbers, part) =>
  numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * part) - 1] ?? NaN;

/** @param {readonly number[]} between Milliseconds between frames. @returns Per cent. */
export const onTime = (between) =>
  (100 * between.filter((time) => time <= FRAME).length) / between.length;

/** @type {readonly Figure<import('./once.js').Run>[]} */
export const ofUse = [
  { name: 'first groups', of: ({ show }) => show.took, floor: FLOOR, required: 250, unit: 'ms' },
  {
    name: '  longest task',
    of: ({ show }) => show.longest,
    floor: FRAME,
    required: 50,
    unit: 'ms',
  },
  // How much of it was the page's own doing; and what nobody waits for.
  { name: '  at work for', of: ({ show }) => show.work, floor: FRAME, unit: 'ms' },
  { name: '  then busy for', of: ({ show }) => show.after, floor: Infinity, unit: 'ms' },
  {
    name: 'a filter, or none again',
    of: ({ filter, unfilter }) => Math.max(filter.took, unfilter.took),
    floor: FLOOR,
    required: 50,
    unit: 'ms',
  },
  {
    name: '  longest task',
    of: ({ filter, unfilter }) => Math.max(filter.longest, unfilter.longest),
    floor: FRAME,
    required: 50,
    unit: 'ms',
  },
  {
    name: '  at work for',
    of: ({ filter, unfilter }) => Math.max(filter.work, unfilter.work),
    floor: FRAME,
    unit: 'ms',
  },
  {
    name: `frames within ${FRAME} ms, moving`,
    of: ({ frames }) => onTime(frames.between),
    floor: 95,
    required: 95,
    isMore: true,
    unit: '%',
  },
  {
    name: '  95 % of them within',
    of: ({ frames }) => quantile(frames.between, 0.95),
    floor: FRAME,
    required: FRAME,
    unit: 'ms',
  },
  { name: '  worst', of: ({ frames }) => Math.max(...frames.between), floor: FLOOR, unit: 'ms' },
  {
    name: '  longest task',
    of: ({ frames }) => frames.longest,
    floor: FRAME,
    required: 50,
    unit: 'ms',
  },
];

/** @type {readonly Figure<Awaited<ReturnType<typeof import('./once.js').measureOpening>>>[]} */
export const ofOpening = [
  { name: 'groups', of: ({ took }) => took, floor: FLOOR, unit: 'ms' },
  { name: '  longest task', of: ({ longest }) => longest, floor: FRAME, unit: 'ms' },
  { name: '  at work for', of: ({ work }) => work, floor: FRAME, unit: 'ms' },
];

/** @param {string} kind @returns {(bytes: Record<string, number>) => number} */
const kilobytes =
  (kind) =>
  ({ [kind]: bytes = NaN }) =>
    bytes / 1000;

/**
 * Only the first is compared: the others bring no geography, and none of the rest.
 * @type {readonly Figure<Record<string, number>>[]}
 */
export const ofBytes = [
  { name: 'code and styles', of: kilobytes('code'), unit: 'kB' },
  { name: 'geography', of: kilobytes('geography'), floor: Infinity, unit: 'kB' },
  { name: 'on request: tiles, …', of: kilobytes('extras'), floor: Infinity, unit: 'kB' },
  { name: 'other languages', of: kilobytes('languages'), floor: Infinity, unit: 'kB' },
];

/** @param {number} number @param {string} [unit] */
const told = (number, unit = '') =>
  `${number < 100 ? number.toFixed(1) : Math.round(number)} ${unit}`.trim();

/**
 * Compares ours, the first, with the others.
 * @template T
 * @param {readonly Figure<T>[]} figures
 * @param {readonly (readonly T[])[]} runs Of each contestant.
 * @param {boolean} hasOurs
 * @param {boolean} [isRequired] Whether the design says what ours has to be.
 */
export function judge(figures, runs, hasOurs, isRequired = false) {
  const verdicts = figures.map(({ name, of, floor, required, isMore, unit }) => {
    const sign = isMore ? -1 : 1;
    const measured = runs.map((several) => several.map(of));
    const middles = measured.map(median);
    const [own = NaN, ...others] = middles.map((middle) => sign * middle);
    const isBest = own <= Math.min(...others) || (floor !== undefined && own <= sign * floor);
    const isAsked = isRequired && required !== undefined;
    const isMet = !hasOurs || (isBest && (!isAsked || own <= sign * required));
    // How far chance goes shows in the single runs.
    const single = measured.map((each) => each.map((number) => told(number)).join(', '));
    return {
      isMet,
      cells: [
        name,
        ...middles.map((middle) => told(middle, unit)),
        isAsked ? `${isMore ? '≥' : '≤'} ${required} ${unit}` : '',
        hasOurs ? (isMet ? 'ok' : 'OVER') : '',
      ],
      note: `  single runs of ${name.trim()}: ${single.join(' | ')}`,
    };
  });
  return {
    isMet: verdicts.every(({ isMet }) => isMet),
    lines: verdicts.map(({ cells }) => cells),
    notes: verdicts.filter(({ isMet }) => !isMet).map(({ note }) => note),
  };
}

/**
 * @param {string} title
 * @param {readonly string[]} names
 * @param {ReturnType<typeof judge>} verdict
 * @returns Whether what is required was met.
 */
export function print(title, names, { isMet, lines, notes }) {
  console.log(table([[title, ...names, 'required', ''], ...lines]));
  console.log([...notes, ''].join('\n'));
  return isMet;
}

/**
 * Lays out columns, numbers to the right.
 * @param {readonly (readonly string[])[]} rows
 */
function table(rows) {
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
