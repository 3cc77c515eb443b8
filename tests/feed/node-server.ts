/** The servers of tests/server/feeds.js for tests on Node, on loopback. */
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { answer, countOf } from '../server/feeds.js';
import type { Answer } from './server.js';

async function start(): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It ends with the tests.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const origin = await start();
/** Another host with the same answers. */
export const otherOrigin = await start();

/** What the server saw of an address. */
export interface Seen {
  readonly requests: number;
  /** How many have ended, well or not. */
  readonly ended: number;
  /** How many went away before they had it all. */
  readonly left: number;
  readonly headers: readonly IncomingHttpHeaders[];
}

let made = 0;

/**
 * An address that nobody else uses.
 * @param answers - To the first request, the second, …; the last one stays.
 */
export function feedAt(answers: readonly Answer[], path = 'feed.json'): string {
  const query = new URLSearchParams({ key: `${made++}`, answers: JSON.stringify(answers) });
  return `${origin}/_test/feeds/${path}?${query}`;
}

/** The same address on the other host. */
export const onOtherHost = (url: string): string => url.replace(origin, otherOrigin);

/** An address that always answers with the same JSON. */
export const jsonAt = (json: unknown, path?: string): string => feedAt([{ json }], path);

export const seen = (url: string): Seen => countOf(new URL(url).searchParams.get('key') ?? '');

/** From now on the server of an address answers well. */
export const mend = (url: string, answer: Exclude<Answer, string>): void =>
  void Object.assign(seen(url), { mended: answer });

/** Waits until something is so; the test's own time-out is the limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await nextTurn();
}

/**
 * Waits until the server has heard all that was sent, and what it answered was read: requests of
 * our own go there and back behind it.
 */
export async function settled(): Promise<void> {
  for (let times = 0; times < 3; times++) {
    await (await fetch(jsonAt({}))).text();
    for (let turns = 0; turns < 5; turns++) await nextTurn();
  }
}
