import { css, html } from 'lit';
export const styles = css``;
export const kindName = (kind: string) => kind;
export class FilterControls {
  constructor(_a: unknown, _b: unknown) {}
  render(view: any) {
    return html`<p>${view.shown} van ${view.all}</p>`;
  }
}
