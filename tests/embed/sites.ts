/** The library and a feed on hosts of their own, and pages that use them. */
import type { Widget } from '../widgets/helpers.js';
import { cleanup, until } from '../widgets/helpers.js';

const json = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

/** Where both are; a key comes behind. */
export const addresses = () => json<{ library: string; feed: string }>('/_test/embed/sites');

/** What both were asked for under a key, so far. */
export const requestsUnder = (key: string) => json<string[]>(`/_test/embed/requests/${key}`);

let keys = 0;
/** A key under which nothing was asked for yet. */
export const newKey = (): string => `embed-${Date.now().toString(36)}-${++keys}`;

/** Lets the feed answer that waits under a key. */
export const release = (key: string): Promise<Response> => fetch(`/_test/embed/release/${key}`);

/** Before the tests of a file the server builds what they use: none of them waits for that. */
export function buildLibrary(...files: string[]): void {
  before(async function () {
    this.timeout(0);
    await Promise.all(files.map((file) => fetch(`/_test/embed/library/${file}`)));
  });
}

export interface Sites {
  /** Where the library is, a version or variant: `at('1')`. */
  readonly at: (variant: string) => string;
  /** Address of the feed. */
  readonly feed: string;
  /** Address of a feed that leads to another host. */
  readonly away: string;
  /** What both were asked for, so far. */
  readonly requests: () => Promise<string[]>;
  /** Waits until something is asked for. */
  readonly untilRequested: (path: string) => Promise<string[]>;
}

/** Addresses that no other test uses. */
export async function sites(): Promise<Sites> {
  const { library, feed } = await addresses();
  const key = newKey();
  return {
    at: (variant) => `${library}${key}/${variant}/`,
    feed: `${feed}${key}/feed.json`,
    away: `${feed}${key}/away/feed.json`,
    requests: () => requestsUnder(key),
    untilRequested: (path) => requestsUnder(`${key}/${path}`),
  };
}

export const moduleScript = (src: string, attributes = ''): string =>
  `<script type="module" src="${src}" ${attributes}></script>`;

/** Scrolls to a widget, and waits until it has something to show. */
export async function ready(widget: Element | null | undefined): Promise<Widget> {
  await until(() => {
    // Until it is upgraded it may have no place, and what stands above it may still grow.
    widget?.scrollIntoView();
    return (widget as Widget | null)?.status === 'ready';
  }, `${widget?.localName} is ready`);
  return widget as Widget;
}

/** A frame in the page of the test. */
export function frame(src: string, attributes: Partial<HTMLIFrameElement> = {}): HTMLIFrameElement {
  const element = document.createElement('iframe');
  Object.assign(element, { width: '700', ...attributes });
  element.src = src;
  document.body.append(element);
  cleanup(() => element.remove());
  return element;
}
