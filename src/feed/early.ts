import type { EarlyRequest, SharedMaps } from './shared.js';

type Page = Record<symbol, Map<string, unknown> | undefined>;

const keyOf = (key: keyof SharedMaps): symbol => Symbol.for(key);

/**
 * Starts the request of a document before the code that reads it is there; `fetchJson` takes the
 * request over. `dia.js` contains this module without the rest of the floor.
 * @param url - Absolute. Nothing happens when this document is there already, or under way.
 */
export function startEarly(url: string): void {
  const page = globalThis as unknown as Page;
  const requests = (page[keyOf('dia/requests@1')] ??= new Map());
  if (requests.has(url) || page[keyOf('dia/documents@1')]?.has(url)) return;
  const own = new AbortController();
  // A `fetch` of the page's own may throw at once.
  const response = new Promise<Response>((resolve) =>
    resolve(fetch(url, { signal: own.signal, credentials: 'omit' })),
  );
  // The code that takes the request over reports its failure.
  response.catch(Boolean);
  requests.set(url, { own, response } satisfies EarlyRequest);
}
