/**
 * The tokens in the format of the W3C Design Tokens Community Group, for Figma and its kin.
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
import Color from 'colorjs.io';
import { transform } from 'lightningcss';

import { ALIASES, type Token } from './tokens.js';

/** What the keywords are on a page that sets nothing: black on white. */
const KEYWORDS: Readonly<Record<string, string>> = {
  Canvas: '#fff',
  Field: '#fff',
  currentColor: '#000',
  inherit: '#000',
  // The text is dark.
  'var(--_light)': '0',
};

/** Tokens that have the value of another, where the page sets nothing. */
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

function valueOf({ name, default: css }: Token, tokens: readonly Token[]) {
  const $type = typeOf(name);
  const other = ALIASES[css] ?? (css === 'inherit' ? INHERITED[name] : undefined);
  if (other) return { $type, $value: `{${pathOf(other).join('.')}}` };
  switch ($type) {
    case 'color':
      return { $type, $value: colorValue(colorOf(css, tokens)) };
    case 'number':
      return { $type, $value: Number(css) };
    case 'fontFamily':
      // The page's own.
      return { $type, $value: 'sans-serif' };
    case 'shadow': {
      // The default is none, for which the format has no word.
      const [color, zero] = [colorValue(computed('#0000')), length('0')];
      const $value = { color, offsetX: zero, offsetY: zero, blur: zero, spread: zero };
      return { $type, $value };
    }
    case 'dimension':
      return { $type, $value: length(css) };
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

/** The colour on a page that sets nothing. */
function colorOf(css: string, tokens: readonly Token[]): Color {
  let text = css;
  for (const [alias, name] of Object.entries(ALIASES)) {
    const token = tokens.find((one) => one.name === name);
    if (token && text.includes(alias))
      text = text.replaceAll(alias, colorValue(colorOf(token.default, tokens)).hex);
  }
  for (const [keyword, color] of Object.entries(KEYWORDS)) text = text.replaceAll(keyword, color);
  const background = /^color\(from (.+) var\(--_ink\)\)$/.exec(text)?.[1];
  return background ? inkOn(computed(background)) : computed(text);
}

/** What a colour without variables comes to: Lightning CSS knows `color-mix()`. */
function computed(css: string): Color {
  const code = Buffer.from(`a{color:${css}}`);
  const minified = transform({ filename: css, code, minify: true }).code.toString();
  return new Color(minified.slice('a{color:'.length, -'}'.length)).to('srgb');
}

/** White where it can be read, else black, as in the styles. */
const inkOn = (background: Color): Color =>
  new Color(background.luminance < 0.183 ? '#fff' : '#000');

function colorValue({ coords, alpha }: Color) {
  return {
    colorSpace: 'srgb',
    components: coords.map((part) => Number(part?.toFixed(4))),
    ...(alpha < 1 && { alpha: Number(alpha.toFixed(2)) }),
    hex: new Color('srgb', coords).toString({ format: 'hex', collapse: false }),
  };
}
