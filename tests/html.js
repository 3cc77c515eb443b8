/** Reads HTML as browsers do (parse5). */
import { parseFragment } from 'parse5';

/**
 * @typedef {object} Element
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {string} text Of it and all in it, white space folded.
 * @property {readonly string[]} children Their tags.
 */

/** All elements of a piece of HTML, in the order of the document. @param {string} html */
export function elementsOf(html) {
  /** @type {Element[]} */
  const found = [];
  /** @param {any} node */
  const walk = (node) => {
    if (node.tagName) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const children = node.childNodes.flatMap(({ tagName }) => tagName ?? []);
      found.push({ tag: node.tagName, attributes, text: textOf(node), children });
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html));
  return found;
}

/** @param {any} node @returns {string} */
const rawText = (node) => node.value ?? (node.childNodes ?? []).map(rawText).join('');
/** @param {any} node */
const textOf = (node) => rawText(node).replace(/\s+/g, ' ').trim();
