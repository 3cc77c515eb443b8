import type { Choice } from './choice.js';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads a colour of CSS; undefined where it is none, or depends on the page. */
export type ReadColor = (css: string) => Rgb | undefined;

/** Two colours of a house style that meet. */
export interface Pair {
  /** As in "Links op een witte pagina". */
  readonly what: string;
  /** 1 to 21; undefined when a colour cannot be measured here. */
  readonly ratio: number | undefined;
  /** What WCAG 2.2 AA asks for. */
  readonly least: number;
  /** What helps when it is less. */
  readonly advice: string;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** Of text (WCAG 1.4.3), and of shapes that mean something (1.4.11). */
const LEAST = { text: 4.5, shape: 3 } as const;

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @returns 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const isGood = ({ ratio, least }: Pair): boolean => ratio === undefined || ratio >= least;

/** The colour nearest to this one that has enough contrast, towards black or white. */
function nearest(color: Rgb, behind: Rgb, least: number): string {
  const end = luminance(behind) < 0.183 ? WHITE : BLACK;
  for (let part = 0; part <= 1; part += 0.01) {
    const mixed = color.map((value, index) =>
      Math.round(value + ((end[index] ?? 0) - value) * part),
    ) as unknown as Rgb;
    if (contrast(mixed, behind) >= least) return hex(mixed);
  }
  return hex(end);
}

const hex = (color: Rgb): string =>
  `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Each pair of colours that somebody chose, on a white page; those of a page itself are its own. */
export function pairsOf({ tokens, attributes }: Choice, read: ReadColor): Pair[] {
  const has = (...names: string[]) => names.some((name) => tokens[`--dia-${name}`]);
  const color = (name: string, standard: string) => read(tokens[`--dia-${name}`] ?? standard);
  const isCard = 'card' in attributes;
  const behind = isCard ? color('color-surface', '#fff') : WHITE;
  const place = isCard ? 'in het kader' : 'op een witte pagina';
  const mended = isCard ? ' De widget maakt dit zelf zwart of wit.' : '';

  const pair = (
    what: string,
    name: string,
    one: Rgb | undefined,
    other: Rgb | undefined,
    least: number,
  ): Pair => ({
    what,
    ratio: one && other && contrast(one, other),
    least,
    advice: one && other ? `Kies voor ${name} bijvoorbeeld ${nearest(one, other, least)}.` : '',
  });
  const text = (what: string, name: string, token: string): Pair[] => {
    if (!has(token)) return [];
    const found = pair(`${what} ${place}`, name, color(token, '#000'), behind, LEAST.text);
    return [{ ...found, advice: found.advice + mended }];
  };

  return [
    ...text(
      'Tekst',
      'tekst',
      isCard && has('color-on-surface') ? 'color-on-surface' : 'color-text',
    ),
    ...text('Koppen', 'koppen', 'color-heading'),
    ...text('Links', 'links', 'color-link'),
    ...text('Links onder de muis', 'links onder de muis', 'color-link-hover'),
    ...(has('color-on-accent')
      ? [
          pair(
            'Tekst op de accentkleur',
            'die tekst',
            color('color-on-accent', '#fff'),
            color('color-accent', '#1870bf'),
            LEAST.text,
          ),
        ]
      : []),
    ...(has('color-accent')
      ? [
          pair(
            `De accentkleur ${place}`,
            'de accentkleur',
            color('color-accent', '#1870bf'),
            behind,
            LEAST.shape,
          ),
        ]
      : []),
    ...(has('map-text')
      ? [
          pair(
            'Plaatsnamen op land',
            'plaatsnamen',
            color('map-text', '#000'),
            color('map-land', '#f6f4ee'),
            LEAST.text,
          ),
        ]
      : []),
  ];
}
