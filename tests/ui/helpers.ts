/** What tests of elements share: each looks at an element as a page or a visitor does. */
import { expect, waitUntil } from '@open-wc/testing';

import type { ShownSection } from '../../src/text/index.js';
import type { DiaListWidget } from '../../src/ui/list-widget.js';

/** Any of the widgets; `dia-programme` has no `limit` and `moreUrl`. */
export type Widget = DiaListWidget<ShownSection>;

/** The sample feed, as the test server has it. */
export const SAMPLE = '/demo/feed/feed.json';

/** Where the images of the sample feed are. */
export const FOLDER = new URL('/demo/feed/', location.href).href;

/** The only engine that can pretend that a visitor asks for forced colours, print and the like. */
export const isChromium = navigator.userAgent.includes('Chrome/');

const cleanups: (() => void)[] = [];
/** Undoes something after the test that is running. */
export const cleanup = (undo: () => void): void => void cleanups.push(undo);

afterEach(() => {
  for (const undo of cleanups.splice(0).reverse()) undo();
});

/** Puts markup in the page, as a webmaster does; gives its first element. */
export function mount<E extends Element = Widget>(markup: string): E {
  const container = document.createElement('div');
  container.innerHTML = markup;
  document.body.append(container);
  cleanup(() => container.remove());
  return container.firstElementChild as E;
}

/** As `mount`, and waits until the widget is done with loading. */
export const show = async (markup: string): Promise<Widget> => settled(mount(markup));

/** Waits until a widget is done with loading, and has rendered. */
export async function settled<W extends Widget>(widget: W): Promise<W> {
  await until(() => widget.status && widget.status !== 'loading', `${widget.localName} is done`);
  await widget.updateComplete;
  return widget;
}

/** As `settled`, and waits until what comes behind the list is there too and stays as it is. */
export async function complete<W extends Widget>(widget: W): Promise<W> {
  await settled(widget);
  await until(() => !all(widget, '.skeleton').length, 'what is fetched beside the feed');
  await until(
    () => all(widget, '.viewport').every((map) => !isShown(map) || map.querySelector('.land')),
    'the map',
  );
  await still(widget);
  return widget;
}

/** Waits until what an element shows stays as it is. */
export async function still(element: Element): Promise<void> {
  let before = '';
  for (let same = 0; same < 5;) {
    await frames(1);
    const now = root(element).innerHTML;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Waits until something is so; long, since a machine may be busy with much else. */
export const until = (check: () => unknown, message: string): Promise<void> =>
  waitUntil(() => Boolean(check()), message, { interval: 10, timeout: 20_000 });

/** Long enough for what would have happened by now to have happened. */
export async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The next event of a kind on a target. */
export const eventOf = <T extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: T,
): Promise<HTMLElementEventMap[T]> =>
  new Promise((resolve) => {
    const listener = (event: Event) => resolve(event as HTMLElementEventMap[T]);
    target.addEventListener(type, listener, { once: true });
  });

/** Keeps all events of a kind that reach a target. */
export function eventsOf<T extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: T,
): HTMLElementEventMap[T][] {
  const events: HTMLElementEventMap[T][] = [];
  const listener = (event: Event) => void events.push(event as HTMLElementEventMap[T]);
  target.addEventListener(type, listener);
  cleanup(() => target.removeEventListener(type, listener));
  return events;
}

const inWords = (element: Element | null | undefined): string =>
  element ? `<${element.localName}> ${textOf(element)}` : 'nothing';

const root = (widget: Element): ShadowRoot => {
  if (!widget.shadowRoot) throw new Error(`${widget.localName} has no open shadow root.`);
  return widget.shadowRoot;
};

export const all = <E extends HTMLElement = HTMLElement>(
  widget: Element,
  selector: string,
): E[] => [...root(widget).querySelectorAll<E>(selector)];

export const parts = <E extends HTMLElement = HTMLElement>(widget: Element, part: string): E[] =>
  all<E>(widget, `[part~="${part}"]`);

/** The one element with a part; fails when there is none, or more. */
export function part<E extends HTMLElement = HTMLElement>(widget: Element, name: string): E {
  const found = parts<E>(widget, name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`There are ${found.length} parts "${name}".`);
  return only;
}

