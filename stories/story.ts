/** What the stories share: a widget in each of its states, on the fixtures of the tests. */
import type { StoryObj } from '@storybook/web-components-vite';

import { DiaFilterChangeEvent } from '../src/feed/events.js';
import type { Filter } from '../src/feed/filter.js';
import type { DiaWidget } from '../src/ui/widget.js';
import '../src/widgets/feed/define.js';
import {
  empty,
  languages,
  long,
  missingImages,
  one,
  repeated,
  sample,
} from '../tests/fixtures/feeds.js';
import { fail, publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import type { Theme } from './frame.js';
import { set } from './frame.js';

/** Attributes by their names; an empty one is left out, so that the default shows. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Story = StoryObj<Attributes>;

/** Publishes a feed where the images of the sample feed are, so that they are the feed's own. */
export function publishHere(feed: object): string {
  const text = JSON.stringify(feed).replace(/"images\/([\w-]+)\.svg"/g, (_, name: string) => {
    const { href } = new URL(`../demo/feed/images/${name}.svg`, import.meta.url);
    return JSON.stringify(href);
  });
  return publish(JSON.parse(text), new URL('./', document.baseURI).href);
}

export const publishSample = (): string => publishHere(sample);

/** An attribute that is there without a value. */
export const NONE = true;

/** An element with attributes, as a webmaster writes it. */
export function element<E extends HTMLElement>(
  tag: string,
  attributes: Attributes,
  content = '',
): E {
  const made = document.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === '' || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.innerHTML = content;
  return made;
}

export const FALLBACK =
  '<p><a href="https://www.lokale-democratie.nl">Meer over lokale democratie</a></p>';

/** Makes what a story shows; `src` is among the attributes. */
type Build = (attributes: Attributes, content: string) => HTMLElement;

const story = (build: Build, source: () => string, args: Attributes = {}, content = ''): Story => ({
  args,
  render: (given) => build({ src: source(), ...given }, content),
});

/**
 * A story that shows a widget on a feed.
 * @param source - Publishes the feed.
 * @param args - Attributes that make the state.
 * @param content - Markup inside the widget: the fallback, and what goes in its slots.
 */
export const show = (
  tag: string,
  source: () => string,
  args: Attributes = {},
  content = '',
): Story => story((given, inside) => element(tag, given, inside), source, args, content);

/** Another look at a story, by what is done to its element. */
const changed = ({ render, ...rest }: Story, change: (shown: HTMLElement) => Element): Story => ({
  ...rest,
  render: (given, context) => change(render?.(given, context) as HTMLElement),
});

/** A story in a box with styles, as of a page around the widget. */
export const boxed = (inside: Story, styles: Readonly<Record<string, string>>): Story =>
  changed(inside, (shown) => {
    const box = document.createElement('div');
    set(box, styles);
    box.append(shown);
    return box;
  });

/** A story that is about one look, whatever the toolbar says. */
export const wearing = (theme: Theme, inside: Story): Story => ({ ...inside, globals: { theme } });

const onceReady = (inside: Story, act: (event: Event) => void): Story =>
  changed(inside, (shown) => {
    shown.addEventListener('dia-ready', act, { once: true });
    return shown;
  });

/** A story of widgets whose feed cannot be had any more after all of it was shown. */
const stale = (build: Build, feed: object): Story => ({
  render: (given) => {
    const src = publishHere(feed);
    const shown = build({ src, ...given }, '');
    const widgets = [shown, ...shown.querySelectorAll('*')].filter(isWidget);
    for (const widget of widgets) widget.loading = 'eager';
    const breakOff = () => {
      if (widgets.some(({ status }) => status !== 'ready')) return;
      shown.removeEventListener('dia-ready', breakOff);
      fail(src);
      for (const widget of widgets) void widget.refresh();
    };
    shown.addEventListener('dia-ready', breakOff);
    return shown;
  },
});

/** A story in which a visitor chose something in a `dia-feed`. */
export const chosen = (inside: Story, filter: Filter): Story =>
  onceReady(inside, ({ target }) => {
    (target as Element).dispatchEvent(new DiaFilterChangeEvent(filter));
  });

/** The first element of a widget that a selector finds, once it is there. */
async function found(widget: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = widget.shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

/**
 * A story in which a visitor pressed a button of the widget. It says `aria-busy` until it shows what
 * that brings.
 */
export const pressed = (inside: Story, button: string, brings: string): Story =>
  changed(inside, (shown) => {
    shown.ariaBusy = 'true';
    const press = async () => {
      (await found(shown, button)).click();
      await found(shown, brings);
      shown.ariaBusy = null;
    };
    shown.addEventListener('dia-ready', () => void press(), { once: true });
    return shown;
  });

const isWidget = (found: Element): found is DiaWidget<'news'> => 'status' in found;

/** What is another in a widget than in most. */
interface Kind {
  /** Makes the widget with what is around it; alone unless said. */
  readonly build?: Build;
  /** What it shows when it is ready: the sample feed unless said. */
  readonly feed?: object;
  /** A feed in which there is nothing for it. */
  readonly nothing?: object;
  /** What a visitor chose. */
  readonly filter?: Filter;
}

/**
 * The states that widgets have in common, by the names that their stories have in every file. A file
 * exports those that make sense, one by one, since Storybook reads exports without running them.
 */
export function statesOf(
  tag: string,
  {
    build = (given, inside) => element(tag, given, inside),
    feed = sample,
    nothing = empty,
    filter = { search: 'raad' },
  }: Kind = {},
) {
  const on = (shown: object, args?: Attributes, content?: string) =>
    story(build, () => publishHere(shown), args, content);
  const ready = on(feed);
  const inFeed: Build = ({ src, ...given }, content) => {
    const around = element('dia-feed', { src });
    around.append(build(given, content));
    return around;
  };
  return {
    Ready: ready,
    Loading: story(build, publishNever),
    LoadingWithFallback: story(build, publishNever, {}, FALLBACK),
    Empty: on(nothing),
    Stale: stale(build, feed),
    Error: story(build, publishFailing, {}, FALLBACK),
    /** A visitor chose something in the `dia-feed` around it. */
    Filtered: chosen(
      story(inFeed, () => publishHere(feed)),
      filter,
    ),
    OneItem: on(one),
    ManyItems: on(repeated(feed, 300), { limit: 12 }),
    MoreElsewhere: on(feed, { limit: 3, 'more-url': 'https://www.lokale-democratie.nl' }),
    LongContent: on(long),
    /** Every other image is missing. */
    MissingImages: on(missingImages),
    WithoutImages: on(feed, { images: 'none' }),
    WithoutHeading: on(feed, { heading: NONE }),
    English: on(feed, { lang: 'en' }),
    Frisian: on(feed, { lang: 'fy' }),
    /** Records in Dutch, English, Frisian and Arabic. */
    OtherLanguages: on(languages),
    /** On a page in Arabic: what the widget says stays Dutch. */
    RightToLeft: changed(ready, (shown) => {
      const page = element('div', { dir: 'rtl', lang: 'ar' });
      page.append(shown);
      return page;
    }),
    Dark: wearing('dark', ready),
  } satisfies Record<string, Story>;
}

const text = { control: 'text' } as const;
const choice = (...options: string[]) => ({ control: 'select', options }) as const;

/** Controls for the attributes that all widgets have. */
export const common = {
  heading: text,
  'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  limit: { control: { type: 'number', min: 1 } },
  'more-url': text,
  subgoal: text,
  theme: text,
  municipality: text,
  province: text,
  images: choice('own', 'any', 'none'),
  loading: choice('lazy', 'eager'),
  lang: choice('nl', 'en', 'fy'),
  debug: { control: 'boolean' },
} as const;
