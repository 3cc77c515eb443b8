import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 11.7em;
    --_card: 16em;
  }

  @container (min-width: 45em) {
    .list {
      --_skeleton: 15em;
    }
  }

  .as-list {
    --_skeleton: 9em;
  }

  /* Seven, the number of the programme, as 3 and 4; where three fit, as 3, 2 and 2. */
  .list:has(> :nth-child(7):last-child) > :nth-child(-n + 3) {
    --_share: 26%;
  }

  @container (50em <= inline-size < 67em) {
    .list:has(> :nth-child(7):last-child) > :nth-child(n + 4) {
      --_share: 40%;
    }
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
    z-index: 1;
  }

  .item .button::before {
    block-size: 1.1em;
    border: 2px solid;
    content: '';
    flex: none;
    inline-size: 1.1em;
    margin-inline-end: 0.5em;
    padding: 0.13em;
  }

  /* Chosen: the box is filled, and the card is another. */
  .item .button[aria-pressed='true']::before {
    background: currentColor content-box;
    forced-color-adjust: none;
  }

  .list .item:has(.button[aria-pressed='true']) {
    --_button: currentColor;

    background: var(--_soft);
    /* Also in forced colours. */
    outline: 2px solid var(--_accent);
  }
`;
