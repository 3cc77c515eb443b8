/** The tokens of the house style, with what each sets, which the JSDoc of the elements says. */
import { TOKENS, type Fallbacks } from '../../src/ui/tokens.js';
import { TOKENS as FIELD_TOKENS } from '../../src/ui/filter.styles.js';
import { TOKENS as CARD_TOKENS } from '../../src/ui/surface.js';
import { TOKENS as MAP_TOKENS } from '../../src/widgets/initiative-map/tokens.js';
import type { Element } from '../build/manifest.js';

export interface Token {
  readonly name: string;
  readonly description: string;
  /** The elements that have it; empty when all widgets do. */
  readonly elements: readonly string[];
  /** Tokens of NL Design System themes that it falls back to, in order. */
  readonly hosts: readonly string[];
  /** The value when neither the page nor its theme sets one, as CSS. */
  readonly default: string;
}

/** Internal properties of the styles, and the token that each has the value of. */
export const ALIASES: Readonly<Record<string, string>> = {
  'var(--_link)': '--dia-color-link',
  'var(--_accent)': '--dia-color-accent',
  'var(--_text, currentColor)': '--dia-color-text',
  'var(--_land)': '--dia-map-land',
  'var(--_name)': '--dia-map-text',
};

/**
 * Every token once, in the order of the JSDoc.
 * @throws When JSDoc and data do not name the same tokens, or not the same default.
 */
export function tokensOf(elements: readonly Element[]): Token[] {
  const fallbacks = new Map<string, Fallbacks>(Object.entries({
    ...TOKENS,
    ...CARD_TOKENS,
    ...FIELD_TOKENS,
    ...MAP_TOKENS,
  }));
  const common = elements.filter(({ name }) => name === 'DiaWidget');
  const tokens = new Map<string, Token>();
  for (const { tagName, cssProperties = [] } of [...common, ...elements]) {
    for (const property of cssProperties) {
      const { name, description = '', default: documented } = property;
      const known = tokens.get(name);
      // What all widgets have is described once.
      if ('inheritedFrom' in property || known?.elements.length === 0) continue;
      const fallback = fallbacks.get(name);
      if (!fallback) throw new Error(`${name} stands in the JSDoc, and in no tokens.ts.`);
      const css = fallback.at(-1) ?? '';
      if (documented && documented !== css)
        throw new Error(`${name} is ${css} in tokens.ts, ${documented} in the JSDoc.`);
      tokens.set(name, {
        name,
        description: description.replaceAll(/\s+/g, ' '),
        elements: [...(known?.elements ?? []), ...(tagName ? [tagName] : [])],
        hosts: fallback.slice(0, -1),
        default: css,
      });
    }
  }
  const missing = [...fallbacks.keys()].filter((name) => !tokens.has(name));
  if (missing.length) throw new Error(`The JSDoc does not describe ${missing.join(' ')}.`);
  return [...tokens.values()];
}
