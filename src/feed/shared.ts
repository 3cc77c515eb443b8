/**
 * What the copies of this library on one page share. A page has several copies when it loads single
 * files beside each other, or two versions. They meet at the keys below, on `globalThis`.
 *
 * These keys and types are a contract with every version that was ever published. A version may add
 * an optional field to an entry, and has to work with entries that lack it. Any other change needs a
 * new key, with the next number behind the `@`; the old key then keeps its meaning.
 *
 * Outside this module only `early.ts` names a key, checked by the type {@link SharedMaps}: it is part
 * of `dia.js`, and a module that `dia.js` shared with its chunks would become a request of its own.
 */

/**
 * A JSON document that is being fetched or was fetched: a promise of what `JSON.parse` gave. Other
 * software may put a bare promise there; all fields are optional.
 */
export interface SharedDocument extends Promise<unknown> {
  /** How many callers, in all copies, wait for it. The last one that leaves cancels it. */
  users?: number;
  /** Aborts the request. Without it, the request cannot be aborted by another copy. */
  cancel?: () => void;
  /** Whether the promise is settled. */
  settled?: boolean;
  /** Its absolute address after redirects, once it is known. */
  place?: string;
}

/** A request that was started before the code that reads its response has loaded. */
export interface EarlyRequest {
  /** Aborts the request. */
  readonly own: AbortController;
  readonly response: Promise<Response>;
}

/** The temporary failure of an address. Removed when the address succeeds. */
export interface Outage {
  /** The reason of the last failure: a `FeedError` of any copy, or another error. */
  readonly cause: unknown;
  /** How many requests failed in a row, 1 or more. */
  readonly tries: number;
  /** It is not requested again before this moment, in milliseconds as `Date.now()`. */
  until: number;
}

/** The Maps that are shared, by key: each from absolute URL to its entry. */
export interface SharedMaps {
  /** A request that fails leaves this Map. */
  'dia/documents@1': Map<string, SharedDocument>;
  /** Whoever reads the response removes its request from this Map. */
  'dia/requests@1': Map<string, EarlyRequest>;
  'dia/outages@1': Map<string, Outage>;
}

export const sharedDocuments = () => sharedMap('dia/documents@1');
export const earlyRequests = () => sharedMap('dia/requests@1');
export const outages = () => sharedMap('dia/outages@1');

/** The key of the context by which a `dia-feed` reaches its widgets; its type is `FeedContext`. */
export const FEED_CONTEXT_KEY = Symbol.for('dia/feed@1');

function sharedMap<Key extends keyof SharedMaps>(key: Key): SharedMaps[Key] {
  const page = globalThis as unknown as Record<symbol, SharedMaps[Key] | undefined>;
  return (page[Symbol.for(key)] ??= new Map() as SharedMaps[Key]);
}
