import type { CSSResult } from 'lit';

/** Adds styles that were loaded after the widget was created to its shadow root. */
export function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = root as ShadowRoot;
  if (!styleSheet || adoptedStyleSheets.includes(styleSheet)) return;
  (root as ShadowRoot).adoptedStyleSheets = [...adoptedStyleSheets, styleSheet];
}