/** Text as a reader has it, white space folded. */
export const textOf = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What was announced last to screen readers, white space folded; empty for nothing. */
export const announced = (element: Element): string => textOf(all(element, '[aria-live]')[0]);

export const texts = (elements: readonly Element[]): string[] => elements.map(textOf);

/** Where the text of an element is drawn. */
export function textBoxOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** The titles of the items that are shown. */
export const titles = (widget: Element): string[] => texts(parts(widget, 'title'));

export const links = (widget: Element): HTMLAnchorElement[] => all(widget, 'a[href]');

/** Whether a button says something; of which widget it is stands behind it, unseen. */
const says = (button: Element, text: string): boolean => textOf(button).split(':')[0] === text;

/** A button by its text. */
export function button(widget: Element, text: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(widget, 'button').find((one) => says(one, text));
  if (!found) throw new Error(`There is no button "${text}".`);
  return found;
}

export const hasButton = (widget: Element, text: string): boolean =>
  all(widget, 'button').some((one) => says(one, text));

/** What has the focus inside a widget. */
export const focused = (widget: Element): Element | null => root(widget).activeElement;

/** Asserts what has the focus inside a widget, in words: elements are too large to be compared. */
export function expectFocus(widget: Element, expected: Element | undefined): void {
  const found = focused(widget);
  if (found === expected && found) return;
  expect(inWords(found)).to.equal(inWords(expected));
  throw new Error(`Another ${inWords(found)} has the focus.`);
}

/** Whether an element takes up room on the screen. */
export const isShown = (element: Element): boolean =>
  [...element.getClientRects()].some(({ width, height }) => width > 0 && height > 0);

export { seen } from '../widgets/seen.js';

/** The level of a heading, 1 to 6. */
export const levelOf = (element: Element | undefined): number =>
  Number(/^H([1-6])$/.exec(element?.tagName ?? '')?.[1]);

/**
 * Holds back all that the page fetches.
 * @returns The addresses so far, and how to let go.
 */
export function holdRequests(): { readonly urls: string[]; readonly release: () => void } {
  const original = globalThis.fetch;
  const urls: string[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  globalThis.fetch = async (input, init) => {
    urls.push(String(input instanceof Request ? input.url : input));
    await gate;
    return original(input, init);
  };
  cleanup(() => {
    release();
    globalThis.fetch = original;
  });
  return { urls, release };
}

/** Keeps what is said in the console, instead of saying it. */
export function listenToConsole(): string[] {
  const { warn, error } = console;
  const said: string[] = [];
  console.warn = console.error = (...words: unknown[]) => void said.push(words.join(' '));
  cleanup(() => Object.assign(console, { warn, error }));
  return said;
}

/**
 * A page of its own, in which nothing of the library is there yet.
 * @param body - Markup; its scripts run.
 */
export async function page(
  body: string,
  { head = '', lang = 'nl' } = {},
): Promise<{ document: Document; window: Window & typeof globalThis }> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="${lang}"><head><title>Pagina</title>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  cleanup(() => frame.remove());
  await loaded;
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!window) throw new Error('The page did not load.');
  // More requests than the 250 that it keeps otherwise: here each module is one.
  window.performance.setResourceTimingBufferSize(2000);
  return { document: window.document, window };
}

/** Has a page import modules of this project, one after the other. */
export async function importInto(document: Document, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL(path, location.origin).href;
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve, { once: true });
      script.addEventListener('error', () => reject(new Error(`No ${path}.`)), { once: true });
    });
    document.head.append(script);
    await loaded;
  }
}

/** Where the module that defines an element is. */
export const moduleOf = (tag: string): string =>
  `/src/widgets/${tag.replace('dia-', '')}/define.ts`;

/** How often a page fetched an address. */
export const requestsOf = (window: Window, path: string): number =>
  window.performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname === path).length;

/**
 * Waits until no other test of this origin stores anything, and keeps it so.
 * @returns What ends that.
 */
export const holdStorage = (): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const hold = () =>
      new Promise<void>((release) => {
        resolve(release);
      });
    navigator.locks.request('storage', hold).catch(reject);
  });
