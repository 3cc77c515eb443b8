/** What the tests of the map share: each looks at it as a visitor does. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

import '../../../src/widgets/feed/define.js';
import '../../../src/widgets/subgoal-overview/define.js';
import '../../../src/widgets/initiative-map/define.js';
// What a map fetches by itself is there before the first test, which does not wait for the server.
import '../../../src/widgets/initiative-map/atlas.js';
import '../../../src/widgets/initiative-map/strip.js';
import '../../../src/geo/geography.js';
import '../../../src/widgets/initiative-map/search.js';
import '../../../src/widgets/initiative-map/interaction.js';
import type { DiaInitiativeMap } from '../../../src/widgets/initiative-map/initiative-map.js';
import { empty } from '../../fixtures/feeds.js';
import { publish } from '../../fixtures/publish.js';
import { all, isShown, mount, parts, textOf } from '../helpers.js';
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

/** Media can be emulated in Chromium alone. */
export const isChromium = navigator.userAgent.includes('Chrome/');

/** For all tests of a file: a window in which the whole map has room, and no promise fails unseen. */
export function inLargeWindow(): void {
  const failures: string[] = [];
  const listener = ({ reason }: PromiseRejectionEvent) => void failures.push(String(reason));
  before(() => {
    addEventListener('unhandledrejection', listener);
    return setViewport({ width: 1280, height: 960 });
  });
  after(async () => {
    removeEventListener('unhandledrejection', listener);
    await setViewport({ width: 800, height: 600 });
    // The runner does not say why a hook failed.
    if (failures.length) console.error(`Nobody handled: ${failures.join('; ')}`);
    expect(failures).to.deep.equal([]);
  });
}

