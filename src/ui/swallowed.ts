import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { warnAbout } from './warn-about.js';

/** Parts of a page that nobody writes as the fallback of a widget, wherever they are inside it. */
const ANYWHERE = 'main, h1, script:not([type*="json"])';
/** Those that may be a part of an article, but are no fallback by themselves. */
const CHILD = 'nav, aside, header, footer, form';

/**
 * Keeps the rest of a page in sight that a widget took for its fallback. HTML has no self-closing
 * elements: `<dia-news-feed />` goes on to the end of the element around it.
 * @returns The slot of the fallback, to be shown beneath the content; nothing for a real fallback.
 */
export function restOfPage(host: HTMLElement): TemplateResult | typeof nothing {
  const inside = [...host.querySelectorAll('*')];
  const found = inside.find(
    (element) =>
      element.localName.startsWith('dia-') ||
      element.matches(ANYWHERE) ||
      (element.parentElement === host && element.matches(CHILD)),
  );
  if (!found) return nothing;
  warnAbout(host, 'not-closed', host.localName, found.localName);
  return html`<slot></slot>`;
}
