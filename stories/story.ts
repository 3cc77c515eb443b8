/** What the stories share: a widget in any of its states, on the fixtures of the tests. */
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';

import { DiaFilterChangeEvent } from '../src/feed/events.js';
import type { Filter, PresetCriterion } from '../src/feed/filter.js';
import { LANGUAGES } from '../src/text/languages.js';
import type { DiaWidget } from '../src/ui/widget.js';
import '../src/widgets/feed/define.js';
import {
  empty,
  hostile,
  languages,
  long,
  missingImages,
  one,
  related,
  repeated,
  sample,
} from '../tests/fixtures/feeds.js';
import { fail, publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import { set } from './frame.js';

/** What is around a widget, and what happens to it: each has a control, as each attribute has. */
interface Scene {
  /** The state that the widget comes into. */
  readonly state: (typeof STATES)[number];
  /** The name of the feed that it shows when it is ready or stale. */
  readonly content: string;
  /** Whether the page has put a link inside the widget, for when there is nothing else to show. */
  readonly fallback: boolean;
  /** Tags of the widgets that share a `dia-feed` with it, with spaces between them. */
  readonly neighbours: string;
  /** What a visitor chose in the `dia-feed` around it. */
  readonly visitorFilter: Filter | undefined;
  /** The direction of the page, which is in Arabic when that is from right to left. */
  readonly direction: 'ltr' | 'rtl';
}

/** What a story is made of: the rest are attributes by their names, as in HTML. */
export type Args = Partial<Scene> & Readonly<Record<string, unknown>>;
export type Story = StoryObj<Args>;

const STATES = ['ready', 'loading', 'empty', 'stale', 'error'] as const;

const CONTENTS: Readonly<Record<string, () => object>> = {
  'one record': () => one,
  'long texts': () => long,
  'four languages': () => languages,
  'missing images': () => missingImages,
  related: () => related,
  hostile: () => hostile,
};

/** The value of an attribute that is there without one, as `heading=""`. */
export const NONE = true;

const FALLBACK =
  '<p><a href="https://www.lokale-democratie.nl">Meer over lokale democratie</a></p>';

/** Publishes a feed where the images of the sample feed are, so that they are the feed's own. */
export function publishHere(feed: object): string {
  const text = JSON.stringify(feed).replace(/"images\/([\w-]+)\.svg"/g, (_, name: string) => {
    const { href } = new URL(`../demo/feed/images/${name}.svg`, import.meta.url);
    return JSON.stringify(href);
  });
  return publish(JSON.parse(text), new URL('./', document.baseURI).href);
}

/** An element as a webmaster writes it; an attribute without a value is left out. */
export function element<E extends HTMLElement>(
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  content = '',
): E {
  const made = document.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === '' || value === false) continue;
    made.setAttribute(name, value === true ? '' : `${value as string | number}`);
  }
  made.innerHTML = content;
  return made;
}

/** What one widget's stories have that those of most others do not. */
interface Kind {
  /** Controls for its attributes. */
  readonly argTypes: NonNullable<Meta['argTypes']>;
  /** What its stories are, unless they say otherwise. */
  readonly args?: Args;
  /** Makes its element: with `attributes`, `src` among them, and `content` inside. */
  readonly build?: (attributes: Args, content: string) => HTMLElement;
  /** What it shows when it is ready: the sample feed unless said. */
  readonly feed?: object;
  /** A feed in which there is nothing for it; null for a widget that is never empty. */
  readonly nothing?: object | null;
  /** Other feeds that it can show, by their names; undefined where one has nothing for it. */
  readonly contents?: Readonly<Record<string, (() => object) | undefined>>;
}

/**
 * How the stories of a widget are shown, and their controls. Every story is made of its arguments
 * alone: so a designer makes any other with the controls.
 */
export function scenesOf(
  tag: string,
  {
    argTypes,
    args,
    build = (attributes, content) => element(tag, attributes, content),
    feed = sample,
    nothing = empty,
    contents,
  }: Kind,
): Meta<Args> {
  const feeds: Readonly<Record<string, (() => object) | undefined>> = {
    sample: () => feed,
    '300 records': () => repeated(feed, 300),
    ...CONTENTS,
    ...contents,
  };
  const addresses: Record<Scene['state'], (content: string) => string> = {
    ready: (content) => publishHere(feeds[content]?.() ?? feed),
    loading: publishNever,
    empty: () => publishHere(nothing ?? empty),
    stale: (content) => publishHere(feeds[content]?.() ?? feed),
    error: () => publishFailing(),
  };
  const scene = { table: { category: 'scene' } };
  return {
    component: tag,
    args: {
      state: 'ready',
      content: 'sample',
      fallback: false,
      neighbours: '',
      direction: 'ltr',
      ...args,
    },
    argTypes: {
      state: { ...choice(...STATES.filter((one) => nothing ?? one !== 'empty')), ...scene },
      content: { ...choice(...Object.keys(feeds).filter((name) => feeds[name])), ...scene },
      fallback: { control: 'boolean', ...scene },
      neighbours: { ...text, ...scene },
      visitorFilter: { control: 'object', ...scene },
      direction: { ...choice('ltr', 'rtl'), ...scene },
      ...argTypes,
    },
    render: ({
      state = 'ready',
      content = 'sample',
      fallback,
      neighbours = '',
      visitorFilter,
      direction,
      ...attributes
    }) => {
      const src = addresses[state](content);
      const inside = fallback ? FALLBACK : '';
      const others = neighbours
        .split(' ')
        .filter(Boolean)
        .map((name) => element(name, { limit: 3, lang: attributes.lang }, inside));
      const hasFeed = others.length > 0 || visitorFilter !== undefined;
      const isFeed = tag === 'dia-feed';
      let shown = build(hasFeed && !isFeed ? attributes : { src, ...attributes }, inside);
      if (hasFeed && !isFeed) {
        const around = element('dia-feed', { src });
        around.append(shown);
        shown = around;
      }
      for (const other of others) {
        // A filter stands above what it filters.
        if (other.localName === 'dia-filter') shown.prepend(other);
        else shown.append(other);
      }
      if (visitorFilter) choose(shown, visitorFilter);
      if (state === 'stale') turnStale(shown, src);
      if (direction !== 'rtl') return shown;
      const page = element('div', { dir: 'rtl', lang: 'ar' });
      page.append(shown);
      return page;
    },
  };
}

