import type { Limits } from '../feed/fetch.js';
import { resolveUrl } from '../util/url.js';
import { Deadline, isRedirect, readBytes, reasonOf } from '../publisher/response.js';
import type { HostResponse } from '../publisher/source.js';
import { UnreadableError } from '../publisher/unreadable.js';

/** The redirects, and the final response with its bytes. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly responses: readonly HostResponse[];
}

/** Browsers follow as many redirects. */
const MAX_REDIRECTS = 20;

/**
 * Makes the same request as a widget on a page of `origin`, and keeps each response, redirects included.
 * @throws UnreadableError
 */
export async function request(url: string, origin: string, limits: Limits): Promise<Fetched> {
  const deadline = new Deadline(limits);
  const responses: HostResponse[] = [];
  let next = { url, origin };
  try {
    for (;;) {
      const response = await fetch(next.url, {
        headers: { Origin: next.origin, Accept: '*/*' },
        redirect: 'manual',
        signal: deadline.signal,
      });
      deadline.renew();
      const { status, headers } = response;
      responses.push({ ...next, status, headers });
      const location = isRedirect(status) ? headers.get('Location') : null;
      if (location === null) {
        if (!response.ok) throw new UnreadableError('status', next.url, String(status));
        const bytes = await readBytes(response, limits.maxBytes, deadline);
        if (!bytes) throw new UnreadableError('too-large', next.url);
        return { bytes, responses };
      }
      await response.body?.cancel();
      if (responses.length > MAX_REDIRECTS) throw new UnreadableError('redirects', url, location);
      const target = resolveUrl(location, next.url);
      if (target === undefined) throw new UnreadableError('network', next.url, location);
      next = { url: target, origin: originAfter(next, target) };
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (deadline.signal.aborted) {
      throw new UnreadableError('timeout', next.url, String(deadline.exceeded / 1000));
    }
    throw new UnreadableError('network', next.url, reasonOf(error));
  } finally {
    deadline.end();
  }
}

/**
 * The `Origin` header after a redirect: browsers send `null` once a redirect leads to another host.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
function originAfter({ url, origin }: { url: string; origin: string }, target: string): string {
  const from = new URL(url).origin;
  return from !== new URL(target).origin && from !== origin ? 'null' : origin;
}
