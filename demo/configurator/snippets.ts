import type { Choice } from './choice.js';
import { tagOf } from './choice.js';
import type { Rule } from './code.js';
import { escapeHtml } from '../../src/util/escape-html.js';
import { elementLines, ruleLines, shellWord } from './code.js';
import type { Way } from './policy.js';
import { allowsAnySection, elementNames, hasFeedAround } from './policy.js';
import { shortcode } from './shortcode.js';

/** Heights of an element as it was seen, in `em`: lengths in a widget follow the page's own text. */
export interface Heights {
  /** On a phone. */
  readonly narrow: number;
  /** In a column of the width that was chosen. */
  readonly wide: number;
}

/** What was found out beside the choice. */
export interface Known {
  /** Of the elements that were seen, by tag. */
  readonly heights: Readonly<Record<string, Heights>>;
  /** From `sri.json`: the integrity of each single file, by its name below the library. */
  readonly integrity: Readonly<Record<string, string>>;
  /** What the widget is called, for a link and the title of a frame. */
  readonly label: string;
  /**
   * The widget as plain HTML, from `dia-feed snapshot`; empty when there can be none, undefined until
   * that is known.
   */
  readonly snapshot: readonly string[] | undefined;
}

/** Where a piece of code goes; `library` and `feed` are fields in the settings of the WordPress plugin. */
export type Place = 'template' | 'page' | 'css' | 'js' | 'shell' | 'library' | 'feed';

/** A piece of code, and where it goes. */
export interface Snippet {
  readonly place: Place;
  readonly code: string;
}

/**
 * How a widget is written: as its element; as a neutral marker (`src/embed/marker.ts`), which editors keep
 * that drop elements they do not know; or as the shortcode of the WordPress plugin.
 */
export type Form = 'element' | 'marker' | 'shortcode';

/** The programme's own site, for who names no page. */
const PROGRAMME = 'https://www.lokale-democratie.nl/';

/** Wider screens show the column as wide as it was chosen. */
const WIDE_SCREEN = '48em';

const PACKAGE = '@democratie-in-actie/widgets';

/**
 * All that is pasted for a choice; nothing when something has still to be found out.
 * @param form - Of the ways with a script; a package is for people who write templates themselves. Editors
 *   that need a marker drop scripts too: the script is then in the template of the site. The plugin knows
 *   one way, `script`.
 */
export function snippetsOf(
  choice: Choice,
  way: Way,
  known: Known,
  form: Form = 'element',
): Snippet[] {
  const css = snippet('css', styleLines(choice, known, way === 'npm' ? 'element' : form));
  const page = (lines: readonly string[]) => snippet('page', lines);
  const withScripts = (scripts: readonly string[], inside: readonly string[]) =>
    form === 'marker'
      ? [snippet('template', scripts), page(markup(choice, inside, form))]
      : [page([...scripts, ...markup(choice, inside)])];
  if (form === 'shortcode') {
    return [
      snippet('library', [choice.library]),
      snippet('feed', [choice.feed]),
      page([shortcode(choice)]),
      css,
    ];
  }
  switch (way) {
    case 'script':
      return [...withScripts([loader(choice)], [link(choice, known)]), css];
    case 'pinned': {
      const scripts = pinnedScripts(choice, known);
      return scripts ? [...withScripts(scripts, [link(choice, known)]), css] : [];
    }
    case 'iframe':
      return [page([...frame(choice, known), script(`${choice.library}frame.js`)])];
    case 'npm':
      return [
        snippet('shell', [`npm install ${PACKAGE}`]),
        snippet(
          'js',
          elementNames(choice).map((name) => `import '${PACKAGE}/widgets/${name}.js';`),
        ),
        page(markup(choice, [link(choice, known)])),
        css,
      ];
    case 'snapshot':
      return [
        snippet('shell', [command(choice)]),
        ...(known.snapshot?.length ? [...withScripts([loader(choice)], known.snapshot), css] : []),
      ];
    case 'link':
      return [page([link(choice, known)])];
  }
}

const snippet = (place: Snippet['place'], lines: readonly string[]): Snippet => ({
  place,
  code: lines.join('\n'),
});

const script = (src: string, more = ''): string =>
  `<script type="module" src="${escapeHtml(src)}"${more}></script>`;

const loader = ({ library }: Choice): string => script(`${library}dia.js`);

