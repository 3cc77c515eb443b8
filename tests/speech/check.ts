/** A check is a script that a person could follow by hand: keys, what must be said, where the focus is. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { PATIENCE_MS, Reader } from './reader.js';
import type { Session } from './session.js';

/** A text that is said as it stands, or a pattern, for what differs between versions of Orca. */
export type Words = string | RegExp;

/** Each worker of vitest has a display of its own. */
function sessionOfWorker(): Session {
  const session = inject('sessions')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!session) throw new Error('There are more workers than displays.');
  return session;
}

export interface Step {
  /** Keys, pressed one after the other: "ctrl+Home l". */
  readonly press?: string;
  /**
   * Presses the keys again until the focus is where it has to be, or else until all is said; at most 60
   * times.
   */
  readonly again?: boolean;
  /** Typed letter by letter, as a fast typist does. */
  readonly type?: string;
  /** Run in the page: what no visitor does, such as the loss of a connection. */
  readonly run?: string;
  /** Is said. */
  readonly says?: Words | readonly Words[];
  /** Is said once, not twice; and all that follows in the same second is heard too. */
  readonly once?: Words | readonly Words[];
  /** Is not said. */
  readonly never?: Words | readonly Words[];
  /** Part of the description of the element with the focus: its path and its name. */
  readonly focus?: string;
}

declare module 'vitest' {
  interface TaskMeta {
    criteria?: readonly string[];
    elements?: readonly string[];
    /** What had to be said, as it was said. */
    heard?: readonly string[];
  }
}

export interface Page {
  /** HTML, between a heading and a last link. */
  readonly body?: string;
  /** The address of another page, instead of a body. */
  readonly url?: string;
  readonly lang?: 'nl' | 'en' | 'fy';
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  /** Begins while the page loads, not once all widgets have loaded. */
  readonly atOnce?: boolean;
}

const MAX_PRESSES = 60;

/** A key after which nothing is said for so long has reached the end of the page. */
const KEY_MS = 5000;

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.start(sessionOfWorker());
});

afterAll(() => reader.close());

/**
 * Opens a page, stands at its beginning and follows the steps.
 * @param criteria - What it says something about: the criteria of WCAG 2.2, separated by spaces.
 * @param elements - The elements that it is about, without `dia-`, separated by spaces.
 * @example
 * check('headings', '1.3.1 2.4.6', 'news-feed', { body: '<dia-news-feed></dia-news-feed>' }, [
 *   { press: 'h', says: heading('Nieuws', 2) },
 * ]);
 */
export function check(
  name: string,
  criteria: string,
  elements: string,
  page: Page,
  steps: readonly Step[],
): void {
  it(
    name,
    {
      meta: { criteria: criteria.split(' '), elements: elements.split(' ') },
      // While a page loads Orca has much to say of its own, and now and then repeats or skips something.
      retry: page.atOnce ? 1 : 0,
    },
    async ({ task }) => {
      const proof = new Set<string>();
      await openPage(page);
      for (const [index, step] of steps.entries()) {
        // What is said while a page loads belongs to the first step.
        if (index || !page.atOnce) await reader.forget();
        await follow(step);
        for (const words of [...all(step.says), ...all(step.once)]) {
          proof.add(reader.heard.find((text) => pattern(words).test(text)) ?? '');
        }
      }
      task.meta.heard = [...proof].filter(Boolean);
    },
  );
}

/** A heading as both versions of Orca read it. */
export const heading = (text: string, level: number): RegExp =>
  new RegExp(`${escape(text)}.*kop( niveau)? ${level}`);

export const button = (text: string): RegExp => new RegExp(`${escape(text)}.*knop`);

export const link = (text: string): RegExp => new RegExp(`${escape(text)}.*link`);

/** A list with so many items. */
export const list = (items: number): RegExp => new RegExp(`Lijst met ${items} item`, 'i');

/** A text in which "…" stands for anything. */
export const like = (text: string): RegExp => new RegExp(escape(text).replaceAll('…', '.+'));

