/** What the tests of the map share: each looks at it as a visitor does. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

import '../../../src/widgets/feed/define.js';
import '../../../src/widgets/subgoal-overview/define.js';
import '../../../src/widgets/initiative-map/define.js';
import type { DiaInitiativeMap } from '../../../src/widgets/initiative-map/initiative-map.js';
import { empty } from '../../fixtures/feeds.js';
import { publish } from '../../fixtures/publish.js';
import { all, mount, parts, textOf } from '../helpers.js';
import { FRAME_MS, moveClock, nextFrame } from './clock.js';

export type { DiaInitiativeMap };

/** An initiative as a test gives it. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly point?: readonly [longitude: number, latitude: number];
  readonly [property: string]: unknown;
}

/** A feed with these initiatives; those without a title are called by their number, from 1. */
export const feedOf = (given: readonly Given[], others: object = {}) => ({
  ...empty,
  ...others,
  initiatives: {
    type: 'FeatureCollection',
    features: given.map(({ id, title, point, ...properties }, index) => ({
      type: 'Feature',
      id: id ?? `initiatief-${index + 1}`,
      geometry: point ? { type: 'Point', coordinates: point } : null,
      properties: { title: title ?? `Initiatief ${index + 1}`, ...properties },
    })),
  },
});

/** The same initiative so many times. */
export const times = (count: number, given: Given): Given[] =>
  Array.from({ length: count }, () => given);

export const UTRECHT = 'GM0344';
export const AMSTERDAM = 'GM0363';
export const GRONINGEN = 'GM0014';
export const MAASTRICHT = 'GM0935';

export const subgoals = [
  { id: 'raad', number: 1, title: 'Krachtige gemeenteraad' },
  { id: 'inwoners', number: 3, title: 'Beter betrokken inwoners' },
  { id: 'bestuur', number: 7, title: 'Weerbaar bestuur' },
];

/** Three cities far apart, an initiative that is nowhere, and one abroad. */
export const CITIES: readonly Given[] = [
  ...times(3, { municipality: UTRECHT, kind: 'burgerberaad', subgoals: ['raad'] }),
  ...times(2, { municipality: 'Groningen', kind: 'dorpsbudget', subgoals: ['inwoners'] }),
  { title: 'Stadsgesprek', municipality: MAASTRICHT, kind: 'burgerberaad', subgoals: ['inwoners'] },
  { title: 'Overal', kind: 'burgerberaad', subgoals: ['raad'] },
  { title: 'Bij de buren', point: [3.72, 51.05], municipality: 'Gent', kind: 'dorpsbudget' },
];

export const cities = feedOf(CITIES, { subgoals });

/** Side by side from 720 CSS pixels. */
export const WIDE = 1100;
export const NARROW = 600;

/** For all tests of a file: a window in which the whole map has room, and no failure unheard. */
export function inLargeWindow(): void {
  const unheard: string[] = [];
  const listener = ({ reason }: PromiseRejectionEvent) => void unheard.push(String(reason));
  before(() => {
    addEventListener('unhandledrejection', listener);
    return setViewport({ width: 1280, height: 960 });
  });
  afterEach(async () => {
    await resetMouse();
    // Away from where the next map comes: a marker that comes under the mouse says what it is.
    await sendMouse({ type: 'move', position: [1, 1] });
  });
  after(async () => {
    removeEventListener('unhandledrejection', listener);
    await setViewport({ width: 800, height: 600 });
    // The runner does not tell why a hook failed.
    if (unheard.length) console.error(`Unheard: ${unheard.join('; ')}`);
    expect(unheard).to.deep.equal([]);
  });
}

/** Puts a map in the page, in a box of some width. */
export function mountMap(
  feed: unknown,
  attributes = '',
  { width = WIDE, around = '' } = {},
): DiaInitiativeMap {
  const src = `src="${publish(feed)}"`;
  const map = `<dia-initiative-map loading="eager" ${src} ${attributes}></dia-initiative-map>`;
  const box = mount<HTMLElement>(`<div style="inline-size: ${width}px">${around}${map}</div>`);
  return box.querySelector('dia-initiative-map') as DiaInitiativeMap;
}

/** As `mountMap`, and waits until everything is there. */
export const showMap = async (
  feed: unknown,
  attributes?: string,
  place?: { width?: number; around?: string },
): Promise<DiaInitiativeMap> => complete(mountMap(feed, attributes, place));

