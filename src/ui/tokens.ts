import { unsafeCSS, type CSSResult } from 'lit';

/** What stands in the place of a token that a page does not set. */
export interface Token {
  /** Tokens of NL Design System themes: the first that the page has. */
  readonly hosts?: readonly string[];
  /** CSS, where there is no such theme either. It may use the internal properties of the styles. */
  readonly default: string;
}

/**
 * Makes what styles write for a token: `var(--dia-space, var(--basis-space-block-xl, …, 1em))`.
 * @param tokens - By name.
 * @example
 * const token = fallbacks({ '--dia-shadow': { default: 'none' } });
 * css`:host { box-shadow: ${token('--dia-shadow')}; }`
 */
export function fallbacks<Name extends string>(
  tokens: Readonly<Record<Name, Token>>,
): (name: Name) => CSSResult {
  return (name) => {
    const { hosts = [], default: css } = tokens[name];
    const names: readonly string[] = [name, ...hosts];
    return unsafeCSS(names.reduceRight((fallback, one) => `var(${one}, ${fallback})`, css));
  };
}

/**
 * The tokens of the house style. Each falls back through those of the host's NL Design System theme
 * to a default that suits a light page as well as a dark one: lines and soft surfaces are mixed from
 * the text's own colour. What each sets is said where it is public: in the JSDoc of the elements.
 */
export const TOKENS = {
  '--dia-font': {
    hosts: [
      '--basis-text-font-family-default',
      '--utrecht-root-font-family',
      '--utrecht-document-font-family',
      '--utrecht-paragraph-font-family',
      '--ams-typography-font-family',
    ],
    default: 'inherit',
  },
  '--dia-color-text': {
    hosts: [
      '--basis-color-default-color-document',
      '--utrecht-body-color',
      '--utrecht-document-color',
      '--utrecht-paragraph-color',
      '--ams-color-text',
    ],
    default: 'inherit',
  },
  '--dia-color-link': {
    hosts: ['--nl-link-color', '--utrecht-link-color', '--ams-link-color'],
    default: 'color-mix(in srgb, currentColor 55%, #0b5394)',
  },
  '--dia-color-link-hover': {
    hosts: ['--nl-link-hover-color', '--utrecht-link-hover-color', '--ams-link-hover-color'],
    default: 'var(--_link)',
  },
  '--dia-color-heading': {
    hosts: [
      '--nl-heading-level-2-color',
      '--utrecht-heading-2-color',
      '--utrecht-heading-color',
      '--ams-heading-color',
    ],
    default: 'inherit',
  },
  '--dia-font-heading': {
    hosts: [
      '--nl-heading-level-2-font-family',
      '--utrecht-heading-2-font-family',
      '--utrecht-heading-font-family',
      '--ams-heading-font-family',
    ],
    default: 'inherit',
  },
  '--dia-color-accent': {
    hosts: [
      '--nl-button-primary-background-color',
      '--utrecht-button-primary-action-background-color',
      '--ams-button-primary-background-color',
    ],
    default: '#0b5394',
  },
  '--dia-color-focus': { hosts: ['--basis-focus-outline-color'], default: '#000' },
  '--dia-color-on-accent': { default: 'color(from var(--_accent) var(--_ink))' },
  '--dia-color-line': {
    hosts: [
      '--basis-color-default-border-subtle',
      '--utrecht-separator-color',
      '--ams-color-separator',
    ],
    default: 'color-mix(in srgb, currentColor 22%, transparent)',
  },
  '--dia-radius': {
    hosts: ['--basis-border-radius-md', '--utrecht-button-border-radius', '--ams-border-radius'],
    default: '0',
  },
  '--dia-target': {
    hosts: ['--basis-pointer-target-min-block-size', '--utrecht-pointer-target-min-size'],
    default: '44px',
  },
  '--dia-density': { default: '1' },
  '--dia-space': {
    hosts: ['--basis-space-block-xl', '--utrecht-space-block-md', '--ams-space-m'],
    default: '1em',
  },
  '--dia-shadow': { default: 'none' },
  '--dia-color-surface': {
    hosts: ['--basis-color-default-bg-subtle', '--utrecht-surface-background-color'],
    default: 'Canvas',
  },
  '--dia-color-on-surface': { default: 'var(--_text, currentColor)' },
  '--dia-color-field': {
    hosts: ['--basis-form-control-background-color', '--utrecht-form-control-background-color'],
    default: 'Field',
  },
} as const satisfies Readonly<Record<string, Token>>;

export const token = fallbacks<keyof typeof TOKENS>(TOKENS);
