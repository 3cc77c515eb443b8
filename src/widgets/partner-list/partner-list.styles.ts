import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 14.5em;
  }

  .item {
    align-items: start;
    display: grid;
    gap: 1em;
    grid-template-columns: 3.5em minmax(0, 1fr);
  }

  .logo {
    aspect-ratio: 1;
    display: grid;
    inline-size: 3.5em;
    place-items: center;
  }

  .logo > * {
    grid-area: 1 / 1;
  }

  .monogram {
    align-items: center;
    background: var(--_accent);
    block-size: 100%;
    /* Visible in forced colours. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: flex;
    font-weight: 700;
    inline-size: 100%;
    justify-content: center;
    /* Browsers print no backgrounds by default, and light text would vanish. */
    print-color-adjust: exact;
  }

  .logo:has(.image):not(.image-failed) .monogram {
    visibility: hidden;
  }

  .image {
    block-size: 100%;
    border-radius: var(--_radius);
    inline-size: 100%;
    object-fit: contain;
  }

  /* In a card the role is next to the logo, so that long names have the whole width. */
  .as-cards .item {
    align-content: start;
    align-items: center;
    gap: 0.5em 1em;
  }

  .as-cards .body {
    display: contents;
  }

  .as-cards .title,
  .as-cards .summary {
    grid-column: 1 / -1;
    grid-row: 2;
  }

  .as-cards .summary {
    grid-row: 3;
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
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    padding-inline: 0.25em;
    text-align: center;
  }

  .as-logos .logo {
    justify-self: center;
  }

  .as-logos .title {
    font-size: 0.875em;
  }
`;
