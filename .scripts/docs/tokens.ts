/** The tokens of the house style: what each sets, from the manifest, and what it falls back through. */
import { readdirSync, readFileSync } from 'node:fs';
import parse, { type Node } from 'postcss-value-parser';

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
 * @throws When JSDoc and styles do not name the same tokens, or not the same default.
 */
export function tokensOf(elements: readonly Element[]): Token[] {
  const fallbacks = fallbacksInStyles();
  const common = elements.filter(({ name }) => name === 'DiaWidget');
  const tokens = new Map<string, Token>();
  for (const { tagName, cssProperties = [] } of [...common, ...elements]) {
    for (const property of cssProperties) {
      const { name, description = '', default: documented } = property;
      const known = tokens.get(name);
      // What all widgets have is described once.
      if ('inheritedFrom' in property || known?.elements.length === 0) continue;
      const fallback = fallbacks.get(name);
      if (!fallback) throw new Error(`No style uses ${name}.`);
      if (documented && documented !== fallback.default)
        throw new Error(
          `${name} is ${fallback.default} in the styles, ${documented} in the JSDoc.`,
        );
      tokens.set(name, {
        name,
        description: description.replaceAll(/\s+/g, ' '),
        elements: [...(known?.elements ?? []), ...(tagName ? [tagName] : [])],
        ...fallback,
      });
    }
  }
  const missing = [...fallbacks.keys()].filter((name) => !tokens.has(name));
  if (missing.length) throw new Error(`The JSDoc does not describe ${missing.join(' ')}.`);
  return [...tokens.values()];
}

/** What follows the name in each `var(--dia-…)` of the styles. */
function fallbacksInStyles(): Map<string, Pick<Token, 'hosts' | 'default'>> {
  const fallbacks = new Map<string, Pick<Token, 'hosts' | 'default'>>();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => /^(ui|widgets)\/.*\.ts$/.test(path)).sort()) {
    const text = readFileSync(`src/${file}`, 'utf8').replaceAll(/\s+/g, ' ');
    for (const { index } of text.matchAll(/var\( ?--dia-/g)) {
      const [call] = parse(text.slice(index)).nodes;
      const [name = '', ...others] = call?.type === 'function' ? chainOf(call.nodes) : [];
      const fallback = { hosts: others.slice(0, -1), default: others.at(-1) ?? '' };
      const known = fallbacks.get(name);
      if (known && JSON.stringify(known) !== JSON.stringify(fallback))
        throw new Error(`${name} falls back in two ways.`);
      fallbacks.set(name, fallback);
    }
  }
  return fallbacks;
}

/** The names in `--one, var(--other, default)`, and the default. */
function chainOf([name, _comma, ...rest]: Node[]): string[] {
  const [first] = rest;
  const isHost =
    rest.length === 1 &&
    first?.type === 'function' &&
    /^var\( ?--(?!_)/.test(parse.stringify(first));
  return [name?.value ?? '', ...(isHost ? chainOf(first.nodes) : [parse.stringify(rest)])];
}