function pinnedScripts(choice: Choice, { integrity }: Known): string[] | undefined {
  const files = elementNames(choice).map((name) => `widgets/${name}.js`);
  if (!files.every((file) => Object.hasOwn(integrity, file))) return undefined;
  return files.map((file) =>
    script(
      `${choice.library}${file}`,
      ` integrity="${escapeHtml(integrity[file] ?? '')}" crossorigin="anonymous"`,
    ),
  );
}

/** The widget, in a `dia-feed` where it needs one. */
function markup(choice: Choice, inside: readonly string[], form: Form = 'element'): string[] {
  const { feed, attributes, around, hasFilter, widget } = choice;
  const lines = form === 'marker' ? markerLines : widgetLines;
  if (!hasFeedAround(choice)) return lines(widget, { src: feed, ...attributes }, inside);
  return lines('feed', { src: feed, ...around }, [
    ...(hasFilter ? lines('filter', {}, []) : []),
    ...lines(widget, attributes, inside),
  ]);
}

const widgetLines: typeof elementLines = (name, attributes, inside) =>
  elementLines(`dia-${name}`, attributes, inside);

const markerLines: typeof elementLines = (name, attributes, inside) =>
  elementLines(
    'div',
    {
      'data-dia-widget': name,
      ...Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [`data-${key}`, value]),
      ),
    },
    inside,
  );

/** Where the same can be read, for visitors who see no widget. */
const link = ({ attributes }: Choice, { label }: Known): string =>
  `<a href="${escapeHtml(attributes['more-url'] ?? PROGRAMME)}">${escapeHtml(label)}</a>`;

/** Reserves the height of what comes, and sets the house style. */
function styleLines(choice: Choice, { heights }: Known, form: Form): string[] {
  const tag = tagOf(choice);
  const seen = [...(choice.hasFilter ? ['dia-filter'] : []), tag];
  const height = (of: string, at: keyof Heights): Rule['declarations'] => {
    const seenHeight = heights[of]?.[at];
    return seenHeight ? { 'min-block-size': roundedUp(seenHeight) } : {};
  };
  const selector = (of: string) =>
    form === 'marker' ? `[data-dia-widget='${of.slice('dia-'.length)}']` : of;
  const rules = seen.map((of) => ({
    selector: selector(of),
    // The margins that a widget brings are there before it is.
    declarations: {
      display: 'block',
      'margin-block': '1.5em',
      ...height(of, 'narrow'),
      ...choice.tokens,
    },
  }));
  const wide = seen
    .map((of) => ({ selector: selector(of), declarations: height(of, 'wide') }))
    .filter(({ declarations }) => Object.keys(declarations).length);
  return [
    ...rules.flatMap((rule, index) => [...(index ? [''] : []), ...ruleLines(rule)]),
    ...(wide.length
      ? [
          '',
          `@media (min-width: ${WIDE_SCREEN}) {`,
          ...wide.flatMap(ruleLines).map((line) => `  ${line}`),
          '}',
        ]
      : []),
  ];
}

/** A little room does not move a page. */
const roundedUp = (height: number): string => `${Math.ceil(height * 2) / 2}em`;

function frame(choice: Choice, { heights, label }: Known): string[] {
  const { feed, attributes, tokens, widget, library } = choice;
  const query = new URLSearchParams({ widget, feed, ...attributes, ...tokens });
  const height = (heights[tagOf(choice)]?.wide ?? 40) * 16;
  return elementLines(
    'iframe',
    {
      src: `${library}embed.html?${query}`,
      title: label,
      width: '100%',
      height: String(Math.ceil(height)),
      loading: 'lazy',
    },
    [],
  );
}

/** The attributes of the widget, with what a `dia-feed` around it says of its sections. */
export const snapshotAttributes = (choice: Choice): Readonly<Record<string, string>> => ({
  ...choice.attributes,
  ...(allowsAnySection(choice) ? { sections: 'any' } : {}),
});

/** The command that writes the snapshot; a nightly job keeps it fresh. */
function command(choice: Choice): string {
  const { widget, feed } = choice;
  const known = Object.entries(snapshotAttributes(choice)).filter(
    ([name]) => !NOT_IN_SNAPSHOT.includes(name),
  );
  const options = known.flatMap(([name, value]) => [`--${name}`, shellWord(value)]);
  return [`npx -p ${PACKAGE} dia-feed snapshot`, widget, shellWord(feed), ...options].join(' ');
}

/** What says nothing of the content. */
const NOT_IN_SNAPSHOT = [
  'boundaries',
  'card',
  'download',
  'images',
  'layout',
  'loading',
  'offline',
  'tiles',
  'tiles-attribution',
  'tiles-consent',
  'view',
];
