import type { CSSResult } from 'lit';

/** Gives a widget styles that were fetched after it was made. */
export function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = root as ShadowRoot;
  if (!styleSheet || adoptedStyleSheets.includes(styleSheet)) return;
  (root as ShadowRoot).adoptedStyleSheets = [...adoptedStyleSheets, styleSheet];
}
