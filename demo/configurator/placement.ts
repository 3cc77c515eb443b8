import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Cms } from './cms.js';
import { cmses } from './cms.js';
import type { Way } from './policy.js';
import type { Form } from './snippets.js';
import { tabs } from './tabs.js';

/** What each way is called, and for whom it is. */
export const ways: Readonly<Record<Way, readonly [name: string, about: string]>> = {
  script: ['Script', 'Voor de meeste sites. U krijgt verbeteringen vanzelf.'],
  pinned: [
    'Vastgezet',
    'De browser controleert dat het script precies dit bestand is (SRI). Een nieuwe versie plakt u zelf.',
  ],
  iframe: [
    'Iframe',
    'Voor een site die geen scripts toestaat. Zonder frame.js werkt het ook: dan krijgt het iframe een schuifbalk.',
  ],
  npm: ['npm', 'Voor wie de site zelf bouwt.'],
  snapshot: [
    'Met momentopname',
    'De inhoud staat ook zonder JavaScript in uw pagina, voor zoekmachines en voor als er iets hapert.',
  ],
  link: ['Link', 'Altijd goed: een gewone link, zonder iets te laden.'],
};

/** What each form is. */
const forms: Readonly<Record<Form, string>> = {
  element: 'Het element is de widget zoals wij hem maken, bijvoorbeeld `dia-news-feed`.',
  marker:
    'De markering is de widget als gewoon blok (`div`). De meeste editors laten dat staan. Een script halen ze weg: dat komt één keer in het sjabloon.',
  shortcode: 'De plugin laadt het script zelf. De shortcode hieronder doet hetzelfde als het blok.',
};

/** What to do when a CMS drops the form after all. */
const remedies: Readonly<Record<Form, string>> = {
  element: 'Kies hieronder het iframe of de link.',
  marker: 'Kies hieronder het iframe of de link.',
  shortcode: 'Kies “WordPress zonder de plugin”.',
};

/** How the widget is put on the site, as far as that was chosen. */
export interface Placement {
  /** Undefined until it is chosen. */
  readonly cms: Cms | undefined;
  readonly way: Way;
  /** Another CMS was chosen, or none. */
  readonly takeCms: (cms: Cms | undefined) => void;
  /** Another way was chosen. */
  readonly take: (way: Way) => void;
}

/**
 * How the widget is put on the site: the last step. What decides between the ways is asked here, before
 * them.
 */
export const placement = (state: Placement): TemplateResult => html`
  ${cmsField(state)} ${state.cms ? cmsAnswer(state.cms) : nothing}
  ${state.cms?.form === 'shortcode' ? nothing : waysField(state)}
`;

const cmsField = ({ cms, takeCms }: Placement): TemplateResult => html`
  <div class="field">
    <label for="cms">Welk CMS?</label>
    <p class="help" id="cms-help">
      Een CMS is het programma waarmee u uw site bijhoudt. Het haalt vaak code weg die het niet
      kent. Na uw keuze leest u hieronder wat u plakt.
    </p>
    <select
      id="cms"
      aria-describedby="cms-help"
      @change=${({ currentTarget }: Event) => {
        const { value } = currentTarget as HTMLSelectElement;
        takeCms(cmses.find(({ name }) => name === value));
      }}
    >
      <option value="" .selected=${!cms}>Maak een keuze</option>
      ${cmses.map(
        (one) => html`<option value=${one.name} .selected=${one === cms}>${one.name}</option>`,
      )}
    </select>
  </div>
`;

function cmsAnswer({
  form,
  paste,
  administrator,
  tried,
  isTried,
  details = [],
}: Cms): TemplateResult {
  return html`
    <dl class="answer">
      <dt>Wat u plakt</dt>
      <dd>${withCode(paste)}</dd>
      <dd>${withCode(forms[form])}</dd>
      <dt>Wat uw beheerder doet</dt>
      <dd>${withCode(administrator)}</dd>
      <dt>Geprobeerd?</dt>
      <dd>${tried}</dd>
      ${
        isTried
          ? nothing
          : html`<dd>
              Wij weten dus niet zeker of het werkt. Doe de proef: sla de pagina op, open die
              opnieuw en bekijk het resultaat. Is de widget weg? ${remedies[form]}
            </dd>`
      }
      ${details.length ? html`<dt>Meer voor uw beheerder</dt>` : nothing}
      ${details.map((text) => html`<dd>${withCode(text)}</dd>`)}
    </dl>
  `;
}

/** A text with its code, which stands between backticks. */
const withCode = (text: string): (string | TemplateResult)[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

const WAY_NAMES = new Map((Object.keys(ways) as Way[]).map((way) => [way, ways[way][0]]));

const waysField = ({ way, take }: Placement): TemplateResult => html`
  ${tabs('way', 'Hoe wilt u hem plaatsen?', WAY_NAMES, way, take)}
  <p class="about">${ways[way][1]}</p>
`;
