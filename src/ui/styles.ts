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
    /* A second tone, with enough contrast where the text has it: at most half light on light pages. */
    --_muted: oklch(
      from ${token('--dia-color-muted')} min(max(l, 0.44), 0.53 + 0.3 * var(--_light)) c h
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
    --_line: ${token('--dia-color-line')};
    --_frame: ${token('--dia-color-frame')};
    --_radius: ${token('--dia-radius')};
    --_target: ${token('--dia-target')};
    --_space: calc(${token('--dia-density')} * ${token('--dia-space')});
    --_soft: color-mix(in srgb, currentColor 5%, transparent);

    box-sizing: border-box;
    container-type: inline-size;
    /* Width where its container gives it none: in a flex row, a float, a table cell. */
    contain-intrinsic-inline-size: min(30em, 60vw);
    display: block;
    margin-block: 1.5em;
    max-inline-size: 100%;
    /* Room for a word next to something wide in a flex row. */
    min-inline-size: min(8em, 100%);

    color: var(--_text);
    font-family: var(--_font);
    font-style: normal;
    hyphens: auto;
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

  .heading,
  .month,
  .title {
    color: var(--_heading);
    font-family: var(--_heading-font);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .heading {
    font-size: 1.5em;
    margin-block-end: calc(0.75em * ${token('--dia-density')});
  }

  .title {
    font-size: 1.125em;
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
  .footer,
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
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--_link-hover);
    text-decoration-thickness: 0.12em;
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

  .button {
    align-items: center;
    background: none;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_link);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    min-block-size: max(44px, var(--_target));
    min-inline-size: max(44px, var(--_target));
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

  .footer,
  .message,
  .filter {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
  }

  .footer,
  [role='status'] > .message {
    margin-block-start: 1em;
  }

  /* As high as the button that is to come. */
  .room {
    min-block-size: max(44px, var(--_target), 2.25em + 4px);
  }

  slot[name] + [role='status'] > .message {
    margin-block-start: 0;
  }

  .message {
    border-inline-start: 4px solid var(--_link);
    padding: 0.5em 1em;
  }

  .filter {
    margin-block-end: 1em;
  }

  .skeleton {
    background: var(--_soft) content-box;
    /* Visible in forced colours. */
    border: 1px solid transparent !important;
    border-radius: var(--_radius);
    min-block-size: var(--_skeleton, 10em);
    padding: 0.25em 0 !important;
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
