import { css } from 'lit';

export const styles = css`
  .list {
    --_skeleton: 12em;
  }

  @container (min-width: 30em) {
    .list {
      --_skeleton: 9.5em;
    }
  }

  @container (min-width: 56em) {
    .list {
      --_skeleton: 12em;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
