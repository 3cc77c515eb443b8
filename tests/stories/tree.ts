/** What Chromium tells screen readers of a story: a second opinion beside Orca in Firefox. */
import { readdirSync } from 'node:fs';

import type { CDPSession } from '@playwright/test';

import { LANGUAGES, type Language } from '../../src/text/languages.js';

interface Value {
  readonly value?: unknown;
}

/** A node of Chromium's accessibility tree. */
interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** Roles of what a visitor operates, each with the state that has to be told. */
const CONTROLS: Readonly<Record<string, string | undefined>> = {
  button: undefined,
  link: undefined,
  textbox: 'editable',
  searchbox: 'editable',
  combobox: 'expanded',
  checkbox: 'checked',
  radio: 'checked',
  switch: 'checked',
  option: undefined,
  menuitemcheckbox: 'checked',
};

const LANDMARKS = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];

/** What has the focus and is no control: containers that get it from a script, or that scroll. */
const OTHER_STOPS = [
  'application',
  'group',
  'region',
  'RootWebArea',
  'listbox',
  'paragraph',
  'heading',
  'list',
];

const texts = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await textsOf(language)] as const),
  ),
) as Readonly<Record<Language, ReadonlySet<string>>>;

/**
 * What is wrong with the tree: a control or a stop without a role, a name or a state, a name in another
 * language than that of the page, an empty live region that is a stop, a heading in pieces, two landmarks
 * of one name.
 * @param language - Of the page.
 * @returns One line a mistake.
 */
export async function mistakesInTree(session: CDPSession, language: Language): Promise<string[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly AXNode[];
  };
  const tree = new Map(nodes.map((node) => [node.nodeId, node]));
  const shown = nodes.filter(({ ignored }) => !ignored);
  if (!shown.some((node) => roleOf(node) === 'StaticText')) throw new Error('The tree is empty.');
  return [
    ...shown.flatMap((node) => mistakesOf(node, tree, language)),
    ...repeatedLandmarks(shown),
  ];
}

function mistakesOf(node: AXNode, tree: ReadonlyMap<string, AXNode>, language: Language): string[] {
  const role = roleOf(node);
  const name = nameOf(node);
  const say = (what: string) => `${role} “${name}”: ${what}`;
  const mistakes: string[] = [];
  const isControl = role in CONTROLS;
  const state = CONTROLS[role];
  if (isControl && !name) mistakes.push(say('no name'));
  if (state && stateOf(node, state) === undefined) mistakes.push(say(`no state “${state}”`));
  if (isControl && isForeign(name, language)) mistakes.push(say('in another language'));
  const isStop = stateOf(node, 'focusable') === true;
  if (isStop && !isControl && !OTHER_STOPS.includes(role))
    mistakes.push(say('a stop without a role'));
  if (['status', 'alert', 'log'].includes(role) && !textsIn(node, tree).length) {
    mistakes.push(say('an empty live region that is a stop'));
  }
  if (role === 'heading') {
    if (stateOf(node, 'level') === undefined) mistakes.push(say('no level'));
    const texts = textsIn(node, tree);
    const isCut = (text: string, index: number) =>
      /\p{L}$/u.test(text) && /^\p{L}/u.test(texts[index + 1] ?? '');
    if (texts.some(isCut)) mistakes.push(say(`in pieces: ${texts.join('|')}`));
  }
  return mistakes;
}

function repeatedLandmarks(nodes: readonly AXNode[]): string[] {
  const names = nodes
    .filter((node) => LANDMARKS.includes(roleOf(node)))
    .map((node) => `${roleOf(node)} “${nameOf(node)}”`);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${name}: twice`);
}

/** Whether a name, or a part of it before or after a colon, is a text of another language alone. */
function isForeign(name: string, language: Language): boolean {
  return [name, ...name.split(/\s*:\s+/)].some(
    (part) => !texts[language].has(part) && LANGUAGES.some((other) => texts[other].has(part)),
  );
}

const textOf = (property: { readonly value?: unknown } | undefined) =>
  typeof property?.value === 'string' ? property.value.trim() : '';
const roleOf = ({ role }: AXNode) => textOf(role);
const nameOf = ({ name }: AXNode) => textOf(name);
const stateOf = ({ properties = [] }: AXNode, state: string) =>
  properties.find(({ name }) => name === state)?.value.value;

/** The texts in a node, piece by piece as they are read. */
const textsIn = (node: AXNode, tree: ReadonlyMap<string, AXNode>): string[] =>
  roleOf(node) === 'StaticText'
    ? [nameOf(node)]
    : (node.childIds ?? []).flatMap((id) => {
        const child = tree.get(id);
        return child ? textsIn(child, tree) : [];
      });

/** All texts of a language that are the same wherever they stand. */
async function textsOf(language: Language): Promise<ReadonlySet<string>> {
  const folder = new URL(`../../src/text/${language}/`, import.meta.url);
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<object>),
  );
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(strings)
        : [];
  return new Set(modules.flatMap(strings));
}
