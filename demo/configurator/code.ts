/** Writes values into code of several languages, so that they mean what was typed and no more. */

import { escapeHtml } from '../../src/util/escape-html.js';

/** ` name="value"`, or ` name` for what is present or absent. */
const attribute = ([name, value]: readonly [string, string]): string =>
  value === '' && !/^(?:data-)?heading$/.test(name)
    ? ` ${name}`
    : ` ${name}="${escapeHtml(value)}"`;

/** Lines of an element; long ones have an attribute on each line. */
export function elementLines(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly string[],
): string[] {
  const written = Object.entries(attributes).map(attribute);
  const whole = `<${tag}${written.join('')}>`;
  const opening =
    whole.length <= 90 || written.length < 2
      ? [whole]
      : [`<${tag}`, ...written.map((text) => ` ${text}`), '>'];
  const [first = '', ...rest] = opening;
  return inside.length
    ? [first, ...rest, ...inside.map((line) => `  ${line}`), `</${tag}>`]
    : [...opening.slice(0, -1), `${opening.at(-1) ?? ''}</${tag}>`];
}

/** A word of a command, for the shells of Unix. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

export interface Rule {
  readonly selector: string;
  readonly declarations: Readonly<Record<string, string>>;
}

export const ruleLines = ({ selector, declarations }: Rule): string[] => [
  `${selector} {`,
  ...Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`),
  '}',
];
