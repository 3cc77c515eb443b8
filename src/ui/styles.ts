import { css } from 'lit';

import { token } from './tokens.js';

/**
 * Styles of all widgets. Lengths are in `em` of the text of the page, since a page may set `rem` to
 * anything.
 */
export const base = css`
  :host {
    --_font: ${token('--dia-font')};
    --_text: ${token('--dia-color-text')};
    /* 1 in light colours, such as text on a dark page, 0 in dark ones. */
    --_light: clamp(0, (l - 0.64) * 1e9, 1);
    /* A second tone, with enough contrast on pages that are light or dark. */
    --_muted: oklch(
      from ${token('--dia-color-muted')} min(max(l, 0.44), 0.52 + 0.31 * var(--_light)) c h
    );
    --_link: ${token('--dia-color-link')};
    --_link-hover: ${token('--dia-color-link-hover')};
    --_heading: ${token('--dia-color-heading')};
    --_heading-font: ${token('--dia-font-heading')};
    --_accent: ${token('--dia-color-accent')};
    --_focus: ${token('--dia-color-focus')};
    /*
     * White if its contrast is enough, otherwise black. Y in XYZ is the luminance in the contrast
     * formula of WCAG. Values above 1 become white. The factor is so large that no colour is grey.
     */
    --_ink: xyz-d65 clamp(0, (0.183 - y) * 1e30, 1.1) clamp(0, (0.183 - y) * 1e30, 1.1)
      clamp(0, (0.183 - y) * 1e30, 1.1);
    --_on-accent: ${token('--dia-color-on-accent')};
    --_halo: color(from var(--_focus) var(--_ink));
    --_button: ${token('--dia-color-button')};
    --_line: ${token('--dia-color-line')};
    --_frame: ${token('--dia-color-frame')};
    --_radius: ${token('--dia-radius')};
    --_target: max(44px, ${token('--dia-target')});
    --_space: calc(${token('--dia-density')} * ${token('--dia-space')});
    --_soft: color-mix(in srgb, currentColor 5%, transparent);

    box-sizing: border-box;
    container-type: inline-size;
    /* Width where its container gives it none: in a flex row, a float, a table cell. */
    contain-intrinsic-inline-size: min(30em, 60vw);
    display: block;
    margin-block-start: 0.75em;
    max-inline-size: 100%;
    /* Room for a word next to something wide in a flex row. */
    min-inline-size: min(8em, 100%);

    color: var(--_text);
    font-family: var(--_font);
    font-style: normal;
    hyphens: manual;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  /* Inside: a page that sets the margins of everything to 0 keeps widgets apart. */
  .widget {
    padding-block-end: 1.5em;
  }

  /* As large as in the theme of the page, but no larger than its width bears. */
  .heading,
  .month,
  .title {
    --_most: clamp(1.5em, 1em + 2.5cqi, 2.25em);

    color: var(--_heading);
    font-family: var(--_heading-font);
    font-size: clamp(1em, var(--_size, 1.5em), var(--_most));
    font-weight: var(--_weight, 700);
    line-height: 1.25;
    text-wrap: balance;
  }

  /* A third of the room above it. */
  .heading {
    margin-block-end: calc(0.5em * ${token('--dia-density')});
  }

  .title {
    --_most: clamp(1.125em, 0.75em + 1cqi, 1.375em);

    font-size: clamp(1em, var(--_size, 1.125em), var(--_most));
  }

  .title,
  .summary,
  .meta {
    unicode-bidi: plaintext;
  }

  .summary {
    max-inline-size: 65ch;
  }

  .meta,
  .footer > span,
  .filter {
    color: var(--_muted);
  }

  .meta {
    column-gap: 1.25em;
    display: flex;
    flex-wrap: wrap;
    font-size: 0.875em;
    overflow: clip;
  }

  /* A dot between two on a line; the one before the first is clipped. */
  .meta > ::before {
    content: '·';
    content: '·' / '';
    /* Takes no room, so that a word too long for the line still begins on it. */
    float: inline-start;
    inline-size: 1.25em;
    margin-inline-start: -1.25em;
    text-align: center;
  }

  a {
    color: var(--_link);
    text-decoration-thickness: 0.06em;
  }

  a,
  button {
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--_link-hover);
    text-decoration-thickness: 0.12em;
  }

  /*
   * Words stay whole where they can: only long ones are hyphenated, where the browser can be told so. In
   * a title those are words as long as a narrow column.
   */
  @supports (hyphenate-limit-chars: 14) {
    .title,
    .summary {
      hyphenate-limit-chars: 14 6 6;
      hyphens: auto;
    }

    .title {
      hyphenate-limit-chars: 20 8 8;
    }
  }

  .list {
    display: grid;
    gap: var(--_space);
    list-style: none;
  }

  .item {
    min-inline-size: 0;
    position: relative;
  }

  .body {
    align-content: start;
    display: grid;
    gap: calc(0.35 * var(--_space));
    grid-template-columns: minmax(0, 1fr);
  }

  /* The link covers the whole item, and so does its focus ring. */
  .title a::after {
    border-radius: var(--_radius);
    content: '';
    inset: 0;
    position: absolute;
  }

  :host :focus-visible,
  .title a:focus-visible::after {
    box-shadow: 0 0 0 2px var(--_halo);
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .title a:focus-visible {
    box-shadow: none;
    outline: none;
  }

  /* The secondary button of the theme. */
  .button {
    align-items: center;
    background: none;
    border: var(
        --nl-button-secondary-border-width,
        var(--utrecht-button-secondary-action-border-width, var(--utrecht-button-border-width, 1px))
      )
      solid currentColor;
    border-radius: var(--_radius);
    color: var(--_button);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: var(
      --nl-button-secondary-font-weight,
      var(--utrecht-button-secondary-action-font-weight, var(--utrecht-button-font-weight, 600))
    );
    line-height: 1.25;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.5em 1em;
    position: relative;
    text-align: start;
    text-decoration: none;
  }

  .button:hover,
  .button[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  /* In the text, without a box. */
  .quiet {
    border: 0;
    font-weight: inherit;
    padding-inline: 0;
    text-decoration: underline 0.06em;
  }

  .quiet:hover,
  .quiet[aria-pressed='true'] {
    background: none;
    color: var(--_button);
    text-decoration-thickness: 0.12em;
  }

  .footer,
  .message,
  .filter {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
  }

  .footer {
    margin-block-start: 1em;
  }

  /* A button is as dark as the text: the theme's own colour need not be readable on a tint. */
  .message {
    --_button: currentColor;

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

  :host(:state(error)) .message::before {
    content: '!';
    content: '!' / '';
  }

  /* As high as the button that is to come. */
  .room {
    min-block-size: max(var(--_target), 2.25em + 4px);
  }

  .filter {
    margin-block-end: 1em;
  }

  /* A title, small print and a line of text, beside a block (of a date, a number) if it has a size. */
  .skeleton {
    --_bar: linear-gradient(var(--_soft) 0 0);

    background:
      var(--_bar) 0 0 / var(--_block, 0 0),
      var(--_bar) var(--_at, 0%) 0.25em / 50% 1.25em,
      var(--_bar) var(--_at, 0%) 2.15em / 30% 0.8em,
      var(--_bar) var(--_at, 0%) 3.8em / 70% 0.8em;
    background-origin: content-box;
    background-repeat: no-repeat;
    /* Visible in forced colours. */
    border: 1px solid transparent;
    min-block-size: var(--_skeleton, 10em);
  }

  .visually-hidden {
    clip-path: inset(50%);
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  /* Browsers from before 2024 cannot derive a contrasting colour: these use ours, not the theme's. */
  @supports not (color: rgb(from red r g b)) {
    :host {
      --_accent: #1870bf;
      --_on-accent: #fff;
      --_focus: #000;
      --_halo: #fff;
    }
  }

  @media print {
    button,
    button + span {
      display: none !important;
    }
  }
`;
