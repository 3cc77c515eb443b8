import { css } from 'lit';

export const styles = css`
  .skeleton {
    --_skeleton: 40em;
  }

  .item {
    align-items: start;
    display: grid;
    gap: 1.5em 2.5em;
    grid-template-columns: minmax(0, 1fr);
  }

  .title {
    font-size: 1.25em;
  }

  /* Its link covers only the name, since there are other links next to it. */
  .title a {
    position: relative;
  }

  .summary {
    font-size: 1.125em;
  }

  .facts {
    background: var(--_soft);
    border-block-start: 4px solid var(--_accent);
    border-radius: 0 0 var(--_radius) var(--_radius);
    font-size: 1em;
    gap: 1em;
    margin: 0;
    padding: 1.25em;
  }

  .image {
    block-size: auto;
    border-radius: var(--_radius);
    max-inline-size: 100%;
  }

  @container (min-width: 20em) {
    .facts time {
      white-space: nowrap;
    }
  }

  /* The image is below the summary, however high the facts next to it are. */
  @container (min-width: 44em) {
    .skeleton {
      --_skeleton: 27em;
    }

    .item:has(.facts) {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    }

    .item:has(.facts ~ .image) {
      grid-template-rows: auto 1fr;
    }

    .facts:has(~ .image) {
      grid-row: span 2;
    }

    .image {
      grid-area: 2 / 1;
    }
  }
`;
