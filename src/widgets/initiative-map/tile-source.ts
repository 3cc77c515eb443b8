import { resolveUrl } from '../../util/url.js';

/** A server that sends the tiles of a background, and how they are requested from it. */
export interface TileSource {
  /** Absolute address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  /** Who made the map, and a page about that. */
  readonly attribution: { readonly text: string; readonly url?: string };
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The name of the server, as visitors read it: "service.pdok.nl". */
  readonly host: string;
  /** `anonymous` sends no cookies, which a server must allow (CORS); PDOK does. */
  readonly crossOrigin: 'anonymous' | null;
  /**
   * `strict-origin` sends the name of the page's site, but no path. Servers such as those of
   * OpenStreetMap refuse requests that do not say where they come from.
   */
  readonly referrerPolicy: 'no-referrer' | 'strict-origin';
}

/** The maps of PDOK's BRT Achtergrondkaart. */
const PDOK = /^pdok-(standaard|grijs|pastel|water)$/;

const KNOWN = ['{z}', '{x}', '{y}'];

/** What to do about placeholders that other map libraries fill in. */
const ADVICE: Readonly<Partial<Record<string, string>>> = {
  '{s}': 'write the name of one server in place of {s}',
  '{r}': 'leave out {r}',
};

/**
 * Reads the attributes `tiles` and `tiles-attribution`.
 *
 * @param tiles - The name of one of PDOK's maps (`pdok-grijs`), or an address with `{z}`, `{x}` and
 *   `{y}`.
 * @param attribution - Who made the map. Licences ask for it, so it is needed with an address.
 * @param base - Absolute address that a relative address counts from: that of the page.
 * @param warn - Called for each mistake, with what to do about it.
 * @returns undefined when no tiles can be requested.
 * @example
 * const source = tileSource('pdok-grijs', undefined, document.baseURI, console.warn);
 */
export function tileSource(
  tiles: string,
  attribution: string | undefined,
  base: string,
  warn: (message: string) => void,
): TileSource | undefined {
  const [, pdok] = PDOK.exec(tiles) ?? [];
  const address = pdok
    ? `https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/${pdok}/EPSG:3857/{z}/{x}/{y}.png`
    : decodeBraces(tiles);
  const unknown = new Set(
    (address.match(/\{[^{}]*\}/g) ?? []).filter((one) => !KNOWN.includes(one)),
  );
  if (unknown.size) {
    const names = [...unknown].join(' and ');
    const advice = [...unknown].map((one) => ADVICE[one]).filter(Boolean);
    warn([`use only {z}, {x} and {y}, not ${names}`, ...advice].join('; ') + '.');
    return undefined;
  }
  const resolved = resolveUrl(address, base);
  const template = resolved && decodeBraces(resolved);
  if (!template || !KNOWN.every((one) => template.includes(one))) {
    warn('use pdok-grijs, -pastel, -standaard or -water, or an address with {z}, {x} and {y}.');
    return undefined;
  }
  const { host } = new URL(template);
  const given = attribution?.trim();
  const text = given === '' ? undefined : given;
  if (!pdok && !text) warn('say who made the map in tiles-attribution.');
  return pdok
    ? {
        template,
        attribution: { text: text ?? 'Kaartgegevens © Kadaster', url: 'https://www.kadaster.nl' },
        minZoom: 6,
        maxZoom: 19,
        host,
        crossOrigin: 'anonymous',
        referrerPolicy: 'no-referrer',
      }
    : {
        template,
        attribution: { text: text ?? host },
        minZoom: 0,
        maxZoom: 19,
        host,
        crossOrigin: null,
        referrerPolicy: 'strict-origin',
      };
}

/** Writes braces as they are: parsers of addresses, and some editors of web pages, encode them. */
const decodeBraces = (address: string): string =>
  address.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
