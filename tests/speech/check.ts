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
  /** HTML that a script adds to the page once Orca has read it, as tag managers do. */
  readonly late?: string;
}

const MAX_PRESSES = 60;

/** Who pauses so long between two letters is no fast typist: widgets then take each for a word. */
const TYPING_MS = 400;

/** How often a check begins again when the machine was too busy to type. */
const MAX_STARTS = 5;

/** Keys that read on and change nothing. */
const READING = /^(h|l|b|Down|Up|ctrl\+Home)$/;

let reader: Reader;

/** The page that is open, if nobody has done anything with it but read. */
let unchangedUrl: string | undefined;

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
    { meta: { criteria: criteria.split(' '), elements: elements.split(' ') } },
    async ({ task }) => {
      for (let starts = 1; ; starts++) {
        try {
          task.meta.heard = await followAll(page, steps);
          return;
        } catch (error) {
          if (!(error instanceof SlowTypingError) || starts === MAX_STARTS) throw error;
        }
      }
    },
  );
}

class SlowTypingError extends Error {}

/** @returns What had to be said, as it was said. */
async function followAll(page: Page, steps: readonly Step[]): Promise<readonly string[]> {
  const proof = new Set<string>();
  await openPage(page);
  for (const [index, step] of steps.entries()) {
    // What is added late has been announced already.
    if (index || !page.late) reader.forget();
    await follow(step);
    for (const words of [...all(step.says), ...all(step.once)]) {
      proof.add(reader.heard.find((text) => pattern(words).test(text)) ?? '');
    }
  }
  return [...proof].filter(Boolean);
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

async function openPage({ body, url, lang = 'nl', width, late }: Page): Promise<void> {
  const query = new URLSearchParams({ lang, body: body ?? '' });
  const address = url ?? `/page?${String(query)}`;
  if (unchangedUrl !== `${address} ${width}`) {
    await reader.open(address, width);
    await reader.until(async () => Boolean(await reader.evaluate(HAS_LOADED)));
    unchangedUrl = `${address} ${width}`;
  }
  await reader.settle();
  // The keys of Orca work from when it has read the page: then its beginning is said.
  const isAtBeginning = await reader.until(async () => {
    await reader.activate();
    reader.forget();
    await reader.press('ctrl+Home', PATIENCE_MS / 10);
    await reader.settle();
    return reader.heard.length > 0;
  });
  expect(isAtBeginning, 'the beginning of the page is said').toBe(true);
  reader.forget();
  if (!late) return;
  unchangedUrl = undefined;
  await reader.evaluate(
    `document.querySelector('h1').insertAdjacentHTML('afterend', ${JSON.stringify(late)});`,
  );
}

/** No widget in sight is loading. Those that are no widgets have no status. */
const HAS_LOADED = `
  const widgets = [...document.querySelectorAll('*')].filter(
    (one) => one.localName.startsWith('dia-') && one.getBoundingClientRect().top < innerHeight);
  return widgets.every((widget) => customElements.get(widget.localName) && widget.status !== 'loading');`;

async function follow(step: Step): Promise<void> {
  const { press = '', type, run, again = false, focus } = step;
  const keys = press.split(' ').filter(Boolean);
  if (run || type || !keys.every((key) => READING.test(key))) unchangedUrl = undefined;
  if (run) await reader.evaluate(run);
  if (type) {
    // Until Orca has said that the field has the focus, letters are commands of its own.
    await reader.settle();
    const pauseMs = await reader.type(type);
    if (pauseMs > TYPING_MS) throw new SlowTypingError(`${pauseMs} ms between two letters`);
  }
  let isAtEnd = false;
  for (let presses = 0; presses < (again ? MAX_PRESSES : 1); presses++) {
    for (const key of keys) {
      const before = reader.heard.length;
      expect(await reader.press(key), `Orca has seen the key ${key}`).toBe(true);
      // One after the other, as a person does: the next key would cut off what is said.
      await reader.settle();
      isAtEnd = reader.heard.length === before;
    }
    if (again && isAtEnd) {
      // Nothing was said: let it be said late. Reading on has then come to the end of the page.
      const before = reader.heard.length;
      await reader.quiet();
      const isReading = READING.test(keys.at(-1) ?? '');
      if (isReading && reader.heard.length === before) break;
    }
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
