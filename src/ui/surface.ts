import type { CSSResult } from 'lit';
import { css } from 'lit';

import { adopt } from './adopt.js';
import { tokenIn, type Fallbacks } from './tokens.js';

/** What a card has beside the tokens of every widget. */
export const TOKENS = {
  '--dia-shadow': ['none'],
  '--dia-color-surface': [
    '--basis-color-default-bg-subtle',
    '--utrecht-surface-background-color',
    'Canvas',
  ],
  '--dia-color-on-surface': ['var(--_text, currentColor)'],
} as const satisfies Readonly<Record<string, Fallbacks>>;

const token = tokenIn<keyof typeof TOKENS>(TOKENS);

/**
 * A colour if it has enough contrast with the surface, otherwise black or white. The pair mixes the
 * luminance of the surface (half of it in X) with that of the text (half of it in Y). From these follows
 * whether the contrast is below 4.5: then the replacement is opaque, and 1% of the colour is left.
 */
function readable(color: CSSResult): CSSResult {
  const pair = css`color-mix(in xyz-d65, color(from var(--_surface) xyz-d65 y 0 0 / 1), color(from ${color} xyz-d65 0 y 0 / 1))`;
  const instead = css`color(from ${pair} xyz-d65 var(--_stark) var(--_stark) var(--_stark) / var(--_poor))`;
  return css`color(from color-mix(in xyz-d65, ${color} 1%, ${instead}) xyz-d65 x y z / 1)`;
}

const styles = css`
  :host([card]) {
    border: 1px solid var(--_frame);
    border-radius: var(--_radius);
    box-shadow: ${token('--dia-shadow')};
    padding: calc(1.25 * var(--_space));
  }

  /* The frame has room of its own. */
  :host([card]) .widget {
    padding: 0;
  }

  @supports (color: rgb(from currentColor r g b)) {
    :host([card]) {
      --_surface: ${token('--dia-color-surface')};
      --_stark: clamp(-0.1, (0.0915 - x) * 1e30, 1.1);
      --_poor: clamp(0, (4.5 * min(x, y) + 0.0875 - max(x, y)) * 1e30, 1);
      --_of-text: ${token('--dia-color-on-surface')};
      --_of-muted: var(--_muted);
      --_of-link: var(--_link);
      --_of-button: var(--_button);
      --_of-link-hover: var(--_link-hover);
      --_of-heading: var(--_heading, currentColor);

      background: var(--_surface);
      color: ${readable(css`var(--_of-text)`)};
    }

    :host([card]) .widget {
      --_muted: ${readable(css`var(--_of-muted)`)};
      --_link: ${readable(css`var(--_of-link)`)};
      --_button: ${readable(css`var(--_of-button)`)};
      --_link-hover: ${readable(css`var(--_of-link-hover)`)};
      --_heading: ${readable(css`var(--_of-heading)`)};
    }
  }
`;

/** Gives a widget a background and a frame. Colours without enough contrast on it are replaced. */
export const asCard = (root: HTMLElement | DocumentFragment): void => adopt(root, styles);
