import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Verdict } from './check.js';

/** More lines help nobody. */
const MOST = 200;

export interface CheckerState {
  readonly verdict: Verdict | undefined;
  readonly isBusy: boolean;
  readonly checkAddress: () => void;
  readonly checkFiles: (files: readonly File[]) => void;
}

/** Tells whether a feed fits, from its address or from files. */
export function checker(state: CheckerState): TemplateResult {
  const { verdict, isBusy, checkAddress, checkFiles } = state;
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    checkFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return html`
    <p>
      Controleer de feed van stap 1, of een bestand op uw computer. Het bestand blijft op uw
      computer: er wordt niets verstuurd. Wat uw server meestuurt (CORS, compressie, caching)
      controleert <code>npx -p @democratie-in-actie/widgets dia-feed validate</code>.
    </p>
    <p>
      <button
        type="button"
        class="main"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${isBusy ? nothing : checkAddress}
      >
        Controleer de feed van stap 1
      </button>
    </p>
    <div class="drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${onDrop}>
      <label for="files">Of kies bestanden, of sleep ze hierheen. De feed zelf eerst.</label>
      <input
        id="files"
        type="file"
        multiple
        accept=".json,.geojson,application/json,application/geo+json"
        @change=${(event: Event) =>
          checkFiles([...((event.currentTarget as HTMLInputElement).files ?? [])])}
      />
    </div>
    <div class="verdict" role="status">
      ${isBusy ? html`<p>Bezig met controleren…</p>` : verdict ? said(verdict) : nothing}
    </div>
    ${verdict && !isBusy && verdict.lines.length ? list(verdict) : nothing}
  `;
}

const said = ({ isGood, summary }: Verdict): TemplateResult =>
  html`<p class=${isGood ? 'good' : 'bad'}>
    <strong>${isGood ? 'Uw feed past.' : 'Uw feed past nog niet.'}</strong> ${summary}
  </p>`;

const list = ({ lines }: Verdict): TemplateResult => html`
  <ul class="findings">
    ${lines.slice(0, MOST).map((line) => html`<li>${line}</li>`)}
  </ul>
  ${lines.length > MOST ? html`<p>En nog ${lines.length - MOST} andere.</p>` : nothing}
`;
