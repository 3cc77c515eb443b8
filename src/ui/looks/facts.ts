import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';

import type { Fact, Reference } from '../../text/records/presentation.js';
import type { ItemContext } from '../item.js';
import { langOf } from '../item.js';

/** The facts of an item, each with its label. A fact without values is left out. */
export function renderFacts(
  facts: readonly Fact[] = [],
  context: ItemContext,
): TemplateResult | typeof nothing {
  const filled = facts.filter(({ values }) => values.length);
  return filled.length
    ? html`<dl class="facts" part="facts">
        ${filled.map(
          ({ label: [one, other], values }) =>
            html`<div>
              <dt>${values.length === 1 ? one : other}</dt>
              ${values.map((value) => [
                ' ',
                // Without white space inside: a comma may follow.
                html`<dd>${renderValue(value, context)}</dd>`,
              ])}
            </div>`,
        )}
      </dl>`
    : nothing;
}

/** A name, with a link if it has a `url`. */
function renderValue(reference: Reference | string, context: ItemContext): unknown {
  if (typeof reference === 'string') return reference;
  const { text, url, date } = reference;
  const lang = langOf(reference, context);
  const name = url
    ? html`<a href=${url} lang=${lang}>${text}</a>`
    : html`<span lang=${lang}>${text}</span>`;
  return date ? [name, ' ', html`<time datetime=${date.datetime}>(${date.text})</time>`] : name;
}

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
