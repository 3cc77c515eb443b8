import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 14.5em;
  }

  .item {
    align-content: start;
    display: grid;
    gap: 0.75em 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }

  /* As high as all others, and as wide as its shape. */
  .logo {
    block-size: 3.5em;
    display: grid;
    inline-size: fit-content;
    max-inline-size: min(10em, 100%);
    min-inline-size: 3.5em;
  }

  .logo > * {
    block-size: 3.5em;
    grid-area: 1 / 1;
  }

  .monogram {
    align-items: center;
    background: var(--_accent);
    /* Visible in forced colours. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: flex;
    font-weight: 700;
    inline-size: 3.5em;
    justify-content: center;
    /* Browsers print no backgrounds by default, and light text would vanish. */
    print-color-adjust: exact;
  }

  .logo:has(.image):not(.image-failed) .monogram {
    visibility: hidden;
  }

  /* A plate, since logos are drawn for white. It is not seen on a white page. */
  .image {
    background: #fff;
    box-shadow: 0 0 0 0.25em #fff;
    inline-size: auto;
    max-inline-size: 100%;
    min-inline-size: 3.5em;
    object-fit: contain;
    object-position: 0;
    print-color-adjust: exact;
  }

  @container (min-width: 36em) {
    .as-list .item {
      grid-template-columns: 10em minmax(0, 1fr);
    }
  }

  .as-list {
    --_skeleton: 10em;
  }

  /* Two next to each other on a phone, with room for "Gemeentesecretarissen". */
  .list.as-logos {
    --_skeleton: 10.5em;
    --_card: max(10.75em, 30%);
    gap: 0.5em;
  }

  .list.as-logos .item {
    padding-inline: 0.25em;
    text-align: center;
  }

  .as-logos .logo {
    justify-self: center;
  }

  .as-logos .image {
    object-position: center;
  }

  .as-logos .title {
    font-size: 0.875em;
  }
`;
