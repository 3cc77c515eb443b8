import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 11.7em;
    --_card: 15em;
  }

  @container (min-width: 45em) {
    .list {
      --_skeleton: 15em;
    }
  }

  .as-list {
    --_skeleton: 9em;
  }

  /* In a card only the title is next to the number; the rest has the whole width. */
  .as-cards .item:has(> .number) {
    align-content: start;
    grid-template-rows: minmax(2.2em, auto);
    row-gap: 0.5em;
  }

  .as-cards .item:has(> .number):has(.button) {
    grid-template-rows: minmax(2.2em, auto) auto auto 1fr;
  }

  .as-cards .body {
    display: contents;
  }

  .as-cards .body > :not(.title) {
    grid-column: 1 / -1;
  }

  .as-cards .item:has(> .number) .button {
    grid-row: 4;
  }

  /* If the title is below the number, so is the rest. */
  @container (max-width: 15em) {
    .as-cards .body {
      display: grid;
      gap: 0.5em;
    }
  }

  /* Above the link that covers the item, and in line with those of its neighbours. */
  .item .button {
    align-self: end;
    justify-self: start;
    margin-block-start: 0.5em;
    z-index: 1;
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
