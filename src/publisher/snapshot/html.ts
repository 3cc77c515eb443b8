import { escapeHtml } from '../../util/escape-html.js';

/** An element of the snapshot, or a text in it. */
export type Node = HtmlElement | string;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
}

/** Makes an element; what is undefined or empty is left out. */
export const h = (
  tag: string,
  attributes: HtmlElement['attributes'],
  ...children: readonly (Node | undefined)[]
): HtmlElement => ({
  tag,
  attributes,
  children: children.filter((child): child is Node => child !== undefined && child !== ''),
});

/** Elements that stand in a line of text. */
const INLINE = ['a', 'time', 'span'];

const isInline = (node: Node): boolean => typeof node === 'string' || INLINE.includes(node.tag);

/** Signs that turn the order of what follows, also behind their own element. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that stands for itself wherever it is in a document. Control characters become spaces, and those
 * that turn the order of a line are written as references, so that the source can be read.
 */
export const escaped = (text: string): string =>
  escapeHtml(text.replace(/[\s\p{Cc}]+/gu, ' ')).replace(
    TURNING,
    (sign) => `&#x${sign.charCodeAt(0).toString(16)};`,
  );

/** Writes a tree as HTML, an element a line; whatever a text says, it stays a text. */
export const serialise = (nodes: readonly Node[]): string[] => nodes.flatMap(linesOf);

function linesOf(node: Node): string[] {
  if (typeof node === 'string') return [escaped(node)];
  const { tag, children } = node;
  if (children.every(isInline)) return [inLine(node)];
  return [opening(node), ...serialise(children).map((line) => `  ${line}`), `</${tag}>`];
}

const inLine = (node: Node): string =>
  typeof node === 'string'
    ? escaped(node)
    : `${opening(node)}${node.children.map(inLine).join('')}</${node.tag}>`;

const opening = ({ tag, attributes }: HtmlElement): string =>
  `<${[tag, ...Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : `${name}="${escaped(value)}"`))].join(' ')}>`;
