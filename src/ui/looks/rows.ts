import { css } from 'lit';

/** Items beneath each other, with a line between them. */
export const rows = css`
  .as-list {
    gap: 0 3em;
    grid-template-columns: minmax(0, 1fr);
  }

  .as-list .item {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(1.25 * var(--_space));
  }
`;
