import { tokenIn, type Fallbacks } from '../../ui/tokens.js';

/** What the map has beside the tokens of the house style. */
export const TOKENS = {
  '--dia-map-land': ['color-mix(in srgb, Canvas 80%, #d2c8aa)'],
  '--dia-map-water': ['color-mix(in srgb, Canvas 75%, #3f8fbf)'],
  '--dia-map-text': ['color(from var(--_land) var(--_ink))'],
  '--dia-map-line': ['color-mix(in srgb, var(--_name) 22%, var(--_land))'],
  '--dia-map-marker': ['var(--_accent)'],
  '--dia-map-height': ['clamp(20em, 115cqi, min(38em, 75vh))'],
} as const satisfies Readonly<Record<string, Fallbacks>>;

export const token = tokenIn<keyof typeof TOKENS>(TOKENS);
