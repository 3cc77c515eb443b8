/** What the stories share: a widget in one of its states, on a fixture of the tests. */
import type { StoryObj } from '@storybook/web-components-vite';

import type { DiaWidget } from '../src/ui/widget.js';
import { sample } from '../tests/fixtures/feeds.js';
import { fail, publish } from '../tests/fixtures/publish.js';

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
): Story => ({
  args: { lang: 'nl', ...args },
  render: (given) => element(tag, { src: source(), ...given }, content),
});

/** A story of a widget whose feed fails after it was shown. */
export const showStale = (tag: string): Story => ({
  args: { lang: 'nl' },
  render: (given) => {
    const src = publishSample();
    const widget = element<DiaWidget<'news'>>(tag, { src, ...given });
    widget.addEventListener(
      'dia-ready',
      () => {
        fail(src);
        void widget.refresh();
      },
      { once: true },
    );
    return widget;
  },
});

/** A story in a box with styles, as of a page around the widget. */
export const boxed = (
  { args = {}, render }: Story,
  styles: Readonly<Record<string, string>>,
): Story => ({
  args,
  render: (given, context) => {
    const box = document.createElement('div');
    for (const [name, value] of Object.entries(styles)) box.style.setProperty(name, value);
    box.append(render?.(given, context) as Element);
    return box;
  },
});

export const FALLBACK =
  '<p><a href="https://www.lokale-democratie.nl">Meer over lokale democratie</a></p>';

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
