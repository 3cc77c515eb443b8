import { css } from 'lit';

export const styles = css`
  .item {
    --_bone: 9em;
  }

  .button {
    margin-block-start: 0.5em;
    z-index: 1;
  }

  .button[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  .as-list {
    gap: 0;
    grid-template-columns: minmax(0, 1fr);
  }

  .as-list .item {
    --_bone: 5em;

    border: 0;
    border-block-end: 1px solid var(--_line);
    padding: 1em 0;
  }
`;
