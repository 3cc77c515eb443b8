import type { CSSResult } from 'lit';

import { warn } from './warn.js';

/** Styles that were added after a widget was created, by its root: a move to another document removes them. */
export const added = new WeakMap<Node, Set<CSSResult>>();

/** Adds styles that were loaded after the widget was created to its shadow root. */
export function adopt(root: HTMLElement | DocumentFragment, style: CSSResult): void {
  const styles = added.get(root) ?? new Set();
  added.set(root, styles.add(style));
  const shadow = root as ShadowRoot;
  const { adoptedStyleSheets, ownerDocument } = shadow;
  if (ownerDocument !== document) {
    import('./adopt-again.js').then(({ put }) => put(shadow, style), warn);
  } else if (style.styleSheet && !adoptedStyleSheets.includes(style.styleSheet)) {
    shadow.adoptedStyleSheets = [...adoptedStyleSheets, style.styleSheet];
  }
}
