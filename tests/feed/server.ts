import { aTimeout } from '@open-wc/testing';

/** What tests/server/feeds.js answers: one of its bad habits by name, or an answer of one's own. */
export type Answer =
  | (
      | 'silent'
      | 'stalled'
      | 'drip'
      | 'huge'
      | 'truncated'
      | 'hangup'
      | 'html'
      | 'reset'
      | 'loop'
      | 'bomb'
      | 'utf16'
      | 'badUtf8'
      | 'nested'
    )
  | { status?: number; headers?: Record<string, string>; json?: unknown; text?: string };

/** What the test server saw of an address. */
export interface Seen {
  readonly requests: number;
  /** How many have ended, well or not. */
  readonly ended: number;
  /** How many went away before they had it all. */
  readonly left: number;
  readonly headers: readonly Record<string, string>[];
}

let made = 0;

/**
 * An address of the test server that nobody else uses.
 * @param answers - To the first request, the second, …; the last one stays.
 */
export function feedAt(answers: readonly Answer[], path = 'feed.json'): string {
  // Other test files, and other browsers, count on the same server at the same time.
  const key = `${Math.random()}-${made++}`;
  const query = new URLSearchParams({ key, answers: JSON.stringify(answers) });
  return new URL(`/_test/feeds/${path}?${query}`, location.href).href;
}

/** An address that always answers with the same JSON. */
export const jsonAt = (json: unknown, path?: string): string => feedAt([{ json }], path);

export async function seen(url: string): Promise<Seen> {
  const key = new URL(url).searchParams.get('key') ?? '';
  const response = await fetch(`/_test/count?${new URLSearchParams({ key })}`);
  return (await response.json()) as Seen;
}

/** Waits until something is so; the test's own time-out is the limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await aTimeout(10);
}
