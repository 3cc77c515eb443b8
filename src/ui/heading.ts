import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/**
 * A heading of any level.
 * @param level - 1 to 6; deeper levels become 6.
 * @param part - Its class and its part, for styles of the widget and of the page.
 * @param lang - BCP 47 tag, if its language is not that of the text around it.
 */
export function heading(
  level: number,
  part: string,
  content: unknown,
  lang: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part} lang=${lang}>${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part} lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part} lang=${lang}>${content}</h5>`;
    default:
      return html`<h6 class=${part} part=${part} lang=${lang}>${content}</h6>`;
  }
}
