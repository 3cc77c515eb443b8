import type { CSSResult, CSSResultOrNative, LitElement } from 'lit';

import { addedStyles } from './added-styles.js';

/** A sheet belongs to the document that it was made in. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Adds the styles of an element again after a move to another document, which removes them. */
export function adoptAgain({ renderRoot, constructor }: LitElement): void {
  const { elementStyles } = constructor as typeof LitElement;
  const own = elementStyles.filter(
    (style: CSSResultOrNative): style is CSSResult => 'styleSheet' in style,
  );
  for (const style of [...own, ...(addedStyles.get(renderRoot) ?? [])])
    put(renderRoot as ShadowRoot, style);
}

/** Adds one style to a shadow root, in whichever document that is. */
export function put(root: ShadowRoot, style: CSSResult): void {
  const sheet = sheetFor(root.ownerDocument, style);
  const { adoptedStyleSheets } = root;
  if (!sheet || adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}

function sheetFor(owner: Document, style: CSSResult): CSSStyleSheet | undefined {
  if (owner === document) return style.styleSheet;
  // A document without a window is not rendered.
  const view = owner.defaultView;
  if (!view) return undefined;
  const known = sheets.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  const sheet = known.get(style) ?? new view.CSSStyleSheet();
  if (!known.has(style)) sheet.replaceSync(style.cssText);
  sheets.set(owner, known.set(style, sheet));
  return sheet;
}
