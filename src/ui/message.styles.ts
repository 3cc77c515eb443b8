import { css } from 'lit';

import { adopt } from './adopt.js';

const styles = css`
  .message {
    background: var(--_soft);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    margin-block-end: 1em;
    padding: 0.75em 1em 0.75em 3.25em;
    position: relative;
  }

  .message::before {
    background: var(--_accent);
    block-size: 1.5em;
    border-radius: 50%;
    color: var(--_on-accent);
    content: 'i';
    content: 'i' / '';
    font-weight: 700;
    inline-size: 1.5em;
    inset: 0.75em auto auto 1em;
    line-height: 1.5;
    position: absolute;
    print-color-adjust: exact;
    text-align: center;
  }
`;

/** Gives messages a tint and an icon. Without it they are text. */
export const asMessage = (root: HTMLElement | DocumentFragment): void => adopt(root, styles);
