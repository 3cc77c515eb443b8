import { tags } from './tags.js';

const selector = Object.keys(tags).join();
const asked = new Set<string>();

/** Fetches a part; what could not be had is tried again, ever later. */
async function fetchPart(tag: string, tries = 1): Promise<void> {
  try {
    // What all widgets share starts together with the widget, not behind it.
    await Promise.all([import('../ui/widget.js'), tags[tag]?.()]);
  } catch (error) {
    console.warn(`<${tag}>: allow script-src ${new URL(import.meta.url).origin}`, error);
    setTimeout(() => void fetchPart(tag, tries + 1), 3 ** (tries + Math.random()) * 1000);
  }
}

/** Fetches the modules of the widgets that are in the page, each once. */
function load(): void {
  for (const { localName } of document.querySelectorAll(selector)) {
    if (asked.has(localName)) continue;
    asked.add(localName);
    void fetchPart(localName);
  }
}

load();
new MutationObserver(load).observe(document.documentElement, { childList: true, subtree: true });
