/** Control and format characters but line ends, which pretty JSON has; and the ends of lines of old scripts. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const escaped = (sign: string): string =>
  sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * Writes a value as JSON in which every character can be seen: what steers a terminal, or turns the order
 * of a line round, is written as `\\u202e`, which means the same.
 * @param indent - Spaces; 0 for one line.
 */
export const safeJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(UNSEEN, escaped);
