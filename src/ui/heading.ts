import type { TemplateResult } from 'lit';
import { html } from 'lit';

/**
 * A heading of any level.
 * @param level - 1 to 6.
 * @param part - Of the shadow root, for who restyles it.
 */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part}>${content}</h5>`;
    default:
      return html`<h6 class=${part} part=${part}>${content}</h6>`;
  }
}
