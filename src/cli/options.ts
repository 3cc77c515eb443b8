import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

import { LIMITS } from '../feed/fetch.js';
import { resolveUrl } from '../util/url.js';
import { numberIn } from './checked.js';
import type { Access } from './documents/documents.js';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** How documents are had; what both commands know. */
export const ACCESS = {
  base: { type: 'string' },
  origin: { type: 'string' },
  timeout: { type: 'string' },
} as const satisfies Options;

/**
 * Reads the words behind a command.
 * @param about - What the hint names: `validate FILE-or-URL`.
 * @throws UsageError
 */
export function read<O extends Options>(words: string[], options: O, about: string) {
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
  const silence = numberIn(values.timeout, '--timeout', 'of seconds', 1, 600, 10) * 1000;
  const { silence: usual, whole } = LIMITS;
  return {
    base: values.base === undefined ? undefined : address(values.base, '--base'),
    origin: new URL(address(values.origin ?? 'https://www.example.nl', '--origin')).origin,
    limits: { ...LIMITS, silence, whole: (silence * whole) / usual },
  };
}

function address(text: string, option: string): string {
  const url = /^https?:/i.test(text) ? resolveUrl(text, text) : undefined;
  if (url === undefined) {
    throw new UsageError(`${option} "${text}" is no web address. Begin with https://`);
  }
  return url;
}
