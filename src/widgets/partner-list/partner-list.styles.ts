import { css } from 'lit';

export const styles = css`
  .item {
    --_bone: 10em;

    align-items: start;
    display: grid;
    gap: 1em;
    grid-template-columns: 3.5em minmax(0, 1fr);
  }

  .body {
    display: grid;
    gap: 0.35em;
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
    border-radius: var(--_radius);
    color: var(--_on-accent);
    display: flex;
    font-weight: 700;
    inline-size: 100%;
    justify-content: center;
  }

  .logo:has(.image:not([hidden])) .monogram {
    visibility: hidden;
  }

  .image {
    block-size: 100%;
    border-radius: var(--_radius);
    inline-size: 100%;
    object-fit: contain;
  }

  .as-list {
    gap: 0;
    grid-template-columns: minmax(0, 1fr);
  }

  .as-list .item {
    --_bone: 6em;

    border: 0;
    border-block-end: 1px solid var(--_line);
    padding: 1em 0;
  }

  .as-logos {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
  }

  .as-logos .item {
    --_bone: 8em;

    border-block-start: 1px solid var(--_line);
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    text-align: center;
  }

  .as-logos .title {
    font-size: 0.875em;
  }
`;
