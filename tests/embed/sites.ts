/** The library and a feed on hosts of their own, and pages that use them. */
import type { Widget } from '../widgets/helpers.js';
import { cleanup, until } from '../widgets/helpers.js';

const json = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

/** Where both are; a key comes behind. */
export const addresses = () => json<{ library: string; feed: string }>('/_test/embed/sites');

/** What was asked of both under a key, so far. */
export const askedUnder = (key: string) => json<string[]>(`/_test/embed/asked/${key}`);

let keys = 0;
/** Nobody asked for anything under it yet. */
export const newKey = (): string => `embed-${Date.now().toString(36)}-${++keys}`;

export interface Sites {
  /** Where the library is, a version or variant: `at('1')`. */
  readonly at: (variant: string) => string;
  /** Address of the feed. */
  readonly feed: string;
  /** Address of a feed that leads to another host. */
  readonly away: string;
  /** What was asked of both, so far. */
  readonly asked: () => Promise<string[]>;
}

/** Addresses that nobody asked anything of yet. */
export async function sites(): Promise<Sites> {
  const { library, feed } = await addresses();
  const key = newKey();
  return {
    at: (variant) => `${library}${key}/${variant}/`,
    feed: `${feed}${key}/0/feed.json`,
    away: `${feed}${key}/away/feed.json`,
    asked: () => askedUnder(key),
  };
}

export const moduleScript = (src: string, attributes = ''): string =>
  `<script type="module" src="${src}" ${attributes}></script>`;

/** Comes to a widget, and waits until it has something to show. */
export async function ready(widget: Element | null | undefined): Promise<Widget> {
  await until(() => {
    // Until it is upgraded it may have no place, and what stands above it may still grow.
    widget?.scrollIntoView();
    return (widget as Widget | null)?.status === 'ready';
  }, `${widget?.localName} is ready`);
  return widget as Widget;
}

/** Waits until it was asked for. */
export async function untilAsked({ asked }: Sites, path: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await asked()).includes(path)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${path} was not asked for.`);
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
