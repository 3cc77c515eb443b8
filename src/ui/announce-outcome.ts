/**
 * What a widget fetches when it has something to announce. Parts of widgets import `announce.ts` at
 * once; if it were fetched too, the bundler would add a chunk with a helper to every page.
 */
import type { Texts } from '../text/index.js';
import { announce } from './announce.js';

/**
 * Tells screen readers what a widget shows instead of its content, or about it.
 * @param name - Name of the widget; empty for none.
 */
export const announceOutcome = (
  root: HTMLElement | DocumentFragment,
  message: string,
  { language }: Texts,
  name: string,
): void => announce(root, message, language, name);
