/** What runs in the page of a story: `stories.spec.ts` puts it there as `globalThis.inPage`. */
import { BEST_PRACTICE, WCAG_2_2_AA, mistakesIn } from '../widgets/axe.js';
import type { Widget } from '../widgets/helpers.js';

interface Story {
  readonly initialArgs: Readonly<Record<string, unknown>>;
  readonly argTypes: Readonly<Record<string, { readonly options?: readonly string[] }>>;
  readonly storyGlobals: { readonly theme?: string };
}

declare const __STORYBOOK_ADDONS_CHANNEL__: {
  once(event: string, listener: (payload: { readonly status?: string }) => void): void;
  emit(event: string, payload: object): void;
};
declare const __STORYBOOK_PREVIEW__: {
  readonly storyStoreValue: { loadStory(of: { storyId: string }): Promise<Story> };
};

const channel = () => __STORYBOOK_ADDONS_CHANNEL__;
const place = () => document.querySelector('#storybook-root > *')!;

type Ours = Element & Partial<Widget>;

/** The elements of a story that are ours; those with a status are widgets. */
const elements = (): Ours[] =>
  [...place().querySelectorAll('*')].filter(({ localName }) => localName.startsWith('dia-'));

/** What Storybook says when it has rendered, or has nothing to render. */
const answer = (...events: string[]) =>
  Promise.race(
    events.map(
      (event) =>
        new Promise<{ readonly status?: string }>((resolve) => channel().once(event, resolve)),
    ),
  );

/**
 * Goes to a story.
 * @returns What Storybook knows of it.
 */
async function open(storyId: string, state?: string) {
  const shown = answer('storyFinished', 'storyUnchanged');
  channel().emit('setCurrentStory', { storyId, viewMode: 'story' });
  // Without a status it is the story that was shown already.
  if (!(await shown).status) await show('forceRemount', { storyId }, state);
  else await settle(state);
  const story = await __STORYBOOK_PREVIEW__.storyStoreValue.loadStory({ storyId });
  return {
    args: story.initialArgs,
    controls: Object.keys(story.argTypes),
    states: story.argTypes.state?.options ?? [],
    contents: story.argTypes.content?.options ?? [],
    theme: story.storyGlobals.theme,
  };
}

/**
 * Sends an event to Storybook after which it renders the story, and waits until all is there.
 * @returns The states of the widgets.
 */
async function show(event: string, payload: object, state?: string) {
  const shown = answer('storyFinished');
  channel().emit(event, payload);
  const { status } = await shown;
  if (status !== 'success') throw new Error(`Storybook says: ${status}.`);
  await settle(state);
  return elements().flatMap(({ status }) => status ?? []);
}

/** Waits until all of a story is there. Storybook moves what it shows: so before that, leave it. */
async function settle(state?: string): Promise<void> {
  for (const element of elements()) {
    // Those beneath the screen wait until they come near it.
    element.scrollIntoView();
    await rest(() => isThere(element, state));
  }
  scrollTo(0, 0);
  await rest(() => elements().every((element) => isThere(element, state)));
}

const isShown = (element: Element) => element.getClientRects().length > 0;

/** Whether an element shows all that it is to show, in a story with the name of a state. */
function isThere({ shadowRoot, ariaBusy, status }: Ours, state?: string): boolean {
  if (state === 'loading') return true;
  const inside = [...(shadowRoot?.querySelectorAll('*') ?? [])].filter(isShown);
  return (
    status !== 'loading' &&
    // It has been ready before.
    (state !== 'stale' || status === state || status === undefined) &&
    !ariaBusy &&
    inside.every(
      (one) =>
        !one.matches('.skeleton, .moving') &&
        !(one instanceof HTMLImageElement && !one.complete) &&
        !(one.matches('.viewport') && !one.querySelector('.land')),
    )
  );
}

/**
 * Waits until something holds, and nothing changes between moments at which the browser has nothing
 * else to do. What the widgets put off until then comes before us in the queue.
 */
async function rest(holds: () => boolean): Promise<void> {
  await document.fonts.ready;
  let before = '';
  for (let same = 0; same < 3;) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    const now = elements()
      .map(({ shadowRoot }) => shadowRoot?.innerHTML)
      .join('\n');
    same = holds() && now === before ? same + 1 : 0;
    before = now;
  }
}

/** What axe finds in the story: one line a mistake. */
const mistakes = () => mistakesIn(place(), globalThis, [...WCAG_2_2_AA, BEST_PRACTICE]);

/** How high the story is, in pixels: of the page around it only the padding counts. */
const height = () => {
  const { bottom } = place().firstElementChild!.getBoundingClientRect();
  return Math.ceil(bottom) + parseFloat(getComputedStyle(place()).paddingBlockEnd);
};

export const inPage = { open, show, mistakes, height };
Object.assign(globalThis, { inPage });
