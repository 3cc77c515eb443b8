import { LitElement, html, css } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as z from 'zod/mini';

export const Partner = z.object({ id: z.string(), url: z.optional(z.string()) });
export type Partner = z.infer<typeof Partner>;

/** @tag zz-try */
export class ZzTry extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  @property({ type: Number }) count = 0;
  @state() private open = false;
  override render() {
    return html`<button @click=${() => (this.open = !this.open)}>${this.count} ${this.open}</button>`;
  }
}
