import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';

import { icon } from './icons.js';

/** What the panel tells. */
export interface Panel {
  readonly title: string;
  readonly items: readonly TemplateResult[];
  /** Whether there are more, which the list has. */
  readonly isCut: boolean;
  readonly close: string;
  readonly inList: string;
  readonly onClose: () => void;
  /** Shows the initiatives in the list; not there when that is where the visitor comes from. */
  readonly onList: (() => void) | undefined;
}

/** Says for a moment how the map is moved. */
export const renderHint = (text: string, isShown: boolean): TemplateResult =>
  html`<p class=${isShown ? 'hint' : 'hint gone'} aria-hidden="true">${text}</p>`;

/** Tells about the initiatives of a group, over the map. */
export const renderPanel = (panel: Panel): TemplateResult => html`
  <div class="panel" part="panel" role="dialog" aria-label=${panel.title}>
    <div class="panel-top">
      <p class="panel-title" tabindex="-1">${panel.title}</p>
      <button type="button" class="button tool" @click=${panel.onClose}>
        ${icon('close')}<span class="visually-hidden">${panel.close}</span>
      </button>
    </div>
    <ul class="panel-list">
      ${panel.items.map((item) => html`<li>${item}</li>`)}
      ${panel.isCut ? html`<li aria-hidden="true">…</li>` : nothing}
    </ul>
    ${
      panel.onList
        ? html`<button type="button" class="button" @click=${panel.onList}>${panel.inList}</button>`
        : nothing
    }
  </div>
`;

export const styles = css`
  .hint {
    align-content: center;
    background: rgb(0 0 0 / 65%);
    color: #fff;
    inset: 0;
    padding: 1em;
    pointer-events: none;
    position: absolute;
    text-align: center;
    transition: opacity 0.2s;
  }

  .gone {
    opacity: 0;
  }

  .panel {
    background: Canvas;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: CanvasText;
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    inset-block-end: 0.5em;
    inset-inline: 0.5em;
    max-block-size: 60%;
    padding: 0.75em 1em 1em;
    position: absolute;
    z-index: 2;
  }

  @container (min-width: 30em) {
    .panel {
      inset-inline-start: auto;
      inline-size: min(22em, 60%);
    }
  }

  .panel-top {
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
  }

  .panel > .button {
    align-self: start;
  }

  .panel-title {
    align-self: center;
    font-weight: 700;
  }

  .panel-list {
    list-style: none;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .panel-list > * + * {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 0.5em;
    padding-block-start: 0.5em;
  }

  .tip {
    background: #fff;
    border: 1px solid #000;
    border-radius: var(--_radius);
    color: #1b1b1b;
    font-size: 14px;
    inline-size: max-content;
    inset-block-start: 0;
    inset-inline-start: 0;
    line-height: 1.25;
    max-inline-size: min(18em, 100% - 8px);
    padding: 0.35em 0.6em;
    position: absolute;
    z-index: 1;
  }
`;
