import { escapeHtml } from '../../util/escape-html.js';

/** An element of the snapshot, or a text in it. */
export type Node = HtmlElement | string;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
}

/** Makes an element, without children and attributes that are undefined or empty. */
export const h = (
  tag: string,
  attributes: HtmlElement['attributes'],
  ...children: readonly (Node | undefined)[]
): HtmlElement => ({
  tag,
  attributes,
  children: children.filter((child): child is Node => child !== undefined && child !== ''),
});

/** Inline elements. */
const INLINE = ['a', 'time', 'span'];

const isInline = (node: Node): boolean => typeof node === 'string' || INLINE.includes(node.tag);

/** Characters that change the direction of the text after them, even outside their element. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Escapes a text for any place in an HTML document. Control characters become spaces. Characters that
 * change the direction of a line become references, so that the source stays readable.
 */
export const escaped = (text: string): string =>
  escapeHtml(text.replace(/[\s\p{Cc}]+/gu, ' ')).replace(
    TURNING,
    (sign) => `&#x${sign.charCodeAt(0).toString(16)};`,
  );

/** Serialises a tree as HTML, one element per line. Texts are escaped. */
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
