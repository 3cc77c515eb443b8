import { unsafeCSS, type CSSResult } from 'lit';

/**
 * The fallbacks of a token: tokens of NL Design System themes, of which the first that the page sets
 * counts, and last a default value in CSS. The default may use internal properties (`--_name`).
 */
export type Fallbacks = readonly [...hosts: string[], css: string];

/**
 * Writes a token with its fallbacks in CSS: `var(--dia-space, var(--basis-space-block-xl, 1em))`.
 * @param tokens - By name.
 * @example
 * const token = tokenIn({ '--dia-shadow': ['none'] });
 * css`:host { box-shadow: ${token('--dia-shadow')}; }`
 */
export function tokenIn<Name extends string>(
  tokens: Readonly<Record<Name, Fallbacks>>,
): (name: Name) => CSSResult {
  return (name) => {
    const chain: readonly string[] = [name, ...tokens[name]];
    return unsafeCSS(chain.reduceRight((fallback, one) => `var(${one}, ${fallback})`));
  };
}

/**
 * The tokens of every widget; those of cards (`surface.ts`), of fields (`filter.styles.ts`) and of the
 * map are beside what uses them. Each falls back to the NL Design System theme of the page, and then to
 * a default that suits light and dark pages: lines and soft backgrounds are mixed from the text colour.
 * The JSDoc of the elements describes what each token sets.
 */
export const TOKENS = {
  '--dia-font': [
    '--basis-text-font-family-default',
    '--utrecht-root-font-family',
    '--utrecht-document-font-family',
    '--utrecht-paragraph-font-family',
    '--ams-typography-font-family',
    'inherit',
  ],
  '--dia-color-text': [
    '--basis-color-default-color-document',
    '--utrecht-body-color',
    '--utrecht-document-color',
    '--utrecht-paragraph-color',
    '--ams-color-text',
    'inherit',
  ],
  '--dia-color-muted': [
    // Whoever sets the colour of the text without that of the small print wants both to go together.
    '--dia-color-text',
    '--basis-color-default-color-subtle',
    '--basis-document-subtle-color',
    '--utrecht-form-field-description-color',
    'currentColor',
  ],
  '--dia-color-link': [
    '--nl-link-color',
    '--utrecht-link-color',
    '--ams-link-color',
    'oklch(from currentColor calc(0.42 + 0.38 * var(--_light)) 0.12 253)',
  ],
  '--dia-color-link-hover': [
    '--nl-link-hover-color',
    '--utrecht-link-hover-color',
    '--ams-link-hover-color',
    'var(--_link)',
  ],
  '--dia-color-heading': [
    '--nl-heading-level-2-color',
    '--utrecht-heading-2-color',
    '--utrecht-heading-color',
    '--ams-heading-color',
    'inherit',
  ],
  '--dia-font-heading': [
    '--nl-heading-level-2-font-family',
    '--utrecht-heading-2-font-family',
    '--utrecht-heading-font-family',
    '--ams-heading-font-family',
    'inherit',
  ],
  '--dia-color-accent': [
    '--nl-button-primary-background-color',
    '--utrecht-button-primary-action-background-color',
    '--ams-button-primary-background-color',
    '#1870bf',
  ],
  '--dia-color-focus': ['--basis-focus-outline-color', '#000'],
  '--dia-color-on-accent': ['color(from var(--_accent) var(--_ink))'],
  '--dia-color-button': [
    '--dia-color-link',
    '--nl-button-secondary-color',
    '--utrecht-button-secondary-action-color',
    '--ams-button-secondary-color',
    'var(--_link)',
  ],
  '--dia-color-line': [
    '--basis-color-default-border-subtle',
    '--utrecht-separator-color',
    '--ams-color-separator',
    'color-mix(in srgb, currentColor 22%, transparent)',
  ],
  '--dia-color-frame': [
    '--dia-color-line',
    '--basis-color-default-border-subtle',
    '--ams-color-separator',
    'color-mix(in srgb, currentColor 22%, transparent)',
  ],
  '--dia-radius': [
    '--basis-border-radius-md',
    '--utrecht-button-border-radius',
    '--ams-border-radius',
    '0',
  ],
  '--dia-target': [
    '--basis-pointer-target-min-block-size',
    '--utrecht-pointer-target-min-size',
    '44px',
  ],
  '--dia-density': ['1'],
  '--dia-space': ['--basis-space-block-xl', '--utrecht-space-block-md', '--ams-space-m', '1em'],
} as const satisfies Readonly<Record<string, Fallbacks>>;

/**
 * The size and weight of headings in the theme of the page: `--_size` and `--_weight` of `h1` to `h6`,
 * which are invalid where the theme has none.
 */
export const headingScale = unsafeCSS(
  [1, 2, 3, 4, 5, 6]
    .map((level) => {
      const fromTheme = (name: string) =>
        `--_${name}:var(--nl-heading-level-${level}-font-${name},var(--utrecht-heading-${level}-font-${name},var(--ams-heading-level-${level}-font-${name})));`;
      return `h${level}{${fromTheme('size')}${fromTheme('weight')}}`;
    })
    .join(''),
);

export const token = tokenIn<keyof typeof TOKENS>(TOKENS);