/** A widget that loads at once, by default the sample feed. */
export const widget = (element: string, attributes = '', src = '/demo/feed/feed.json'): string =>
  `<dia-${element} src="${src}" loading="eager" ${attributes}></dia-${element}>`;

export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function openPage({ body, url, lang = 'nl', width, atOnce }: Page): Promise<void> {
  const query = new URLSearchParams({ lang, body: body ?? '' });
  await reader.open(url ?? `/page?${String(query)}`, width);
  if (atOnce) return;
  await reader.until(async () => Boolean(await reader.evaluate(HAS_LOADED)));
  // The keys of Orca work from when it has read the page: then its beginning is said.
  const isAtBeginning = await reader.until(async () => {
    await reader.quiet(500);
    await reader.forget();
    await reader.press('ctrl+Home');
    return reader.until(() => reader.heard.length > 0, PATIENCE_MS / 6);
  });
  expect(isAtBeginning, 'the beginning of the page is said').toBe(true);
  await reader.quiet(500);
}

/** No widget is loading. Those that are no widgets have no status. */
const HAS_LOADED = `
  const widgets = [...document.querySelectorAll('*')].filter((one) => one.localName.startsWith('dia-'));
  return document.readyState === 'complete' && widgets.every((widget) =>
    customElements.get(widget.localName) && widget.status !== 'loading');`;

async function follow(step: Step): Promise<void> {
  const { press = '', type, run, again = false, focus } = step;
  if (run) await reader.evaluate(run);
  if (type) {
    // Until Orca has said that the field has the focus, letters are commands of its own.
    await reader.quiet();
    await reader.type(type);
  }
  const keys = press.split(' ').filter(Boolean);
  let isAtEnd = false;
  for (let presses = 0; presses < (again ? MAX_PRESSES : 1); presses++) {
    for (const key of keys) {
      const before = reader.heard.length;
      await reader.press(key);
      // One after the other, as a person does: the next key would cut off what is said.
      const isLast = !again && key === keys.at(-1);
      if (!isLast) await reader.until(() => reader.heard.length > before, KEY_MS);
      isAtEnd = reader.heard.length === before;
    }
    if (again) await reader.quiet(150);
    if (again && isAtEnd) break;
    const isThere = focus !== undefined && (await reader.focus()).includes(focus);
    const patience = again && !isThere && presses < MAX_PRESSES - 1 ? 0 : PATIENCE_MS;
    if (await reader.until(async () => !(await missing(step)), patience)) break;
  }
  if (step.once ?? step.never) await reader.quiet();
  expect(await missing(step), said()).toBeUndefined();
  for (const words of all(step.once)) {
    expect(count(words), `how often “${String(words)}” is said; ${said()}`).toBe(1);
  }
  for (const words of all(step.never)) {
    expect(count(words), `how often “${String(words)}” is said; ${said()}`).toBe(0);
  }
}

/** What of a step is not so yet. */
async function missing({ says, once, focus }: Step): Promise<string | undefined> {
  const unsaid = [...all(says), ...all(once)].find((words) => !count(words));
  if (unsaid) return `not said: ${String(unsaid)}`;
  if (focus === undefined) return undefined;
  const focused = await reader.focus();
  return focused.includes(focus) ? undefined : `the focus is not on ${focus} but on ${focused}`;
}

const all = (words: Step['says']): readonly Words[] =>
  words === undefined ? [] : typeof words === 'string' || words instanceof RegExp ? [words] : words;

const pattern = (words: Words): RegExp =>
  new RegExp(typeof words === 'string' ? escape(words) : words.source, 'g');

/** How often. */
const count = (words: Words): number => {
  const found = reader.heard.map((text) => [...text.matchAll(pattern(words))].length);
  return found.reduce((sum, times) => sum + times, 0);
};

const said = (): string =>
  `said: ${reader.heard.map((text) => `“${text}”`).join(' ') || 'nothing'}`;
