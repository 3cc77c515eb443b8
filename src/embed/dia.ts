import { tags } from './tags.js';

const selector = Object.keys(tags).join();
const asked = new Set<string>();

/** Fetches the modules of the widgets that are in the page, each once. */
function load(): void {
  for (const { localName } of document.querySelectorAll(selector)) {
    if (asked.has(localName)) continue;
    asked.add(localName);
    // What all widgets share starts together with the widget, not behind it.
    void import('../ui/widget.js');
    // What could not be fetched is tried again when the page next changes.
    tags[localName]?.().catch(() => asked.delete(localName));
  }
}

load();
new MutationObserver(load).observe(document.documentElement, {
  childList: true,
  subtree: true,
});
