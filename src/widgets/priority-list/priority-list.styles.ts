import { css } from 'lit';

export const styles = css`
  .list {
    gap: 0 3em;
  }

  .item {
    --_bone: 6em;

    border-block-start: 1px solid var(--_line);
    padding-block: 1.25em;
  }

  @container (min-width: 56em) {
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
