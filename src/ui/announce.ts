/** What widgets tell screen readers. Loaded when there is first something to tell. */
import type { Language } from '../text/languages.js';

/** By then lists have rendered, and a screen reader has said where the focus went. */
const SETTLE_MS = 600;

/** Between two announcements. Orca 48 drops one that follows another within 0.1 s. */
const GAP_MS = 300;

/** After that long, announcements are removed: visitors who read on would come upon old news. */
const REMOVE_MS = 3000;

type Root = HTMLElement | DocumentFragment;

interface Announcement {
  readonly text: string;
  readonly language: Language;
  /** The roots of the elements that announce it, with their names. */
  readonly speakers: Map<Root, string>;
}

const regions = new WeakMap<Root, HTMLElement>();

/** The regions with a text. */
const spoken = new Set<HTMLElement>();

/** What is still to be announced, for all widgets of the page. */
let pending: Announcement[] = [];

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells screen readers something, politely and once. Of several texts of one element within a short
 * time only the last is said: typing changes a result letter by letter. A text that several elements
 * have is said once, with the names of all. A text that equals the one before is said again.
 * @param root - The `renderRoot` of the element that speaks; it has styles for `.visually-hidden`.
 * @param text - Empty takes back what was not said yet.
 * @param name - Said before the text; empty for none.
 * @example
 * announce(this.renderRoot, 'Bezig met laden…', 'nl', 'Nieuws');
 */
export function announce(root: Root, text: string, language: Language, name = ''): void {
  // A screen reader notices only changes of a region that it knows.
  if (!regions.has(root)) regions.set(root, addRegion(root));
  withdraw((other) => other === root);
  if (text) {
    const same = pending.find((one) => name && one.text === text);
    if (same) same.speakers.set(root, name);
    else pending.push({ text, language, speakers: new Map([[root, name]]) });
  }
  clearTimeout(timer);
  timer = setTimeout(speak, SETTLE_MS);
}

/** Takes back what elements have to announce. */
function withdraw(isMeant: (root: Root) => boolean): void {
  for (const { speakers } of pending) {
    for (const root of speakers.keys()) if (isMeant(root)) speakers.delete(root);
  }
  pending = pending.filter(({ speakers }) => speakers.size);
}

function speak(): void {
  withdraw(({ isConnected }) => !isConnected);
  const next = pending.shift();
  if (!next) {
    timer = setTimeout(removeSpoken, REMOVE_MS);
    return;
  }
  const { text, language, speakers } = next;
  const [root] = speakers.keys();
  const region = root && regions.get(root);
  if (region) {
    const names = [...speakers.values()].filter(Boolean).join(', ');
    const whole = [names, text].filter(Boolean).join(': ');
    region.lang = language;
    // The same text is no change. With a space at its end it is, and sounds the same.
    region.textContent = region.textContent === whole ? `${whole}\u00a0` : whole;
    spoken.add(region);
  }
  timer = setTimeout(speak, GAP_MS);
}

function removeSpoken(): void {
  for (const region of spoken) region.textContent = '';
  spoken.clear();
}

/** No `role="status"`: that would be a stop of its own, with a name, also when it is empty. */
function addRegion(root: Root): HTMLElement {
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  root.append(region);
  return region;
}
