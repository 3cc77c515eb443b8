import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 13em;
    --_card: 20em;
    --_block: 2.75em 2.75em;
    --_at: 3.75em;
  }

  .item {
    align-content: start;
    display: grid;
    gap: 0.75em 1em;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .icon {
    background: var(--_accent);
    block-size: 2.75em;
    border-radius: var(--_radius);
    fill: none;
    forced-color-adjust: none;
    inline-size: 2.75em;
    padding: 0.55em;
    print-color-adjust: exact;
    stroke: var(--_on-accent);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75px;
  }

  .body {
    align-self: center;
  }

  .summary {
    grid-column: 1 / -1;
  }

  /* In a side bar, more room for long words. */
  @container (max-width: 20em) {
    .list:not(.as-list) .item {
      column-gap: 0.75em;
      padding: 1em;
    }

    .icon {
      block-size: 2.25em;
      inline-size: 2.25em;
      padding: 0.45em;
    }
  }

  /* With large text a title has no room next to the icon. */
  @container (max-width: 15em) {
    .item {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
