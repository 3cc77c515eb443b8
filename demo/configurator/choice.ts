import { resolveUrl } from '../../src/util/url.js';
import { elements } from './elements.data.js';
import type { Setting } from './elements.js';

type Values = Readonly<Record<string, string>>;

/** What somebody chose in the configurator. */
export interface Choice {
  /** Absolute address of the feed. */
  readonly feed: string;
  /** The widget without its prefix: `news-feed`. */
  readonly widget: string;
  /** Attributes of the widget by name; of one that is present or absent the value is empty. */
  readonly attributes: Values;
  /** Attributes of a `dia-feed` around it. */
  readonly around: Values;
  /** Whether a `dia-filter` stands above it. */
  readonly hasFilter: boolean;
  /** Tokens by name: `--dia-color-accent`. */
  readonly tokens: Values;
  /** Of the column that the widget stands in, in pixels; `full` for all there is. */
  readonly width: number | 'full';
  /** Absolute address of the folder that `dia.js` stands in. */
  readonly library: string;
}

export const tagOf = ({ widget }: Choice): string => `dia-${widget}`;

/** The widgets that stand by themselves. */
export const widgets: readonly string[] = Object.keys(elements)
  .map((tag) => tag.slice('dia-'.length))
  .filter((name) => name !== 'feed' && name !== 'filter');

/** Chosen elsewhere, or of no use to visitors. */
const LEFT_OUT = ['src', 'debug'];

export const attributesOf = (widget: string): readonly Setting[] =>
  (elements[`dia-${widget}`]?.attributes ?? []).filter(({ name }) => !LEFT_OUT.includes(name));

export const tokensOf = (widget: string): readonly Setting[] =>
  elements[`dia-${widget}`]?.tokens ?? [];

export const attributesAround: readonly Setting[] = (elements['dia-feed']?.attributes ?? []).filter(
  ({ name }) => name !== 'src',
);

/** Widths of a column, in pixels. */
export const WIDTH = { least: 280, most: 1200 } as const;

/** Longer is no attribute but an attack, or a mistake. */
const LONGEST = 2000;

/** Attributes that hold addresses: one, or several with spaces between. */
const ADDRESSES = ['more-url', 'boundaries', 'mirror'];

/** Signs that nobody types, and that would hide what a snippet says. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * What a setting may be, from whatever stands in an address or was typed.
 * @returns undefined when it is no such thing.
 */
export function settingValue({ name, kind, words }: Setting, given: string): string | undefined {
  const value = given.replace(UNSEEN, ' ').trim();
  if (value.length > LONGEST) return undefined;
  switch (kind) {
    case 'boolean':
      return '';
    case 'number':
      return /^\d{1,5}$/.test(value) ? value : undefined;
    case 'choice':
      return words?.includes(value) ? value : undefined;
    case 'text':
      if (name === 'tiles') return tilesOf(value);
      if (ADDRESSES.includes(name)) return addressesOf(value);
      // A heading may be empty: then there is none.
      return value || (name === 'heading' ? '' : undefined);
  }
}

function addressesOf(value: string): string | undefined {
  const addresses = value.split(' ').filter(Boolean);
  const isGood = addresses.length > 0 && addresses.every((address) => isWebAddress(address));
  return isGood ? addresses.join(' ') : undefined;
}

const tilesOf = (value: string): string | undefined =>
  /^pdok-(?:grijs|standaard|pastel|water)$/.test(value) ||
  (isWebAddress(value) && ['{z}', '{x}', '{y}'].every((part) => value.includes(part)))
    ? value
    : undefined;

const isWebAddress = (value: string): boolean =>
  /^https?:\/\//i.test(value) && resolveUrl(value, value) !== undefined;

/** The value of a token: nothing that ends the rule it stands in, and no address. */
export function tokenValue(given: string): string | undefined {
  const value = given.trim();
  const isPlain = /^[\w\s#.,%()'"+*/-]{1,100}$/.test(value) && !/\burl\s*\(|\/\*|\*\//i.test(value);
  const isWhole = ['"', "'"].every((quote) => value.split(quote).length % 2 === 1);
  const depth = value.split('(').length - value.split(')').length;
  return isPlain && isWhole && depth === 0 && !/[\r\n]/.test(value) ? value : undefined;
}

/** Reads a choice from the query of an address; what is wrong there is as if it were not there. */
export function readChoice(query: string, standard: Choice): Choice {
  const given = new URLSearchParams(query);
  const asked = given.get('widget') ?? '';
  const widget = widgets.includes(asked) ? asked : standard.widget;
  const settings = (list: readonly Setting[]): Values =>
    Object.fromEntries(
      list.flatMap((setting) => {
        const text = given.get(setting.name);
        const value = text === null ? undefined : settingValue(setting, text);
        return value === undefined ? [] : [[setting.name, value]];
      }),
    );
  const tokens = tokensOf(widget).flatMap(({ name }) => {
    const value = tokenValue(given.get(name) ?? '');
    return value === undefined ? [] : [[name, value]];
  });
  const width = given.get('width');
  return {
    feed: absolute(given.get('feed')) ?? standard.feed,
    widget,
    attributes: settings(attributesOf(widget)),
    around: settings(attributesAround),
    hasFilter: given.has('filter'),
    tokens: Object.fromEntries(tokens) as Values,
    width: (width === 'full' ? width : pixels(width)) ?? standard.width,
    library: folder(given.get('library')) ?? standard.library,
  };
}

/** A width that a column can have. */
function pixels(given: string | null): number | undefined {
  const width = Math.round(Number(given));
  return width >= WIDTH.least && width <= WIDTH.most ? width : undefined;
}

/** Writes a choice as the query of an address, without what is as usual. */
export function writeChoice(choice: Choice, standard: Choice): string {
  const { feed, widget, attributes, around, hasFilter, tokens, width, library } = choice;
  const query = new URLSearchParams({
    ...(feed !== standard.feed && { feed }),
    widget,
    ...attributes,
    ...around,
    ...(hasFilter && { filter: '' }),
    ...tokens,
    ...(width !== standard.width && { width: String(width) }),
    ...(library !== standard.library && { library }),
  });
  return `?${query}`;
}

/** An address of somebody else's, absolute; a name and password in it are for nobody to share. */
export function absolute(value: string | null): string | undefined {
  if (!value || value.length > LONGEST || !isWebAddress(value.trim())) return undefined;
  const url = new URL(value.trim());
  url.username = url.password = url.hash = '';
  return url.href;
}

export function folder(value: string | null): string | undefined {
  const address = absolute(value);
  if (address === undefined) return undefined;
  const url = new URL(address);
  url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
