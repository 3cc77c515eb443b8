import { css } from 'lit';

/** Items as framed cards next to each other. `--_card` is their minimum width. */
export const card = css`
  .list:not(.as-list) {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_card, 17em)), 1fr));
  }

  .list:not(.as-list) .item {
    border: 1px solid var(--_frame);
    border-radius: var(--_radius);
    padding: calc(1.25 * var(--_space));
  }

  .item:has(.title a:hover) {
    background: var(--_soft);
  }
`;
