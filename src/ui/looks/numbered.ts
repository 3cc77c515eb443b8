import { css } from 'lit';

import { token } from '../tokens.js';

/** Items with their number on a ribbon that hangs from the line above. */
export const numbered = css`
  .list {
    --_block: 2.5em 3em;
    --_at: 3.5em;
  }

  /* The distance by which the ribbon is lifted. */
  .list .item:has(> .number) {
    padding-block-start: calc(1.25em * ${token('--dia-density')});
  }

  .item:has(> .number) {
    column-gap: 1em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .number {
    align-items: end;
    background: var(--_accent);
    block-size: 2.75em;
    border-radius: 0 0 var(--_radius) var(--_radius);
    color: var(--_on-accent);
    display: flex;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    justify-content: center;
    line-height: 1;
    margin-block-start: calc(-1em * ${token('--dia-density')});
    min-inline-size: 2em;
    padding: 0 0.3em 0.7em;
    place-self: start;
    /* Browsers print no backgrounds by default, and light text would vanish. */
    print-color-adjust: exact;
  }

  /* With large text a title has no room next to the number. */
  @container (max-width: 15em) {
    .item:has(> .number) {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.5em;
    }
  }

  @media (forced-colors: active) {
    .number {
      border: 1px solid;
      border-block-start: 0;
    }
  }
`;
