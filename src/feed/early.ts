/**
 * Requests that were started before the code that reads the answer is here. This module stands by
 * itself, so that `dia.js` can have it without the rest; `fetch.ts` takes over what it started.
 */
export interface EarlyRequest {
  /** Ends it. */
  readonly own: AbortController;
  readonly response: Promise<Response>;
}

/** From absolute URL to what is under way: one for the page, as the documents are. */
export type EarlyRequests = Map<string, EarlyRequest>;

/**
 * Starts the request of a document that will be asked for in a moment, unless it is there already.
 * @param url - Absolute.
 */
export function startEarly(url: string): void {
  const shared = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;
  const early = (shared[Symbol.for('dia/requests@1')] ??= new Map());
  if (early.has(url) || shared[Symbol.for('dia/documents@1')]?.has(url)) return;
  const own = new AbortController();
  const response = fetch(url, { signal: own.signal, credentials: 'omit' });
  // Who takes it over says what went wrong.
  response.catch(Boolean);
  early.set(url, { own, response });
}
