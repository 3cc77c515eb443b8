/**
 * The autoloader: fetches the modules of the widgets that a page uses, now and later, and starts
 * the request of their feed meanwhile. A widget may also be written as a marker: see `marker.ts`.
 *
 * It sees the page and open shadow roots: those that are there when their host is added, and those
 * that a custom element gives itself when it is defined. It does not see closed roots, nor a root
 * that a script attaches later to an element that needs none; patching `attachShadow` would be to
 * meddle with the page.
 */
import { startSectionEarly } from '../feed/early-section.js';
import { sections } from './sections.js';
import { tags } from './tags.js';

/** Elements that show nothing of the feed themselves. */
const QUIET = ['dia-feed', 'dia-filter'];

const asked = new Set<string>();
const roots = new WeakSet<Node>();

const isDefined = (tag: string) => customElements.get(tag);

/** What each engine calls it when a module cannot be fetched; what a module throws is something else. */
const isMissing = (error: unknown) => /module/i.test((error as Error).message);

/** Fetches a part; what could not be fetched is tried again, ever later. */
async function fetchPart(tag: string, tries = 1): Promise<void> {
  try {
    // What all widgets share starts together with the widget, not behind it.
    await Promise.all([import('./base.js'), tags[tag]?.()]);
  } catch (error) {
    if (!isMissing(error)) {
      console.warn(`<${tag}>: not-defined: this page prevents it`, error);
      return;
    }
    // Words would come from the same place; this is the rule that a policy may lack.
    console.warn(`<${tag}>: script-failed: script-src ${new URL(import.meta.url).origin}`, error);
    setTimeout(() => void fetchPart(tag, tries + 1), 3 ** (tries + Math.random()) * 1000);
  }
}

/** An attribute of a widget; a marker has it with a prefix. */
const attributeOf = (element: Element | null, name: string): string | null | undefined =>
  element?.getAttribute(name) ?? element?.getAttribute(`data-${name}`);

/**
 * Starts the requests of a widget's feed and section, which the widget finds under way: as FeedController
 * does.
 */
function startFeed(element: Element, tag: string): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dia-feed"]')?.content;
  const feed = element.closest('dia-feed,[data-dia-widget=feed]');
  const source = [attributeOf(element, 'src'), attributeOf(feed, 'src'), meta].find(Boolean);
  if (!source) return;
  const link = document.createElement('a');
  link.href = source;
  // Of what is no address, the widget says so.
  if (/^https?:$/.test(link.protocol)) startSectionEarly(link.href, sections[tag]);
}

/** Whether an element is so near to the screen that it asks for its feed at once. */
function isNear(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && Math.abs(box.top) < innerHeight + 300;
}

function meet(element: Element): void {
  const { shadowRoot } = element;
  if (shadowRoot) enter(shadowRoot);
  const marked = element.getAttribute('data-dia-widget');
  const tag = marked ? `dia-${marked}` : element.localName;
  const isOurs = Object.hasOwn(tags, tag);
  // `place` leaves a marker that has its element alone.
  if (marked && isOurs)
    import('./marker.js').then(({ place }) => place(element)).catch(console.warn);
  if (!tag.includes('-') || isDefined(tag)) return;
  // Of a name that no element may have, it is refused.
  void customElements.whenDefined(tag).then(() => meet(element), Boolean);
  if (!isOurs) return;
  if (!asked.has(tag)) {
    asked.add(tag);
    void fetchPart(tag);
  }
  if (QUIET.includes(tag)) return;
  if (attributeOf(element, 'loading') === 'eager' || isNear(element)) startFeed(element, tag);
}

const later = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      meet(node);
      node.querySelectorAll('*').forEach(meet);
    }
  }
});

function enter(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  later.observe(root, { childList: true, subtree: true });
  root.querySelectorAll('*').forEach(meet);
}

enter(document);
