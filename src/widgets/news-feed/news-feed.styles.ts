import { css } from 'lit';

export const styles = css`
  .list {
    gap: 0;
  }

  .item {
    --_bone: 9em;

    border-block-start: 1px solid var(--_line);
    display: grid;
    gap: 0.35em 1.25em;
    padding-block: 1.25em;
  }

  .item:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .body {
    display: grid;
    gap: 0.35em;
    align-content: start;
  }

  .image {
    aspect-ratio: 16 / 9;
    block-size: auto;
    border-radius: var(--_radius);
    inline-size: 100%;
    object-fit: cover;
  }

  @container (min-width: 30em) {
    .item:has(.image:not([hidden])) {
      grid-template-columns: minmax(0, 1fr) 11em;
    }
  }

  @container (min-width: 56em) {
    .list {
      column-gap: 3em;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
