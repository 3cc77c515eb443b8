import { css } from 'lit';

export const styles = css`
  .viewport:active {
    cursor: grabbing;
  }

  /* What is drawn once is moved as it is, and shadows are slow to draw. */
  .moving > :is(.base, .labels, .markers) {
    will-change: transform;
  }

  .moving :is(.labels > *, .marker::before) {
    box-shadow: none;
    text-shadow: none;
  }

  .opened > .marker:not(:focus-visible)::before {
    /* No wider, since the name begins beneath it. */
    outline: 3px solid var(--_marker);
    outline-offset: 1px;
  }

  .hint {
    align-content: center;
    background: rgb(0 0 0 / 65%);
    color: #fff;
    inset: 0;
    padding: 1em;
    pointer-events: none;
    position: absolute;
    text-align: center;
    transition: opacity 0.2s;
  }

  .gone {
    opacity: 0;
  }

  .panel {
    /* The page's colour of links is for the page's background. */
    --_link: CanvasText;
    --_link-hover: CanvasText;

    background: Canvas;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: CanvasText;
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    inset-block-end: 0.5em;
    inset-inline: 0.5em;
    max-block-size: 48%;
    padding: 0.75em 1em 0;
    position: absolute;
    z-index: 2;
  }

  @container (min-width: 30em) {
    .panel {
      inset-inline-start: auto;
      inline-size: min(22em, 60%);
      max-block-size: 66%;
    }
  }

  .panel-top {
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
  }

  .panel-choices {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .panel-title {
    align-self: center;
    font-weight: 700;
  }

  .panel-body {
    display: grid;
    gap: 0.75em;
    /* What goes on below fades. */
    mask-image: linear-gradient(#000 calc(100% - 1.25em), transparent);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-block-end: 1em;
  }

  .panel-list {
    list-style: none;
  }

  .panel-list > * + * {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 0.5em;
    padding-block-start: 0.5em;
  }

  .panel-list > * > :first-child {
    font-weight: 700;
  }

  .panel-list > * > * + * {
    margin-block-start: 0.25em;
  }

  .covered {
    visibility: hidden;
  }

  .tip {
    background: Canvas;
    border: 1px solid;
    border-radius: var(--_radius);
    color: CanvasText;
    font-size: max(14px, 0.875em);
    inline-size: max-content;
    inset-block-start: 0;
    inset-inline-start: 0;
    line-height: 1.25;
    max-inline-size: min(18em, 100% - 8px);
    padding: 0.35em 0.6em;
    position: absolute;
    z-index: 1;
  }
`;
