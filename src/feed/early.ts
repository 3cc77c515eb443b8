import type { EarlyRequest, SharedMaps } from './shared.js';

type Page = Record<symbol, Map<string, unknown> | undefined>;

const keyOf = (key: keyof SharedMaps): symbol => Symbol.for(key);

/**
 * Starts the request of a document before the code that reads it has loaded. `fetchJson` takes the
 * request over. `dia.js` contains this module without the rest of the folder.
 * @param url - Absolute. Nothing happens if this document is cached or being loaded.
 * @returns The response, until it is taken over.
 */
export function startEarly(url: string): Promise<Response> | undefined {
  const page = globalThis as unknown as Page;
  const requests = (page[keyOf('dia/requests@1')] ??= new Map());
  const known = requests.get(url) as EarlyRequest | undefined;
  if (known || page[keyOf('dia/documents@1')]?.has(url)) return known?.response;
  const own = new AbortController();
  // A `fetch` that the page has replaced may throw synchronously.
  const response = new Promise<Response>((resolve) =>
    resolve(fetch(url, { signal: own.signal, credentials: 'omit' })),
  );
  // The code that takes the request over reports its failure.
  response.catch(Boolean);
  requests.set(url, { own, response } satisfies EarlyRequest);
  return response;
}
