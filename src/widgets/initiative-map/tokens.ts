import { fallbacks, type Token } from '../../ui/tokens.js';

/** What the map has beside the tokens of the house style. */
export const TOKENS = {
  '--dia-map-land': { default: 'color-mix(in srgb, Canvas 80%, #d2c8aa)' },
  '--dia-map-water': { default: 'color-mix(in srgb, Canvas 75%, #3f8fbf)' },
  '--dia-map-text': { default: 'color(from var(--_land) var(--_ink))' },
  '--dia-map-line': { default: 'color-mix(in srgb, var(--_name) 22%, var(--_land))' },
  '--dia-map-marker': { default: 'var(--_accent)' },
  '--dia-map-height': { default: 'clamp(20em, 115cqi, min(38em, 75vh))' },
} as const satisfies Readonly<Record<string, Token>>;

export const token = fallbacks<keyof typeof TOKENS>(TOKENS);