/** Waits until a map says what there is, in the line of the filter, and stands still. */
export async function complete(map: DiaInitiativeMap): Promise<DiaInitiativeMap> {
  await until(() => map.status !== 'loading', 'the map is done');
  await until(() => textOf(line(map)), 'the line of the filter');
  await until(() => !isMapShown(map) || land(map), 'the land');
  return still(map);
}

const land = (map: Element) => all(map, '[part=map] svg path').length;

const isMapShown = (map: Element) =>
  parts(map, 'map').some((element) => element.getClientRects().length);

/** What the map looks like, to tell whether it moves. */
export const look = (map: Element): string => {
  const [, path] = all(map, '[part=map] svg path');
  const seen = [path, ...markers(map).map(({ button }) => button)].map((element) => {
    const { x, y, width } = element?.getBoundingClientRect() ?? new DOMRect();
    return [x, y, width].join();
  });
  return [...names(map), ...seen].join(' ');
};

/** A movement and the rest after it take less. */
const MOVEMENT_MS = 1000;

/** Moves the clock until nothing moves any more. */
export async function still(map: DiaInitiativeMap): Promise<DiaInitiativeMap> {
  for (let before, now = look(map); before !== now;) {
    before = now;
    await map.updateComplete;
    await moveClock(MOVEMENT_MS);
    await nextFrame();
    now = look(map);
  }
  return map;
}

/** Moves the clock until something is so; in the end the test fails. */
export async function until(check: () => unknown, message: string): Promise<void> {
  for (let frame = 0; !check(); frame++) {
    if (frame === 1200) throw new Error(`Still waiting for: ${message}`);
    await moveClock(6 * FRAME_MS);
    await nextFrame();
  }
}

/** Lets the page draw some frames. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await moveClock(FRAME_MS);
    await nextFrame();
  }
}

/** The map itself, which has the focus for its keys. */
export const area = (map: Element): HTMLElement => {
  const [found] = parts(map, 'map');
  if (!found) throw new Error('There is no map.');
  return found;
};

export interface Marker {
  readonly button: HTMLButtonElement;
  /** As a screen reader says it. */
  readonly name: string;
  /** How many initiatives it stands for, by its name. */
  readonly count: number;
  readonly box: DOMRect;
}

/** What is said to who cannot see a button: all but what is hidden from them. */
export const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const copy = element.cloneNode(true) as Element;
  for (const unsaid of copy.querySelectorAll('[aria-hidden=true]')) unsaid.remove();
  return textOf(copy);
};

const numberIn = (text = ''): number => Number(text.replace(/[.,\s]/g, ''));

/** The markers in the order of the keyboard. */
export const markers = (map: Element): Marker[] =>
  parts<HTMLButtonElement>(map, 'marker').map((button) => {
    const name = nameOf(button);
    const said = /([\d.,]+) (?:initiatie[fv]|initiative)/.exec(name)?.[1];
    const count = said === undefined ? 1 : numberIn(said);
    return { button, name, count, box: button.getBoundingClientRect() };
  });

export const names = (map: Element): string[] => markers(map).map(({ name }) => name);

/** The marker whose name begins with some words. */
export function marker(map: Element, words: string): HTMLButtonElement {
  const found = markers(map).find(({ name }) => name.startsWith(words));
  if (!found) throw new Error(`No marker "${words}" among: ${names(map).join('; ')}`);
  return found.button;
}

const middle = ({ left, top, width, height }: DOMRect) =>
  [left + width / 2, top + height / 2] as const;

