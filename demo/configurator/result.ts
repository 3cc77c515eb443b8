import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Choice } from './choice.js';
import { explanationOf } from './explanations.js';
import type { Way } from './policy.js';
import { policyOf } from './policy.js';
import { leftOutOfShortcode } from './shortcode.js';
import type { Form, Known, Place } from './snippets.js';
import { snippetsOf } from './snippets.js';

const places: Readonly<Record<Place, string>> = {
  library: 'In de plugin: adres van de widgetbestanden',
  feed: 'In de plugin: adres van de feed',
  template: 'In het sjabloon van uw site, één keer',
  page: 'In uw pagina',
  css: 'In uw stylesheet: houdt plaats vrij, zodat de pagina niet verspringt',
  js: 'In uw script',
  shell: 'Op de opdrachtregel',
};

export interface ResultState {
  readonly choice: Choice;
  readonly way: Way;
  readonly form: Form;
  readonly known: Known;
  /** Origins of documents that the feed names. */
  readonly others: readonly string[];
  readonly copy: (code: string, what: string) => void;
}

/** The lines to paste, and what has to be allowed. */
export function result({ choice, way, form, known, others, copy }: ResultState): TemplateResult {
  const snippets = snippetsOf(choice, way, known, form);
  const policy = policyOf(choice, way, others);
  return html`
    ${snippets.map(({ place, code }) => block(places[place], code, copy))}
    ${missing(way, known, snippets.length)} ${form === 'shortcode' ? notInPlugin(choice) : nothing}
    ${policy.length ? policyBlock(policy, way, choice, copy) : nothing}
  `;
}

/** The lines for the page, which stay in reach while somebody chooses. */
export function bar({
  choice,
  way,
  form,
  known,
  copy,
}: Omit<ResultState, 'others'>): TemplateResult {
  const code = snippetsOf(choice, way, known, form).find(({ place }) => place === 'page')?.code;
  return html`
    <h2 id="bar-heading">Uw code</h2>
    ${
      code === undefined
        ? html`<p>Er is nog geen code.</p>`
        : html`<pre tabindex="0" role="region" aria-label="Uw code"><code>${code}</code></pre>
            <button type="button" class="main" @click=${() => copy(code, 'uw code')}>
              Kopieer de code
            </button>`
    }
    <a href="#plaatsen">Alle code</a>
  `;
}

function missing(way: Way, { snapshot }: Known, count: number): TemplateResult | typeof nothing {
  if (way === 'pinned' && !count) {
    return html`<p class="missing">
      We kunnen het bestand <code>sri.json</code> niet lezen. Controleer bij stap 5 het adres van de
      widgetbestanden.
    </p>`;
  }
  if (way === 'snapshot' && snapshot?.length === 0) {
    return html`<p class="missing">
      We kunnen hier geen momentopname maken. Controleer de feed bij stap 1, en of uw instellingen
      bij de feed passen.
    </p>`;
  }
  return nothing;
}

function notInPlugin(choice: Choice): TemplateResult | typeof nothing {
  const labels = leftOutOfShortcode(choice).map((name) => explanationOf(choice.widget, name).label);
  return labels.length
    ? html`<p>De plugin kent deze instellingen niet: ${labels.join(', ')}.</p>`
    : nothing;
}

function policyBlock(
  policy: readonly string[],
  way: Way,
  { attributes, around, hasFilter, feed, library }: Choice,
  copy: ResultState['copy'],
): TemplateResult {
  const [source, host] = [new URL(feed).host, new URL(library).host];
  const isLeftOut = way === 'iframe' && (hasFilter || Object.keys(around).length > 0);
  return html`
    ${
      isLeftOut
        ? html`<p>Filters, reserve-adres en verversen werken niet in een iframe.</p>`
        : nothing
    }
    ${
      way === 'iframe' && source !== host
        ? html`<p>
            Een iframe laat alleen feeds zien die de beheerder van <code>${host}</code> toelaat.
            Vraag hem om <code>${source}</code> in <code>embed.html</code> te zetten, bij
            <code>dia-feed-hosts</code>.
          </p>`
        : nothing
    }
    <h3>Wat uw beveiliging moet toestaan</h3>
    <p>
      Stuurt uw site een <code>Content-Security-Policy</code>? Voeg dan deze regels toe aan wat er
      al staat. Meer is niet nodig: geen <code>unsafe-inline</code>, geen <code>unsafe-eval</code>.
      ${
        way === 'iframe'
          ? nothing
          : html`Staat de CSS op een andere site dan de pagina, noem die dan bij
              <code>style-src</code>.`
      }
      ${
        attributes.images === 'any'
          ? html`U toont afbeeldingen van elke site. Sta dan elke site toe.`
          : nothing
      }
    </p>
    ${block('Content-Security-Policy', policy.map((line) => `${line};`).join('\n'), copy)}
  `;
}

export const block = (
  what: string,
  code: string,
  copy: ResultState['copy'],
): TemplateResult => html`
  <figure class="code">
    <figcaption>
      <span>${what}</span>
      <button type="button" aria-label="Kopieer: ${what}" @click=${() => copy(code, what)}>
        Kopieer
      </button>
    </figcaption>
    <pre tabindex="0" role="region" aria-label=${what}><code>${code}</code></pre>
  </figure>
`;
