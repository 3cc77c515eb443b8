import { css } from 'lit';

/**
 * Items as framed cards next to each other. `--_card` is their minimum width, `--_share` also a part of
 * the row. They fill each row, so that a last card alone spans it.
 */
export const card = css`
  .list:not(.as-list) {
    display: flex;
    flex-wrap: wrap;
  }

  .list:not(.as-list) .item {
    border: 1px solid var(--_frame);
    border-radius: var(--_radius);
    flex: 1 1 max(var(--_card, 17em), var(--_share, 0%));
    padding: calc(1.25 * var(--_space));
  }

  /* A card is narrow in a wide widget too. */
  .list:not(.as-list) .title {
    --_most: 1.125em;
  }

  /* Two rows of two. */
  .list:has(> :nth-child(4):last-child) {
    --_share: 34%;
  }

  .item:has(.title a:hover) {
    background: var(--_soft);
  }
`;