/** Whether the middle of a marker is within the map. */
export function isInSight(map: Element, { box }: Marker): boolean {
  const [x, y] = middle(box);
  const { left, right, top, bottom } = area(map).getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How many initiatives the markers in sight stand for. */
export const onMarkers = (map: Element): number =>
  sum(markers(map).map((one) => (isInSight(map, one) ? one.count : 0)));

/** How many the map says that it cannot show. */
export function notOnMap(map: Element): number {
  const said = all(map, 'p')
    .map(textOf)
    .find((text) => text.includes('niet op de kaart'));
  if (!said) return 0;
  return /^(?:Eén|Een|1) /.test(said) ? 1 : numberIn(/^[\d.]+/.exec(said)?.[0]);
}

/** What the filter says that there is. */
export const line = (map: Element): HTMLElement | undefined =>
  all(map, '[role=search] [role=status]').find((one) => /^\d/.test(textOf(one)));

/** How many there are by the filter. */
export const inLine = (map: Element): number =>
  numberIn(/^[\d.]+/.exec(textOf(line(map)))?.[0] ?? '0');

export const items = (map: Element): HTMLElement[] => parts(map, 'item');

/** How many there are by the list: those that are shown, and those behind the button. */
export function inList(map: Element): number {
  const [footer] = parts(map, 'footer');
  const all = /van ([\d.]+) getoond/.exec(textOf(footer))?.[1];
  return all === undefined ? items(map).length : numberIn(all);
}

/** A field of the filter by its label. */
export function field<E extends HTMLElement = HTMLElement>(map: Element, label: string): E {
  const found = all<HTMLLabelElement>(map, 'label').find((one) => textOf(one).startsWith(label));
  const control = found?.control ?? found?.querySelector('input, select');
  if (!control) throw new Error(`There is no field "${label}".`);
  return control as E;
}

/** Goes to a field and chooses an option by its text, which may have a count behind it. */
export async function choose(map: Element, label: string, option: string): Promise<void> {
  const find = () =>
    [...field<HTMLSelectElement>(map, label).options].find(
      (one) => textOf(one).replace(/ \(\d+\)$/, '') === option,
    );
  // What there is to choose is counted when nothing else is to be done.
  if (!find()) await until(find, `"${option}" among the choices of ${label}`);
  const select = field<HTMLSelectElement>(map, label);
  select.focus();
  select.value = find()?.value ?? '';
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Types in the search field. */
export async function search(map: Element, words: string): Promise<void> {
  const input = field<HTMLInputElement>(map, 'Zoeken');
  input.focus();
  input.select();
  await (words ? sendKeys({ type: words }) : sendKeys({ press: 'Delete' }));
}

/** Waits until the filter says that there are so many, and the map stands still. */
export async function found(map: DiaInitiativeMap, count: number): Promise<void> {
  await until(() => inLine(map) === count, `${count} are found, not: ${textOf(line(map))}`);
  await still(map);
}

/** A button of the map by what it is called. */
export function tool(map: Element, name: string): HTMLButtonElement {
  const button = all<HTMLButtonElement>(map, 'button').find((one) => nameOf(one) === name);
  if (!button) throw new Error(`There is no button "${name}".`);
  return button;
}

/** Zooms out as far as that goes. */
export async function zoomOut(map: DiaInitiativeMap): Promise<void> {
  for (let turn = 0; tool(map, 'Zoom uit').getAttribute('aria-disabled') !== 'true'; turn++) {
    if (turn > 30) throw new Error('Zooming out does not end.');
    tool(map, 'Zoom uit').click();
    await still(map);
  }
}

/** What a map shows, told by where the land lies. */
export interface Sight {
  /** The middle of the map, as parts of the land's width and height from its upper left corner. */
  readonly centre: readonly [x: number, y: number];
  /** Width of the land in CSS pixels: doubles with each step of zoom. */
  readonly scale: number;
}

export function sight(map: Element): Sight {
  const [, path] = all(map, '[part=map] svg path');
  if (!path) throw new Error('There is no land.');
  const { width, height, left, top } = path.getBoundingClientRect();
  const [x, y] = middle(area(map).getBoundingClientRect());
  return { centre: [(x - left) / width, (y - top) / height], scale: width };
}

/** By how many steps a map was zoomed in. */
export const steps = (before: Sight, after: Sight): number => Math.log2(after.scale / before.scale);

/** By how many CSS pixels what was seen moved, where it was not zoomed. */
export const moved = (map: Element, before: Sight): readonly [x: number, y: number] => {
  const { centre, scale } = sight(map);
  const [, path] = all(map, '[part=map] svg path');
  const height = path?.getBoundingClientRect().height ?? 0;
  return [(before.centre[0] - centre[0]) * scale, (before.centre[1] - centre[1]) * height];
};

/** What the map says to who does not see it move. */
export const said = (map: Element): string =>
  all(map, '[role=status]')
    .map(textOf)
    .find((text) => /^(?:In beeld|In view)/.test(text)) ?? '';

export const panel = (map: Element): HTMLElement | undefined => parts(map, 'panel')[0];

/** Waits until there is a panel. */
export async function opened(map: DiaInitiativeMap): Promise<HTMLElement> {
  await until(() => panel(map), 'the panel');
  await still(map);
  return panel(map) as HTMLElement;
}

/** What has the focus, through shadow roots. */
export function active(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Asserts that the focus is on the map itself or on one of its markers. */
export function expectFocusOnMap(map: Element): void {
  const element = active();
  if (element && area(map).contains(element)) return;
  const words = textOf(element ?? undefined).slice(0, 60);
  throw new Error(`The focus is on <${element?.localName ?? 'nothing'}> ${words}`);
}
