import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

import { LIMITS } from '../feed/fetch.js';
import { resolveUrl } from '../util/url.js';
import type { Access } from './source.js';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** How documents are read: the options of every command that reads a feed. */
export const ACCESS = {
  base: { type: 'string' },
  origin: { type: 'string' },
  timeout: { type: 'string' },
} as const satisfies Options;

/**
 * Reads the words behind a command: its options, and files or addresses.
 * @param command - Its name, for the hint.
 * @throws UsageError
 */
export function readWords<const O extends Options>(words: string[], options: O, command: string) {
  // Not strict: Node says what is wrong in English only.
  const { tokens } = parseArgs({
    ...{ args: words, options, allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError('unknown-option', rawName, `${command}\n[${known.join('] [')}]`);
    }
    const isForgotten = value === undefined || (!inlineValue && /^-./.test(value));
    if (option.type === 'string' && isForgotten) throw new UsageError('no-value', rawName, command);
    if (option.type === 'boolean' && value !== undefined) {
      throw new UsageError('no-such-value', rawName, command);
    }
  }
  return parseArgs({ args: words, options, allowPositionals: true, strict: true });
}

/**
 * Reads the words behind a command that takes one file, address or `-`.
 * @throws UsageError
 */
export function readOne<const O extends Options>(words: string[], options: O, command: string) {
  const { values, positionals } = readWords(words, options, command);
  const [name, ...others] = positionals;
  if (name === undefined || others.length) throw new UsageError('one-document', '', command);
  return { values, name };
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
  throw new UsageError('bad-timeout', timeout);
}

function address(text: string, option: string): string {
  const url = /^https?:/i.test(text) ? resolveUrl(text, text) : undefined;
  if (url === undefined) throw new UsageError('bad-address', text, option);
  return url;
}
