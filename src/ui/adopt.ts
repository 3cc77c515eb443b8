import type { CSSResult } from 'lit';

import { addedStyles } from './added-styles.js';
import { warn } from './warn.js';

/** Adds styles that were loaded after the widget was created to its shadow root. */
export function adopt(root: HTMLElement | DocumentFragment, style: CSSResult): void {
  const styles = addedStyles.get(root) ?? new Set();
  addedStyles.set(root, styles.add(style));
  const shadow = root as ShadowRoot;
  const { adoptedStyleSheets, ownerDocument } = shadow;
  if (ownerDocument !== document) {
    import('./adopt-again.js').then(({ put }) => put(shadow, style), warn);
  } else if (style.styleSheet && !adoptedStyleSheets.includes(style.styleSheet)) {
    shadow.adoptedStyleSheets = [...adoptedStyleSheets, style.styleSheet];
  }
}
