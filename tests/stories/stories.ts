/** The stories of the gallery, outside of Storybook. */
import type { Meta } from '@storybook/web-components-vite';

import type { Attributes, Story } from '../../stories/story.js';
import type { Widget } from '../widgets/helpers.js';
import { complete, frames, mount, still, until } from '../widgets/helpers.js';

export interface Told {
  readonly name: string;
  /** Puts it in the page, and waits until all of it is there. */
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
    const told = Object.entries(stories).map(([name, story]) => ({
      name,
      show: () => show(name, meta, story),
    }));
    files.set(path.replace(/^.*\/|\.stories\.ts$/g, ''), told);
  }
  return files;
}

async function show(name: string, meta: Meta<Attributes>, story: Story): Promise<HTMLElement> {
  const args = { ...meta.args, ...story.args };
  const place = mount<HTMLElement>('<div></div>');
  // Stories use neither globals nor hooks of Storybook.
  place.append(story.render?.(args, {} as never) as Element);
  for (const element of ours(place)) await reach(element, stateOf(name));
  return place;
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
  if (state === 'loading') {
    await frames();
    return;
  }
  if (!('status' in element)) {
    await still(element);
    return;
  }
  if (state === 'stale') await until(() => element.status === state, 'a failing refresh');
  await complete(element as Widget);
}
