import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { Way } from './policy.js';

/** What each way is called, and for whom it is. */
export const ways: Readonly<Record<Way, readonly [name: string, about: string]>> = {
  script: ['Script', 'Voor de meeste sites. U krijgt verbeteringen vanzelf.'],
  pinned: [
    'Vastgezet',
    'De browser controleert dat het script precies dit bestand is (SRI). Een nieuwe versie plakt u zelf.',
  ],
  iframe: [
    'Iframe',
    'Voor een CMS dat geen scripts toestaat. Zonder frame.js werkt het ook: dan krijgt het iframe een schuifbalk.',
  ],
  npm: ['npm', 'Voor wie de site zelf bouwt.'],
  snapshot: [
    'Met momentopname',
    'De inhoud staat ook zonder JavaScript in uw pagina, voor zoekmachines en voor als er iets hapert.',
  ],
  link: ['Link', 'Altijd goed: een gewone link, zonder iets te laden.'],
};

/**
 * How the widget is put on the site: the last step. What decides between the ways is asked here, before
 * them.
 */
export const placement = (way: Way, take: (way: Way) => void): TemplateResult => html`
  <fieldset class="tabs">
    <legend>Hoe wilt u hem plaatsen?</legend>
    ${(Object.keys(ways) as Way[]).map(
      (name) =>
        html`<label>
          <input
            type="radio"
            name="way"
            value=${name}
            .checked=${name === way}
            @change=${() => take(name)}
          />
          ${ways[name][0]}
        </label>`,
    )}
  </fieldset>
  <p class="about">${ways[way][1]}</p>
`;
