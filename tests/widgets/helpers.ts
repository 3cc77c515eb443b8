/** What the tests of widgets share: each looks at a widget as a page or a visitor does. */
import { expect, waitUntil } from '@open-wc/testing';

import '../../src/widgets/agenda/define.js';
import '../../src/widgets/feed/define.js';
import '../../src/widgets/initiative-map/define.js';
import '../../src/widgets/instrument-list/define.js';
import '../../src/widgets/news-feed/define.js';
import '../../src/widgets/partner-list/define.js';
import '../../src/widgets/priority-list/define.js';
import '../../src/widgets/programme/define.js';
import '../../src/widgets/project-list/define.js';
import '../../src/widgets/subgoal-overview/define.js';
import '../../src/widgets/theme-list/define.js';
import type { ShownSection } from '../../src/text/index.js';
import type { DiaWidget } from '../../src/ui/widget.js';

/** Where the keyboard stops, as selectors: in an item, and around the list and its button. */
interface Stops {
  readonly before: readonly string[];
  readonly item: string;
  readonly after: readonly string[];
}

/** Most widgets are a list of links and no more. */
const LIST: Stops = { before: [], item: 'a', after: [] };

/** What the suites that run for every widget need to know of each. */
export const widgets = {
  'dia-partner-list': {
    section: 'partners',
    headings: { nl: 'Wie doen er mee?', en: 'Who takes part?', fy: 'Wa dogge der mei?' },
    empty: 'Er zijn nog geen partners.',
    moreAt: 'Alle partners',
    looks: ['layout="cards"', 'layout="list"', 'layout="logos"'],
    isNumbered: false,
    /** Of the sample feed. */
    first: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
    count: 14,
    stops: LIST,
  },
  'dia-subgoal-overview': {
    section: 'subgoals',
    headings: {
      nl: 'Waar werken we aan?',
      en: 'What are we working on?',
      fy: 'Wêr wurkje wy oan?',
    },
    empty: 'Er zijn nog geen subdoelen.',
    moreAt: 'Meer over de subdoelen',
    looks: ['layout="cards"', 'layout="list"'],
    isNumbered: true,
    first: 'Krachtige gemeenteraad',
    count: 7,
    stops: LIST,
  },
  'dia-priority-list': {
    section: 'priorities',
    headings: { nl: 'Prioriteiten', en: 'Priorities', fy: 'Prioriteiten' },
    empty: 'Er zijn nog geen prioriteiten.',
    moreAt: 'Meer over de prioriteiten',
    looks: [],
    isNumbered: true,
    first: 'Quick scan lokale democratie',
    count: 5,
    stops: LIST,
  },
  'dia-theme-list': {
    section: 'themes',
    headings: { nl: 'Aan de slag', en: 'Get started', fy: 'Oan de slach' },
    empty: 'Er zijn nog geen thema’s.',
    moreAt: 'Alle thema’s',
    looks: [],
    isNumbered: false,
    first: 'Aan de slag met De Raad',
    count: 4,
    stops: LIST,
  },
  'dia-instrument-list': {
    section: 'instruments',
    headings: { nl: 'Instrumenten', en: 'Tools', fy: 'Ynstruminten' },
    empty: 'Er zijn nog geen instrumenten.',
    moreAt: 'Alle instrumenten',
    looks: [],
    isNumbered: false,
    first: 'Democratiespellen',
    count: 29,
    stops: LIST,
  },
  'dia-project-list': {
    section: 'projects',
    headings: { nl: 'Projecten', en: 'Projects', fy: 'Projekten' },
    empty: 'Er zijn nog geen projecten.',
    moreAt: 'Alle projecten',
    looks: [],
    isNumbered: false,
    first: 'Quick Scan Lokale Democratie',
    count: 20,
    stops: LIST,
  },
  'dia-news-feed': {
    section: 'news',
    headings: { nl: 'Nieuws', en: 'News', fy: 'Nijs' },
    empty: 'Er is nog geen nieuws.',
    moreAt: 'Meer nieuws',
    looks: [],
    isNumbered: false,
    first: 'Doorstart voor Democratie in Actie',
    count: 30,
    stops: LIST,
  },
  'dia-agenda': {
    section: 'events',
    headings: { nl: 'Agenda', en: 'Events', fy: 'Aginda' },
    empty: 'Er staan geen activiteiten in de agenda.',
    moreAt: 'De hele agenda',
    looks: ['past="only"'],
    isNumbered: false,
    first: 'Eerste bijeenkomst Burgerberaad Almere 2050',
    count: 24,
    stops: { before: [], item: 'a, button', after: [] },
  },
  'dia-initiative-map': {
    section: 'initiatives',
    headings: {
      nl: 'Landkaart van initiatieven',
      en: 'Map of initiatives',
      fy: 'Lânkaart fan inisjativen',
    },
    empty: 'Er zijn nog geen initiatieven.',
    moreAt: 'Meer initiatieven',
    looks: ['view="map"', 'view="list"', 'download'],
    isNumbered: false,
    first: 'Burgerberaad Almere 2050',
    count: 180,
    stops: {
      before: ['#search', '.fields :is(input, select)', '.order select'],
      item: 'a, .on-map',
      after: ['.skip', '.viewport', '.marker', '.tool'],
    },
  },
} as const;

export type Tag = keyof typeof widgets;
export const tags = Object.keys(widgets) as Tag[];
/** Any of the widgets. */
export type Widget = DiaWidget<ShownSection>;

/** How many levels the titles of items are below the heading: the agenda has months in between. */
export const titleDepth = (tag: Tag): number => (tag === 'dia-agenda' ? 2 : 1);

/** The sample feed, as the test server has it. */
export const SAMPLE = '/demo/feed/feed.json';

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
  await until(() => !all(widget, '.bone').length, 'what is fetched beside the feed');
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

/** Waits until something is so; after some seconds the test fails. */
export const until = (check: () => unknown, message: string): Promise<void> =>
  waitUntil(() => Boolean(check()), message, { interval: 10, timeout: 8000 });

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

export { seen } from './seen.js';

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
