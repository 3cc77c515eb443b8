import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 10em;
    --_card: 15em;
  }

  .list .item:not(.skeleton) {
    border-block-start: 0.4em solid var(--_accent);
  }

  .body {
    block-size: 100%;
    grid-template-rows: auto 1fr;
  }

  .list .title {
    --_most: 1.25em;
  }

  /* Themes with a link. */
  .title:has(a)::after {
    color: var(--_link);
    content: ' →';
    content: ' →' / '';
  }
`;
