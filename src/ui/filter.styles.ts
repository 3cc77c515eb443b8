import { css } from 'lit';

import { tokenIn, type Fallbacks } from './tokens.js';

/** What the fields have beside the tokens of every widget. */
export const TOKENS = {
  '--dia-color-field': [
    '--basis-form-control-background-color',
    '--utrecht-form-control-background-color',
    'Field',
  ],
} as const satisfies Readonly<Record<string, Fallbacks>>;

const token = tokenIn<keyof typeof TOKENS>(TOKENS);

/** The look of the fields of a filter; the tokens are those of the base styles. */
export const styles = css`
  .controls,
  .field {
    --_field: ${token('--dia-color-field')};
    --_field-text: color(from var(--_field) var(--_ink));
    --_field-line: var(
      --basis-form-control-border-color,
      var(
        --utrecht-form-control-border-color,
        color-mix(in srgb, var(--_field-text) 65%, transparent)
      )
    );
  }

  @supports not (color: rgb(from red r g b)) {
    .controls,
    .field {
      --_field: Field;
      --_field-text: FieldText;
    }
  }

  .controls {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
  }

  .controls:not(:last-child) {
    margin-block-end: 1em;
  }

  .of-4 {
    --_share: 40%;
  }

  .fields {
    display: contents;
  }

  .field {
    display: grid;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
  }

  /* At most three in a row, unless all fit; then no row holds one alone. */
  .controls .field {
    flex: 1 1 max(11.5em, var(--_share, 30%));
  }

  .field label {
    font-weight: 700;
    line-height: 1.25;
  }

  .field :is(input, select) {
    background-color: var(--_field);
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    color: var(--_field-text);
    font: inherit;
    /* In smaller letters a phone zooms in on the field. */
    font-size: max(1em, 16px);
    inline-size: 100%;
    line-height: 1.25;
    block-size: max(var(--_target), 2.5em);
    padding: 0.5em 0.75em;
    text-overflow: ellipsis;
  }

  .field input {
    appearance: textfield;
  }

  .field select {
    padding-inline: 0.5em;
  }

  .field ::placeholder {
    color: inherit;
    opacity: 0.8;
  }

  .suggestions {
    background: var(--_field);
    border: 1px solid var(--_field-line);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.2);
    color: var(--_field-text);
    inset: 100% 0 auto;
    margin-block-start: 6px;
    position: absolute;
    z-index: 9;
  }

  .suggestions.none,
  .suggestions [role] {
    align-items: center;
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
    line-height: 1.25;
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
  }

  .suggestions [role] {
    cursor: pointer;
  }

  .suggestions [aria-disabled] {
    cursor: default;
    opacity: 0.7;
  }

  .suggestions span + span {
    white-space: nowrap;
  }

  .suggestions :where([role]:hover) {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  .suggestions [aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    opacity: 1;
  }

  .unfold {
    display: none;
  }

  .found {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    inline-size: 100%;
    min-block-size: var(--_target);
  }

  .found > p {
    color: var(--_muted);
  }

  /* What a visitor chose, with a cross to remove it. */
  .chip {
    border-radius: 2em;
    font-weight: inherit;
    overflow-wrap: anywhere;
    padding-inline: 1em 0.9em;
  }

  .chip::after {
    content: '×';
    content: '×' / '';
    flex: none;
    font-size: 1.25em;
    line-height: 1;
    margin-inline-start: 0.4em;
  }

  /* Wide enough for all in one row. */
  @container (inline-size >= 49em) {
    .of-4 {
      --_share: 0%;
    }
  }

  @container (inline-size >= 61.5em) {
    .of-5 {
      --_share: 0%;
    }
  }

  @container (inline-size >= 74em) {
    .controls {
      --_share: 0%;
    }
  }

  @container (inline-size < 34em) {
    .controls > .search {
      flex: 1 1 7em;
    }

    .unfold {
      display: inline-flex;
      gap: 0.5em;
    }

    .unfold::after {
      border: 0.35em solid transparent;
      border-block-start-color: currentColor;
      content: '';
      margin-block-start: 0.35em;
    }

    .unfold[aria-expanded='true']::after {
      margin-block-start: -0.35em;
      rotate: 180deg;
    }

    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: inherit;
      inline-size: 100%;
    }

    .fields:not(.unfolded) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    /* The map has these styles too, and shows either its list or itself. */
    .switch [aria-pressed='true'],
    .suggestions [aria-selected='true'] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .suggestions [aria-disabled],
    .field ::placeholder {
      color: GrayText;
      opacity: 1;
    }
  }

  @media print {
    .controls > :not(.found) {
      display: none !important;
    }
  }
`;
