import { UsageError } from './usage.js';

/** @throws UsageError */
export function numberIn(
  text: string | undefined,
  option: string,
  of: string,
  least: number,
  most: number,
  usual: number,
): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(
    `${option} "${text}" is wrong. Give a whole number ${of} from ${least} to ${most}.`.replace(
      '  ',
      ' ',
    ),
  );
}

/** @throws UsageError */
export function wordIn<W extends string>(
  text: string | undefined,
  option: string,
  words: readonly [W, ...W[]],
): W {
  if (text === undefined) return words[0];
  if (words.includes(text as W)) return text as W;
  throw new UsageError(`${option} "${text}" is wrong. Use ${words.join(' or ')}.`);
}
