import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 14em;
  }

  .item {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }

  .when {
    font-size: 0.875em;
    font-weight: 700;
    order: -1;
  }

  /* Names in one paragraph: there may be many municipalities. */
  dt,
  dd {
    display: inline;
  }

  dt::after {
    content: ': ';
  }

  dd:not(:last-child)::after {
    content: ', ';
  }

  @container (min-width: 40em) {
    .list {
      --_skeleton: 9em;
    }

    .list:has(.when) .item {
      display: grid;
      gap: 1.5em;
      grid-template-columns: 12em minmax(0, 1fr);
    }

    .body {
      grid-column: 2;
    }

    /* The periods below each other form a timeline. */
    .when {
      border-inline-start: 4px solid var(--_accent);
      grid-column: 1;
      grid-row: 1;
      padding-block: 0.1em;
      padding-inline-start: 0.75em;
    }
  }
`;
