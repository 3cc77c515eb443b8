import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 12em;
  }

  .item {
    column-gap: 1.25em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .image {
    aspect-ratio: 1;
    block-size: auto;
    border-radius: var(--_radius);
    inline-size: 100%;
    object-fit: cover;
  }

  /* With large text a title needs the whole width. */
  @container (max-width: 14.99em) {
    .image {
      display: none;
    }
  }

  @container (15em <= inline-size < 20em) {
    .item:has(.image):not(.image-failed) {
      grid-template-columns: minmax(0, 1fr) 3.5em;
    }
  }

  @container (min-width: 20em) {
    .item:has(.image):not(.image-failed) {
      grid-template-columns: minmax(0, 1fr) 5em;
    }
  }

  @container (min-width: 32em) {
    .list {
      --_skeleton: 10em;
    }

    .item:has(.image):not(.image-failed) {
      grid-template-columns: minmax(0, 1fr) 11em;
    }

    .image {
      aspect-ratio: 16 / 9;
    }
  }

  @container (min-width: 60em) {
    .list {
      --_skeleton: 12.5em;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .item:has(.image):not(.image-failed) {
      grid-template-columns: minmax(0, 1fr) 8em;
    }
  }
`;
