import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 9em;
  }

  .month {
    font-size: 1.25em;
    margin-block: 1.5em 0.75em;
  }

  slot + .month {
    margin-block-start: 0;
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
    align-self: start;
    background: var(--_accent);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: grid;
    font-size: 0.875em;
    inline-size: 4.5em;
    isolation: isolate;
    line-height: 1.25;
    padding: 0.4em 0.25em;
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

  .item .footer {
    font-size: 0.875em;
  }

  /* Above the link that covers the item. */
  .item .button {
    z-index: 1;
  }
`;
