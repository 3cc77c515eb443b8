import { css } from "lit";

export const styles = css`
  .item {
    --_bone: 7em;
  }

  @container (min-width: 56em) {
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
