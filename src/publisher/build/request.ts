import { Deadline, isRedirect, readBytes, reasonOf } from '../response.js';
import { SourceError } from './note.js';
import type { Fetch } from './ports.js';

/** A document of a source, before it is parsed. */
export interface SourceDocument {
  /** Its name in the configuration: an address, or a file in the folder. */
  readonly name: string;
  /** Its address after redirects; for a file, its name. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Headers of the response, with names in lower case. Empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A document that was stored earlier. A large one is read only where it is needed. */
export interface StoredDocument extends Pick<SourceDocument, 'name' | 'headers'> {
  /** @returns undefined if it is no longer there. */
  readonly read: () => Promise<SourceDocument | undefined>;
}

/** The settings of a request. */
export interface RequestOptions {
  readonly allowsHttp: boolean;
  /** Maximum time without data, in milliseconds. The whole download may take six times as long. */
  readonly timeout: number;
  /** Bytes, after decompression. */
  readonly maxSize: number;
  /** The document at the last good answer, to revalidate. */
  readonly known?: StoredDocument | undefined;
}

/** Headers that are stored: those for revalidation, and the number of pages. */
const KEPT = ['etag', 'last-modified', 'content-type', 'x-wp-totalpages'];

const MAX_REDIRECTS = 10;
/** Maximum number of simultaneous requests, over all sources: the servers are not ours. */
const MAX_REQUESTS = 2;

/** Downloads documents without burdening servers: a few at a time, and only if they changed. */
export class Requests {
  readonly #fetch: Fetch;
  readonly #agent: string;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param agent - The `User-Agent`. */
  constructor(fetch: Fetch, agent: string) {
    this.#fetch = fetch;
    this.#agent = agent;
  }

  /**
   * Downloads a document, or returns the known one if it did not change.
   * @throws SourceError
   */
  async get(url: string, options: RequestOptions): Promise<SourceDocument> {
    while (this.#running >= MAX_REQUESTS) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running++;
    try {
      return await this.#request(url, options);
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  async #request(name: string, options: RequestOptions): Promise<SourceDocument> {
    const { allowsHttp, timeout, maxSize, known } = options;
    const deadline = new Deadline({ silenceMs: timeout, totalMs: 6 * timeout });
    let url = name;
    try {
      for (let redirects = 0; ; redirects++) {
        if (!allowsHttp && url.startsWith('http:')) throw new SourceError('http', name, url);
        const response = await this.#fetch(url, {
          headers: this.#headers(url === name ? known : undefined),
          redirect: 'manual',
          signal: deadline.signal,
        });
        deadline.renew();
        const { status, headers } = response;
        const location = isRedirect(status) ? headers.get('Location') : null;
        if (location !== null) {
          await response.body?.cancel();
          if (redirects === MAX_REDIRECTS) throw new SourceError('redirects', name, url);
          url = followed(location, url, name);
          continue;
        }
        if (status === 304 && known) {
          await response.body?.cancel();
          const document = await known.read();
          return document ?? (await this.#request(name, { ...options, known: undefined }));
        }
        if (!response.ok) {
          await response.body?.cancel();
          throw new SourceError(status === 401 ? 'login' : 'status', name, String(status));
        }
        const bytes = await readBytes(response, maxSize, deadline);
        if (!bytes) throw new SourceError('too-large', name, String(maxSize / 1_000_000));
        refuseLogin(bytes, url, name);
        return { name, url, bytes, headers: keptHeaders(headers) };
      }
    } catch (error) {
      if (error instanceof SourceError) throw error;
      if (deadline.signal.aborted) throw new SourceError('timeout', name);
      throw new SourceError('network', name, reasonOf(error));
    } finally {
      deadline.end();
    }
  }

  #headers(known: StoredDocument | undefined): Record<string, string> {
    const { etag, 'last-modified': modified } = known?.headers ?? {};
    return {
      'User-Agent': this.#agent,
      Accept: '*/*',
      ...(etag ? { 'If-None-Match': etag } : {}),
      ...(modified ? { 'If-Modified-Since': modified } : {}),
    };
  }
}

function followed(location: string, url: string, name: string): string {
  if (!URL.canParse(location, url)) throw new SourceError('redirects', name, location);
  const next = new URL(location, url);
  if (!/^https?:$/.test(next.protocol)) throw new SourceError('redirects', name, location);
  return next.href;
}

const keptHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** Parts of the address of a login page. */
const LOGIN = /\b(?:log-?in|sign-?in|inloggen|wp-login|saml|sso|adfs|oauth2?|authorize)\b/i;

/** Refuses a login page: a site that requires a login redirects to a page with a password field. */
function refuseLogin(bytes: Uint8Array, url: string, name: string): void {
  const head = new TextDecoder().decode(bytes.subarray(0, 200_000));
  if (!/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i.test(head)) return;
  const isLogin =
    /<input[^>]+type\s*=\s*["']?password/i.test(head) || (url !== name && LOGIN.test(url));
  throw new SourceError(isLogin ? 'login' : 'html', name, url === name ? '' : url);
}
