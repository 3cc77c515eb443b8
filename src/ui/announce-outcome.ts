/**
 * What a widget loads when it has something to tell screen readers. Parts of widgets import `announce.ts`
 * statically; if it were also loaded with `import()`, the bundler would add a chunk to every page.
 */
import { loading as dutch } from '../text/nl/loading.js';
import type { LoadingTexts, Texts } from '../text/index.js';
import { announce } from './announce.js';

/**
 * Tells screen readers how loading the feed went.
 * @param root - The `renderRoot` of the widget.
 * @param outcome - The message that the widget shows, such as why loading failed. If it shows none: its
 *   status, `loading` or `ready`.
 * @param name - Name of the widget; empty for none.
 */
export function announceOutcome(
  root: HTMLElement | DocumentFragment,
  outcome: string,
  texts: Texts,
  name: string,
): void {
  // The texts of other languages include these.
  const { loading, ready, language }: LoadingTexts & Texts = { ...dutch, ...texts };
  const messages: Readonly<Record<string, string>> = { loading, ready };
  announce(root, messages[outcome] ?? outcome, language, name);
}
