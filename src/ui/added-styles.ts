import type { CSSResult } from 'lit';

/** Styles that were added after a widget was created, by its root: a move to another document removes them. */
export const addedStyles = new WeakMap<Node, Set<CSSResult>>();
