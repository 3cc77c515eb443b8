import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

import { LIMITS } from '../feed/fetch.js';
import { resolveUrl } from '../util/url.js';
import type { Access } from './source.js';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of `validate` and `snapshot` for reading documents. */
export const ACCESS = {
  base: { type: 'string' },
  origin: { type: 'string' },
  timeout: { type: 'string' },
} as const satisfies Options;

/**
 * Parses the arguments of a command: options, and one file, address or `-`.
 * @param about - The usage in the error message: `validate FILE-or-URL`.
 * @throws UsageError
 */
export function read<const O extends Options>(words: string[], options: O, about: string) {
  const { values, positionals } = parse(words, options, about);
  const [name, ...others] = positionals;
  if (name === undefined || others.length) {
    throw new UsageError(`Give one file, address, or - for standard input: dia-feed ${about}`);
  }
  return { values, name };
}

function parse<const O extends Options>(words: string[], options: O, about: string) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. To specify');
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `${message.replace(/\.$/, '')}.\nUse: dia-feed ${about} [${known.join('] [')}]`,
    );
  }
}

/** @throws UsageError */
export function accessOf(values: {
  readonly [Name in keyof typeof ACCESS]?: string | undefined;
}): Access {
  const { silenceMs, totalMs } = LIMITS;
  const timeout = milliseconds(values.timeout) ?? silenceMs;
  return {
    base: values.base === undefined ? undefined : address(values.base, '--base'),
    origin: new URL(address(values.origin ?? 'https://www.example.nl', '--origin')).origin,
    limits: { ...LIMITS, silenceMs: timeout, totalMs: (timeout * totalMs) / silenceMs },
  };
}

function milliseconds(timeout: string | undefined): number | undefined {
  if (timeout === undefined) return undefined;
  const seconds = Number(timeout);
  if (/^\d+$/.test(timeout) && seconds >= 1 && seconds <= 600) return seconds * 1000;
  throw new UsageError(
    `--timeout "${timeout}" is wrong. Give a whole number of seconds from 1 to 600.`,
  );
}

function address(text: string, option: string): string {
  const url = /^https?:/i.test(text) ? resolveUrl(text, text) : undefined;
  if (url === undefined) {
    throw new UsageError(`${option} "${text}" is no web address. Begin with https://`);
  }
  return url;
}
