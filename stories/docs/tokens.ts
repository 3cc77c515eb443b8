/** The tokens of the widgets, from the manifest, with what each house style makes of them. */
import '../../src/widgets/initiative-map/define.js';
import { publishNever } from '../../tests/fixtures/publish.js';
import { THEMES, frame, prepare } from '../frame.js';
import { element } from '../story.js';

interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly inheritedFrom?: unknown;
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly cssProperties?: readonly Token[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const COMMON = 'all widgets';

/** Each token once, with the element that brings it. */
export function tokensOf({ modules }: Manifest): readonly (readonly [owner: string, Token])[] {
  const found = modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ name, tagName, cssProperties = [] }) =>
      cssProperties
        .filter(({ inheritedFrom }) => !inheritedFrom)
        .map((token) => [tagName ?? (name === 'DiaWidget' ? COMMON : name), token] as const),
    ),
  );
  const isCommon = ([owner]: readonly [string, Token]) => owner === COMMON;
  return [...found.filter(isCommon), ...found.filter((one) => !isCommon(one))];
}

/** The map has the tokens of all widgets, and more than any other has of its own. */
const SHOWN = 'dia-initiative-map';

/** What a widget computes a token to; undefined where it computes none. */
function valueIn(widget: Element, token: string): string | undefined {
  const { elementStyles = [] } = widget.constructor as {
    readonly elementStyles?: readonly { readonly cssText: string }[];
  };
  const css = elementStyles.map(({ cssText }) => cssText).join('');
  const own = new RegExp(`(--_[\\w-]+):\\s*var\\(\\s*${token}\\b(?!-)`).exec(css)?.[1];
  return own && getComputedStyle(widget).getPropertyValue(own).trim();
}

const isColour = (value: string) => CSS.supports('color', value);

function valueCell(value: string | undefined, widget?: Element): HTMLElement {
  const cell = document.createElement('td');
  if (value === undefined) return cell;
  if (value === '') {
    cell.textContent = 'of the page';
  } else if (isColour(value)) {
    const swatch = document.createElement('span');
    Object.assign(swatch.style, {
      background: value,
      border: '1px solid #767676',
      borderRadius: '3px',
      // What some colours are mixed from.
      color: widget ? getComputedStyle(widget).color : '',
      display: 'inline-block',
      height: '1.5em',
      verticalAlign: 'middle',
      width: '3em',
    });
    swatch.title = value;
    cell.append(swatch);
    if (value.length < 12) cell.append(' ', value);
  } else {
    cell.textContent = value.length < 24 ? value : `${value.slice(0, 22)}…`;
    cell.title = value;
  }
  return cell;
}

function row(kind: 'td' | 'th', ...contents: readonly (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement('tr');
  for (const content of contents) {
    if (typeof content === 'string') {
      const cell = document.createElement(kind);
      if (kind === 'th') cell.setAttribute('scope', 'col');
      cell.textContent = content;
      made.append(cell);
    } else made.append(content);
  }
  return made;
}

/** Shows a table of tokens with swatches, once. */
export async function showTokens(place: Element, manifest: Manifest): Promise<void> {
  if (place.childElementCount) return;
  const widgets = THEMES.map((theme) => {
    const widget = element(SHOWN, { src: publishNever() });
    const page = frame(widget, { theme });
    page.hidden = true;
    for (const name of ['--dia-font', '--dia-font-heading']) page.style.removeProperty(name);
    place.append(page);
    return widget;
  });
  await Promise.all(THEMES.map((theme) => prepare({ theme })));
  const table = document.createElement('table');
  table.append(row('th', 'token', 'what', 'default', ...THEMES));
  for (const [owner, { name, description = '', default: standard }] of tokensOf(manifest)) {
    const token = document.createElement('td');
    token.append(document.createElement('code'));
    token.firstElementChild?.append(name);
    token.style.whiteSpace = 'nowrap';
    if (owner !== COMMON) token.append(document.createElement('br'), owner);
    const values = widgets.map((widget) => valueCell(valueIn(widget, name), widget));
    table.append(row('td', token, description, valueCell(standard), ...values));
  }
  place.append(table);
}
