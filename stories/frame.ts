/** The page around a story: a house style, a language, a width, a level of headings. */
import type { Language } from '../src/text/languages.js';

interface House {
  /** The class that a page of this house style has. */
  readonly name: string;
  readonly css: URL;
}

/** House styles of NL Design System with a free licence. */
const HOUSES = {
  voorbeeld: {
    name: 'voorbeeld-theme',
    css: new URL(
      '../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
      import.meta.url,
    ),
  },
  ma: {
    name: 'ma-theme',
    css: new URL(
      '../node_modules/@nl-design-system-community/ma-design-tokens/dist/theme.css',
      import.meta.url,
    ),
  },
  purmerend: {
    name: 'purmerend-theme',
    css: new URL(
      '../node_modules/@nl-design-system-community/purmerend-design-tokens/dist/theme.css',
      import.meta.url,
    ),
  },
  denhaag: {
    name: 'denhaag-theme',
    css: new URL(
      '../node_modules/@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
      import.meta.url,
    ),
  },
} as const satisfies Record<string, House>;

/** A page without a house style, with one, or a dark page. */
export const THEMES = ['none', 'voorbeeld', 'ma', 'purmerend', 'denhaag', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The languages in the toolbar, in their own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
  fy: 'Frysk',
};

/** Of a side bar, a phone, a column, a page; in CSS pixels. */
export const WIDTHS = [280, 360, 600, 960] as const;

export interface Frame {
  readonly theme?: Theme;
  readonly language?: Language;
  /** In CSS pixels; else all there is. */
  readonly width?: number;
  /** 1 to 6, for widgets that do not say it themselves. */
  readonly headingLevel?: number;
}

const FONT = 'Open Sans';
const LATIN = new URL(
  '../node_modules/@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2',
  import.meta.url,
);
const ARABIC = new URL(
  '../node_modules/@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  import.meta.url,
);

/** What was asked for, so that it is fetched once. */
const fetched = new Map<string, Promise<unknown>>();

function once(url: URL, fetchIt: (href: string) => Promise<unknown>): Promise<unknown> {
  const known = fetched.get(url.href) ?? fetchIt(url.href);
  fetched.set(url.href, known);
  return known;
}

/** Adds letters to the one font: those of a range, or all in the file. */
const addFont =
  (unicodeRange?: string) =>
  async (href: string): Promise<void> => {
    const face = new FontFace(FONT, `url("${href}")`, {
      weight: '300 800',
      ...(unicodeRange && { unicodeRange }),
    });
    document.fonts.add(await face.load());
  };

function addStyles(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', () => reject(new Error(`No ${href}.`)), { once: true });
  });
  document.head.append(link);
  return loaded;
}

const houseOf = (theme: Theme): House | undefined =>
  Object.hasOwn(HOUSES, theme) ? HOUSES[theme as keyof typeof HOUSES] : undefined;

/** Fetches what a frame needs; a story that is shown before it is there changes its look. */
export async function prepare({ theme = 'none' }: Frame): Promise<void> {
  const house = houseOf(theme);
  await Promise.all([
    once(LATIN, addFont()),
    once(ARABIC, addFont('U+0600-06FF')),
    house && once(house.css, addStyles),
  ]);
}

const PAGE = {
  background:
    'var(--basis-color-default-bg-document, var(--utrecht-document-background-color, Canvas))',
  color: 'var(--basis-color-default-color-document, var(--utrecht-document-color, CanvasText))',
  'color-scheme': 'light',
  padding: '16px',
  // One font for all, since those of the house styles are not free, and so that a story looks the
  // same on each machine.
  'font-family': `'${FONT}', sans-serif`,
  '--dia-font': `'${FONT}', sans-serif`,
  '--dia-font-heading': `'${FONT}', sans-serif`,
};

const DARK = { background: '#17171f', color: '#f0f0f5', 'color-scheme': 'dark' };

const isOurs = ({ localName }: Element) => localName.startsWith('dia-');

/** Gives a page the look of a theme that was prepared, instead of the one it has. */
export function dress(page: HTMLElement, theme: Theme): void {
  set(page, { ...PAGE, ...(theme === 'dark' && DARK) });
  page.className = houseOf(theme)?.name ?? '';
}

/** Puts a story in a page, whose look is that of the theme. */
export function frame(
  story: Element,
  { theme = 'none', language, width, headingLevel }: Frame,
): HTMLElement {
  const page = document.createElement('div');
  dress(page, theme);
  if (language) page.lang = language;

  const column = document.createElement('div');
  if (width) set(column, { 'inline-size': `${width}px` });
  column.append(story);
  page.append(column);

  const widgets = [...column.querySelectorAll('*')].filter(isOurs);
  for (const widget of headingLevel ? widgets : []) {
    if (!widget.hasAttribute('heading-level')) {
      widget.setAttribute('heading-level', String(headingLevel));
    }
  }
  return page;
}

/** Gives an element styles of its own. */
export function set(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}
