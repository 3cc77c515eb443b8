/** The stories of the gallery, outside of Storybook. */
import type { Meta } from '@storybook/web-components-vite';

import type { Theme } from '../../stories/frame.js';
import { THEMES, dress, frame, prepare } from '../../stories/frame.js';
import type { Attributes, Story } from '../../stories/story.js';
import type { Widget } from '../widgets/helpers.js';
import { complete, mount, still, until } from '../widgets/helpers.js';
import './early.js';

export interface Told {
  readonly name: string;
  /** The house styles that it can be seen in: all, or the one that it is about. */
  readonly themes: readonly [Theme, ...Theme[]];
  /** Puts it in the page as Storybook does, in its first theme, and waits until all is there. */
  readonly show: () => Promise<HTMLElement>;
}

type StoryFile = Readonly<Record<string, Story>> & {
  readonly default: Meta<Attributes>;
};

/** The stories of each file, by its name, as in `news-feed`. */
export async function allStories(): Promise<ReadonlyMap<string, readonly Told[]>> {
  const paths = (await (await fetch('/_test/stories')).json()) as string[];
  const files = new Map<string, readonly Told[]>();
  // One after the other: WebKit mistakes the order of modules that share one that waits.
  for (const path of paths) {
    const { default: meta, ...stories } = (await import(path)) as StoryFile;
    const told = Object.entries(stories).map(([name, story]): Told => {
      const only = story.globals?.theme as Theme | undefined;
      const themes: Told['themes'] = only ? [only] : THEMES;
      return { name, themes, show: () => show(name, meta, story, themes[0]) };
    });
    files.set(path.replace(/^.*\/|\.stories\.ts$/g, ''), told);
  }
  return files;
}

async function show(
  name: string,
  meta: Meta<Attributes>,
  story: Story,
  theme: Theme,
): Promise<HTMLElement> {
  const args = { ...meta.args, ...story.args };
  await prepare({ theme });
  const place = mount<HTMLElement>('<div></div>');
  // Stories use neither globals nor hooks of Storybook.
  const shown = story.render?.(args, {} as never) as Element;
  place.append(frame(shown, { language: 'nl', theme }));
  for (const element of ours(place)) await reach(element, stateOf(name));
  if (stateOf(name) === 'stale') await turnStale(place);
  return place;
}

/** Gives a story that is shown another house style, as the toolbar does. */
export async function wear(place: HTMLElement, theme: Theme): Promise<void> {
  await prepare({ theme });
  dress(place.firstElementChild as HTMLElement, theme);
}

const ours = (place: Element) =>
  [...place.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('dia-'));

export const widgetsIn = (place: Element): Widget[] =>
  ours(place).filter((element) => 'status' in element) as Widget[];

/** The state that a story is named after. */
export const stateOf = (name: string): string | undefined =>
  /^(Loading|Empty|Stale|Error)/.exec(name)?.[0].toLowerCase();

/** Waits until an element has come into its state, and stays there. */
async function reach(element: Element, state: string | undefined): Promise<void> {
  // Those beneath the screen wait until they come near it.
  element.scrollIntoView();
  if (!element.shadowRoot) return;
  if (state === 'loading' || !('status' in element)) {
    await still(element);
    return;
  }
  await until(() => !element.ariaBusy, 'what a visitor pressed');
  await complete(element as Widget);
}

/** Waits until one widget asked again, in vain, and has those beside it do the same. */
async function turnStale(place: Element): Promise<void> {
  const widgets = widgetsIn(place);
  await until(() => widgets.some(({ status }) => status === 'stale'), 'a failing refresh');
  await Promise.all(widgets.map((widget) => widget.refresh()));
  await Promise.all(widgets.map(complete));
}
