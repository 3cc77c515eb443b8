/**
 * What widgets tell screen readers without showing it. It is fetched when there is first something to
 * tell; the messages that widgets show are live regions of their own.
 */
import type { Language } from '../text/languages.js';

/** By then lists have rendered, and a screen reader has said where the focus went. */
const SETTLE_MS = 600;

/** Between two announcements. Orca 48 drops one that follows another within 0.1 s. */
const GAP_MS = 300;

type Root = HTMLElement | DocumentFragment;

interface Announcement {
  readonly text: string;
  readonly language: Language;
}

const regions = new WeakMap<Root, HTMLElement>();

/** What is still to be said, for all widgets of the page. */
const pending = new Map<Root, Announcement>();

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells screen readers something, politely and once. Of several texts for one root within a short
 * time only the last is said: typing changes a result letter by letter. A text that equals the one
 * before is said again.
 * @param root - The `renderRoot` of the element that speaks; it has styles for `.visually-hidden`.
 * @param text - Empty takes back what was not said yet.
 * @example
 * announce(this.renderRoot, '12 van 180 initiatieven', 'nl');
 */
export function announce(root: Root, text: string, language: Language): void {
  // A screen reader notices only changes of a region that it knows.
  if (!regions.has(root)) regions.set(root, addRegion(root));
  pending.delete(root);
  if (text) pending.set(root, { text, language });
  clearTimeout(timer);
  timer = setTimeout(speak, SETTLE_MS);
}

function speak(): void {
  const [next] = pending;
  if (!next) return;
  const [root, { text, language }] = next;
  pending.delete(root);
  const region = regions.get(root);
  if (region) {
    region.lang = language;
    // The same text is no change. With a space at its end it is, and sounds the same.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }
  timer = setTimeout(speak, GAP_MS);
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
