import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/**
 * A name after the text of a button, for screen readers only: it tells buttons with the same text
 * apart.
 * @param lang - BCP 47 tag, if the name is in another language than the text around it.
 */
export const hiddenName = (name: string, lang: string | typeof nothing = nothing): TemplateResult =>
  html`<span class="visually-hidden" lang=${lang}>: ${name}</span>`;
