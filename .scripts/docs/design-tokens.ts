/**
 * The tokens in the format of the W3C Design Tokens Community Group, for Figma and its kin.
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
import type { Token } from './tokens.js';

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** What the keywords are on a page that says nothing: black on white. */
const KEYWORDS: Readonly<Record<string, Color>> = {
  Canvas: [255, 255, 255, 1],
  Field: [255, 255, 255, 1],
  currentColor: [0, 0, 0, 1],
  transparent: [0, 0, 0, 0],
};

/** Our own names for what a token comes to, and the token. */
const ALIASES: Readonly<Record<string, string>> = {
  'var(--_link)': '--dia-color-link',
  'var(--_accent)': '--dia-color-accent',
  'var(--_text, currentColor)': '--dia-color-text',
  'var(--_land)': '--dia-map-land',
  'var(--_name)': '--dia-map-text',
};

/** Tokens that are what another is, where the page says nothing. */
const INHERITED: Readonly<Record<string, string>> = {
  '--dia-color-heading': '--dia-color-text',
  '--dia-font-heading': '--dia-font',
};

/** Depends on the screen, for which the format has no form. */
const LEFT_OUT = ['--dia-map-height'];

/** @returns What is written to `docs/tokens.json`. */
export function designTokens(tokens: readonly Token[]): string {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const token of tokens.filter(({ name }) => !LEFT_OUT.includes(name))) {
    const path = pathOf(token.name);
    const group = path.length > 1 ? (groups[path[0] ?? ''] ??= {}) : groups;
    group[path.at(-1) ?? ''] = {
      ...valueOf(token, tokens),
      $description: token.description,
      $extensions: {
        'nl.democratie-in-actie': { css: token.name, default: token.default, hosts: token.hosts },
      },
    };
  }
  return JSON.stringify(groups);
}

/** `--dia-color-on-accent` is `color.on-accent`, `--dia-font-heading` is `font-heading`. */
function pathOf(name: string): string[] {
  const [, group, rest] = /^--dia-(?:(color|map)-)?(.+)$/.exec(name) ?? [];
  return [group, rest].filter((part) => part !== undefined);
}

function valueOf(token: Token, tokens: readonly Token[]): { $type: string; $value: unknown } {
  const { name, default: css } = token;
  const type = typeOf(name);
  const other = ALIASES[css] ?? (css === 'inherit' ? INHERITED[name] : undefined);
  if (other) return { $type: type, $value: `{${pathOf(other).join('.')}}` };
  switch (type) {
    case 'color':
      return { $type: type, $value: written(colorOf(css, tokens)) };
    case 'number':
      return { $type: type, $value: Number(css) };
    case 'fontFamily':
      // The page's own.
      return { $type: type, $value: 'sans-serif' };
    case 'shadow': {
      if (css !== 'none') throw new Error(`${name}: ${css} is no shadow that we can write.`);
      const [color, zero] = [written([0, 0, 0, 0]), length('0')];
      const sides = { offsetX: zero, offsetY: zero, blur: zero, spread: zero };
      return { $type: type, $value: { color, ...sides } };
    }
    case 'dimension':
      return { $type: type, $value: length(css) };
  }
}

function typeOf(name: string): 'color' | 'fontFamily' | 'number' | 'shadow' | 'dimension' {
  if (/^--dia-(?:color|map)-/.test(name)) return 'color';
  if (name.startsWith('--dia-font')) return 'fontFamily';
  if (name === '--dia-density') return 'number';
  return name === '--dia-shadow' ? 'shadow' : 'dimension';
}

/** The format knows `px` and `rem`, of which the latter is nearest to our `em`. */
function length(css: string): { value: number; unit: string } {
  const [, value, unit] = /^([\d.]+)(px|em)?$/.exec(css) ?? [];
  if (value === undefined) throw new Error(`${css} is no length.`);
  return { value: Number(value), unit: unit === 'em' ? 'rem' : 'px' };
}

/** The few forms of colour that our styles have, on a page that says nothing. */
function colorOf(css: string, tokens: readonly Token[]): Color {
  const known = KEYWORDS[css];
  if (known) return known;
  if (css === 'inherit') return [0, 0, 0, 1];
  const other = tokens.find(({ name }) => name === ALIASES[css]);
  if (other) return colorOf(other.default, tokens);
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(css)?.[1];
  if (hex) {
    const whole = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
    const [red = 0, green = 0, blue = 0] = (whole.match(/../g) ?? []).map((two) =>
      Number.parseInt(two, 16),
    );
    return [red, green, blue, 1];
  }
  const [, one, percent, rest] = /^color-mix\(in srgb, (.+?) (\d+)%, (.+)\)$/.exec(css) ?? [];
  if (one && rest) {
    return mixed(colorOf(one, tokens), Number(percent) / 100, colorOf(rest, tokens));
  }
  const behind = /^color\(from (.+) var\(--_ink\)\)$/.exec(css)?.[1];
  if (behind) return inkOn(colorOf(behind, tokens));
  throw new Error(`${css} is no colour that we can write.`);
}

function mixed(one: Color, part: number, other: Color): Color {
  const alpha = one[3] * part + other[3] * (1 - part);
  const at = (index: 0 | 1 | 2) =>
    (one[index] * one[3] * part + other[index] * other[3] * (1 - part)) / alpha;
  return [at(0), at(1), at(2), alpha];
}

/** White where it can be read, else black, as in the styles. */
function inkOn([...parts]: Color): Color {
  const [red = 0, green = 0, blue = 0] = parts.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const ink = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.183 ? 255 : 0;
  return [ink, ink, ink, 1];
}

function written([red, green, blue, alpha]: Color) {
  const bytes = [red, green, blue].map(Math.round);
  return {
    colorSpace: 'srgb',
    components: bytes.map((part) => Number((part / 255).toFixed(4))),
    ...(alpha < 1 && { alpha: Number(alpha.toFixed(4)) }),
    hex: `#${bytes.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
  };
}
