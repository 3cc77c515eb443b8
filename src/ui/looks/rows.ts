import { css } from 'lit';

/** Items below each other, with lines between them. */
export const rows = css`
  .as-list {
    gap: 0 3em;
    grid-template-columns: minmax(0, 1fr);
  }

  .as-list .item {
    border-block-start: 1px solid var(--_line);
    padding: calc(1.25 * var(--_space)) 0.5em;
  }
`;
