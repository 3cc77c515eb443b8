import { css } from 'lit';

export const styles = css`
  .list {
    --_block: 4.375em 4.9em;
    --_at: 5.6em;
    --_skeleton: 9em;
  }

  /* The room above is three times the room below. */
  .month {
    --_most: 1.375em;

    margin-block: 1.2em 0.4em;
  }

  /* Of two levels, which look the same: below a month, and of a month without a heading. */
  .item .title {
    --_size: 1.125em;
  }

  .list + .list {
    margin-block-start: 1.5em;
  }

  .item:not(.skeleton) {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em;
  }

  /* With large text it wraps below the date. */
  .body {
    flex: 1 1 8em;
  }

  .date {
    align-content: center;
    align-self: start;
    background: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: grid;
    font-size: 0.875em;
    inline-size: 5em;
    isolation: isolate;
    line-height: 1.25;
    min-block-size: 5.6em;
    padding: 0.3em 0.1em;
    text-align: center;
    /* Browsers print no backgrounds by default, and light text would vanish. */
    print-color-adjust: exact;
  }

  .day {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.1;
    /* In forced colours it has a background of its own, higher than its line. */
    z-index: -1;
  }

  .range {
    font-size: 1.5em;
    line-height: 1.4;
  }

  /* Two months below each other. */
  .range:has(+ .range),
  .range + .range {
    font-size: 1.1em;
  }

  .badge {
    border: 1px solid;
    border-radius: var(--_radius);
    display: inline-block;
    font-size: 0.875em;
    line-height: 1.25;
    padding: 0.15em 0.6em;
  }

  .ongoing.badge {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    print-color-adjust: exact;
  }

  /* A second line around the block. */
  .ongoing.date {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .cancelled.date,
  .moved.date,
  .over.date {
    background: none;
    color: inherit;
  }

  .moved {
    border-style: dashed;
  }

  .cancelled.date {
    border-color: var(--_frame);
    color: var(--_muted);
    text-decoration: line-through;
  }

  .over.date,
  .over.badge {
    background: var(--_soft);
    border-color: transparent;
    color: var(--_muted);
  }

  .primary {
    margin-block: 0.5em;
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    background: none;
    color: var(--_button);
  }

  .icon {
    block-size: 1.4em;
    fill: none;
    flex: none;
    inline-size: 1.4em;
    margin-inline-end: 0.4em;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 1.75px;
  }

  .item .footer {
    font-size: 0.875em;
    gap: 0 1.25em;
    margin-block-start: 0;
  }

  /* Above the link that covers the item. */
  .item .button {
    z-index: 1;
  }
`;
