import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';

import type { Noun } from '../../text/index.js';

/** What is known of an item under one label, which is in the singular or the plural. */
export type Fact = readonly [label: Noun, values: readonly unknown[]];

/** What is known of an item, each with its label; what is not known is left out. */
export function facts(known: readonly Fact[]): TemplateResult | typeof nothing {
  const said = known.filter(([, values]) => values.length);
  return said.length
    ? html`<dl class="facts" part="facts">
        ${said.map(
          ([[one, other], values]) =>
            html`<div>
              <dt>${values.length === 1 ? one : other}</dt>
              ${values.map((value) => [' ', html`<dd>${value}</dd>`])}
            </div>`,
        )}
      </dl>`
    : nothing;
}

/** A record that has a name or a title. */
export interface Named {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * The names of records, each with a link where it has an address.
 * @param languageOf - The language of a record, where it is not that of the widget.
 */
export const linked = (
  records: readonly Named[],
  languageOf: (record: Named) => unknown,
): TemplateResult[] =>
  records.map((record) => {
    const { name, title = name, url } = record;
    return url
      ? html`<a href=${url} lang=${languageOf(record)}>${title}</a>`
      : html`<span lang=${languageOf(record)}>${title}</span>`;
  });

export const factsStyles = css`
  .facts {
    display: grid;
    font-size: 0.875em;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }

  dt {
    font-weight: 700;
  }

  dd {
    padding-block: 0.15em;
    unicode-bidi: plaintext;
  }

  /* Above the link that covers the item. */
  .facts a {
    padding-block: 0.15em;
    position: relative;
  }
`;