/** Has a visitor choose something in a `dia-feed`, once there is something to choose from. */
function choose(feed: HTMLElement, filter: Filter): void {
  const onReady = ({ target }: Event) =>
    (target as Element).dispatchEvent(new DiaFilterChangeEvent(filter));
  feed.addEventListener('dia-ready', onReady, { once: true });
}

const isWidget = (found: Element): found is DiaWidget<'news'> => 'status' in found;

/** Lets the feed at an address fail once all widgets show it, and has them ask for it again. */
function turnStale(shown: HTMLElement, src: string): void {
  const widgets = [shown, ...shown.querySelectorAll('*')].filter(isWidget);
  for (const widget of widgets) widget.loading = 'eager';
  const onReady = async () => {
    if (widgets.some(({ status }) => status !== 'ready')) return;
    shown.removeEventListener('dia-ready', listener);
    fail(src);
    // Twice: what was on its way the first time still arrives.
    for (let round = 1; round <= 2; round++) {
      await Promise.all(widgets.map((widget) => widget.refresh()));
    }
  };
  const listener = () => void onReady();
  shown.addEventListener('dia-ready', listener);
}

/** Shows a story in a box with styles, as of a page around the widget. */
export const inBox =
  (styles: Readonly<Record<string, string>>): Decorator<Args> =>
  (story) => {
    const box = document.createElement('div');
    set(box, styles);
    box.append(story() as HTMLElement);
    return box;
  };

/** The first element of a widget that a selector finds, once it is there. */
async function found(widget: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = widget.shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

/**
 * Has a visitor press a button of the widget. It says `aria-busy` until it shows what that brings.
 * @param button - A selector, as is `brings`.
 */
export const pressing =
  (button: string, brings: string): Decorator<Args> =>
  (story) => {
    const shown = story() as HTMLElement;
    shown.ariaBusy = 'true';
    const press = async () => {
      (await found(shown, button)).click();
      await found(shown, brings);
      shown.ariaBusy = null;
    };
    shown.addEventListener('dia-ready', () => void press(), { once: true });
    return shown;
  };

/**
 * What all widgets can be. A file exports those that it has stories of one by one, since Storybook
 * reads exports without running them: two files have them all, the others by their controls.
 */
export const common = {
  Loading: { args: { state: 'loading' } },
  LoadingWithFallback: { args: { state: 'loading', fallback: true } },
  Empty: { args: { state: 'empty' } },
  Stale: { args: { state: 'stale' } },
  Error: { args: { state: 'error', fallback: true } },
  /** A visitor chose something in the `dia-feed` around it. */
  Filtered: { args: { visitorFilter: { search: 'raad' } } },
  OneItem: { args: { content: 'one record' } },
  ManyItems: { args: { content: '300 records', limit: 12 } },
  MoreElsewhere: { args: { limit: 3, 'more-url': 'https://www.lokale-democratie.nl' } },
  LongContent: { args: { content: 'long texts' } },
  /** Every other image is missing. */
  MissingImages: { args: { content: 'missing images' } },
  WithoutImages: { args: { images: 'none' } },
  WithoutHeading: { args: { heading: NONE } },
  English: { args: { lang: 'en' } },
  Frisian: { args: { lang: 'fy' } },
  /** Records in Dutch, English, Frisian and Arabic. */
  OtherLanguages: { args: { content: 'four languages' } },
  /** On a page in Arabic: what the widget says stays Dutch. */
  RightToLeft: { args: { direction: 'rtl' } },
  /** What somebody may put into a feed to do harm stays text. */
  Hostile: { args: { content: 'hostile' } },
  Dark: { globals: { theme: 'dark' } },
} satisfies Record<string, Story>;

export const text = { control: 'text' } as const;
export const flag = { control: 'boolean' } as const;
export const choice = (...options: string[]) => ({ control: 'select', options }) as const;
export const number = (min: number, max?: number) =>
  ({ control: { type: 'number', min, ...(max && { max }) } }) as const;

/** Controls for the attributes that all widgets have. */
export const attributes = {
  src: text,
  heading: text,
  'heading-level': number(1, 6),
  subgoal: text,
  theme: text,
  municipality: text,
  province: text,
  images: choice('own', 'any', 'none'),
  sections: choice('own', 'any'),
  offline: flag,
  loading: choice('lazy', 'eager'),
  lang: choice(...LANGUAGES),
  card: flag,
  debug: flag,
} as const satisfies Record<PresetCriterion, object> & Record<string, object>;

/** Controls for the attributes that all lists have. */
export const listAttributes = { ...attributes, limit: number(1), 'more-url': text } as const;
