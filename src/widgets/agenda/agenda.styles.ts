import { css } from 'lit';

export const styles = css`
  .list {
    --_bone: 9em;
  }

  .month {
    color: var(--_heading);
    font-family: var(--_heading-font);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    margin-block: 1.5em 0.75em;
  }

  .month:first-of-type {
    margin-block-start: 0;
  }

  .month::first-letter {
    text-transform: uppercase;
  }

  .item:not(.bone) {
    column-gap: 1.25em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .date {
    align-self: start;
    background: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: grid;
    font-size: 0.875em;
    hyphens: manual;
    inline-size: 4.5em;
    line-height: 1.25;
    padding: 0.4em 0.25em;
    text-align: center;
  }

  .day {
    font-size: 2em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.1;
  }

  .body {
    align-content: start;
    display: grid;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
  }

  .status {
    font-weight: 700;
  }

  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: 0.875em;
    gap: 0.5em 1em;
    margin-block-start: 0.5em;
  }

  /* Above the link that covers the item. */
  .actions > .button {
    z-index: 1;
  }

  .widget > .message {
    margin-block-end: 1.5em;
  }

  .turn {
    margin-block-start: 1em;
  }
`;