/** For tests with the mouse: each begins with it away from where the map will be. */
export function withMouse(): void {
  afterEach(async () => {
    await resetMouse();
    await sendMouse({ type: 'move', position: [1, 1] });
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

/** Where everything on the map is, to tell whether it moves. */
export const look = (map: Element): string => {
  const [, path] = all(map, '[part=map] svg path');
  const buttons = markers(map).map(({ button }) => button);
  const boxes = [path, ...buttons, ...all(map, '.labels > *')].map((element) => {
    const { x, y, width } = element?.getBoundingClientRect() ?? new DOMRect();
    return [x, y, width].join();
  });
  return [...names(map), ...boxes].join(' ');
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

/** So many frames, less than half a minute, a test waits for something. */
const MAX_FRAMES = 1500;

/** Moves the clock until something is so. */
export async function until(check: () => unknown, message: string): Promise<void> {
  for (let frame = 0; !check(); frame++) {
    if (frame === MAX_FRAMES) throw new Error(`Waited in vain for: ${message}`);
    await moveClock(2 * FRAME_MS);
    await nextFrame();
  }
}

/** Moves the clock by some frames, and lets the page draw them. */
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

/** The name of a button for assistive technology. */
export const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
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

/** The line of the filter that says how many there are. */
export const line = (map: Element): HTMLElement | undefined =>
  all(map, '.found p').find((one) => /^\d/.test(textOf(one)));

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
  // The options come when the browser is idle.
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

/** What a map shows, measured by where the land lies. */
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

/** What a screen reader hears after the map moved. */
export const said = (map: Element): string =>
  all(map, '[aria-live]')
    .map(textOf)
    .find((text) => /^(?:Ingezoomd|Uitgezoomd|Verschoven|Zoomed|Moved)/.test(text)) ?? '';

/** Whether a marker is marked as the one that the panel is about. */
export const isOpened = (map: Element, place: string): boolean =>
  marker(map, place).closest('.opened') !== null;

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

/** Asserts that the page still knows where its visitor is. */
export const expectFocusNotLost = (): void => {
  expect(document.activeElement?.localName).to.not.equal('body');
};

/** Asserts that the line of the filter, the list and the map agree on how many there are. */
export function expectTally(map: Element, count: number): void {
  expect({
    line: inLine(map),
    list: inList(map),
    map: onMarkers(map) + notOnMap(map),
  }).to.deep.equal({ line: count, list: count, map: count });
}

/** Asserts that an element lies within another. */
export function expectInside(inner: DOMRect, outer: DOMRect, what: string): void {
  expect(inner.left, what).to.be.at.least(outer.left);
  expect(inner.right, what).to.be.at.most(outer.right + 0.5);
  expect(inner.top, what).to.be.at.least(outer.top);
  expect(inner.bottom, what).to.be.at.most(outer.bottom + 0.5);
}

/** Asserts that what a map shows moved by so many CSS pixels. */
export function expectMoved(map: Element, before: Sight, x: number, y: number, by = 1.5): void {
  const [aside, down] = moved(map, before);
  expect(aside).to.be.closeTo(x, by);
  expect(down).to.be.closeTo(y, by);
}

/** A place on the map, in parts of its width and height, as an event has it. */
export function at(map: Element, x = 0.5, y = 0.5): { clientX: number; clientY: number } {
  const { left, top, width, height } = area(map).getBoundingClientRect();
  return { clientX: Math.round(left + x * width), clientY: Math.round(top + y * height) };
}

/** A place on the map, in parts of its width and height, as the mouse has it. */
export const position = (map: Element, x?: number, y?: number): [number, number] => {
  const { clientX, clientY } = at(map, x, y);
  return [clientX, clientY];
};

export const middleOf = (element: Element): [number, number] => {
  const [x, y] = middle(element.getBoundingClientRect());
  return [Math.round(x), Math.round(y)];
};

/** Drags from a place of the map, given in parts of it, so many CSS pixels. */
export async function drag(
  map: DiaInitiativeMap,
  from: [number, number],
  [x, y]: [number, number],
): Promise<void> {
  const [left, top] = position(map, ...from);
  await sendMouse({ type: 'move', position: [left, top] });
  await sendMouse({ type: 'down' });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const place: [number, number] = [Math.round(left + part * x), Math.round(top + part * y)];
    await sendMouse({ type: 'move', position: place });
  }
  await sendMouse({ type: 'up' });
}

/** Dispatches the event of a key: the browser itself does nothing with it. */
export function pressed(map: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  area(map).dispatchEvent(event);
  return event;
}

/** Dispatches the event of a wheel above the map. */
export function turned(map: Element, deltaY: number, init: WheelEventInit = {}): WheelEvent {
  const event = new WheelEvent('wheel', {
    deltaY,
    ...at(map),
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  area(map).dispatchEvent(event);
  return event;
}

/** Shows a map that can be moved: what that takes is fetched when a visitor comes to it. */
export async function showMovable(
  feed: unknown = cities,
  ...rest: [string?, { width?: number }?]
): Promise<DiaInitiativeMap> {
  const map = await showMap(feed, ...rest);
  area(map).scrollIntoView({ block: 'center' });
  area(map).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await until(() => pressed(map, 'Home').defaultPrevented, 'the gestures');
  return still(map);
}

/** The name of a marker that is shown beside it. */
export const tip = (map: Element): HTMLElement | undefined =>
  [...area(map).querySelectorAll<HTMLElement>('*')].find(
    (one) => isShown(one) && !one.closest('button') && names(map).includes(textOf(one)),
  );

/** The words on the map that say how it can be moved. */
export const hint = (map: Element): string | undefined =>
  all(map, 'p')
    .filter((one) => /ingedrukt|twee vingers/.test(textOf(one)) && isShown(one))
    .filter((one) => Number(getComputedStyle(one).opacity) > 0.5)
    .map(textOf)[0];

/** Presses a key on the marker whose name begins with some words, and waits for what that does. */
export async function press(map: DiaInitiativeMap, words: string, key = 'Enter'): Promise<void> {
  marker(map, words).focus();
  await still(map);
  await act(map, () => sendKeys({ press: key }));
}

/** Does what opens a group, and waits until it is open. */
export async function act(map: DiaInitiativeMap, open: () => Promise<void>): Promise<void> {
  const [before, others] = [look(map), panel(map)?.textContent];
  await open();
  await until(() => look(map) !== before || panel(map)?.textContent !== others, 'something');
  await still(map);
}

/** The titles of the initiatives in the panel. */
export const panelTitles = (map: Element): string[] =>
  [...(panel(map)?.querySelectorAll('li:not([aria-hidden])') ?? [])].map((item) =>
    textOf(item.querySelector('p, h1, h2, h3, h4, h5, h6') ?? undefined),
  );

export function expectFocusInPanel(map: Element): void {
  const element = active();
  if (panel(map)?.contains(element)) return;
  throw new Error(`The focus is not in the panel but on ${element?.outerHTML.slice(0, 90)}`);
}

/** Waits until there is no panel any more. */
export async function closed(map: DiaInitiativeMap): Promise<void> {
  await until(() => !panel(map), 'no panel');
  await still(map);
}

/** A map on which two initiatives of one municipality stand apart. */
export async function showApart(): Promise<DiaInitiativeMap> {
  const map = await showMap(
    feedOf([
      { title: 'Buurthuis', municipality: UTRECHT, point: [5.12, 52.09] },
      { title: 'Stadhuis', municipality: UTRECHT, point: [5.13, 52.09] },
    ]),
  );
  marker(map, 'Utrecht').click();
  await until(() => names(map).some((name) => name.startsWith('Buurthuis')), 'them apart');
  return still(map);
}

/** A colour of the visitor's own, as the browser computes it. */
export function systemColour(name: string): string {
  const element = mount<HTMLElement>(`<p style="forced-color-adjust: none; color: ${name}"></p>`);
  return getComputedStyle(element).color;
}
