/** The tokens of the house style: what each sets, from the manifest, and what it falls back through. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Manifest } from '../manifest.js';

export interface Token {
  readonly name: string;
  readonly description: string;
  /** The elements that have it; empty when all widgets do. */
  readonly elements: readonly string[];
  /** Tokens of NL Design System themes that are looked at when the page does not set it, in order. */
  readonly hosts: readonly string[];
  /** As CSS has it. */
  readonly default: string;
}

/**
 * Every token once, in the order of the JSDoc.
 * @throws When JSDoc and styles do not name the same tokens, or not the same default.
 */
export function tokensOf({ modules }: Manifest, chains = chainsIn('src')): Token[] {
  const elements = modules.flatMap(({ declarations = [] }) => declarations);
  const common = elements.filter(({ name }) => name === 'DiaWidget');
  const tokens = new Map<string, Token>();
  for (const { tagName, cssProperties = [] } of [...common, ...elements]) {
    for (const { name, description = '', default: said, inheritedFrom } of cssProperties) {
      if (inheritedFrom) continue;
      const chain = chains.get(name);
      if (!chain) throw new Error(`No style uses ${name}.`);
      if (said && said !== chain.default)
        throw new Error(`${name} is ${chain.default} in the styles, and ${said} in the JSDoc.`);
      const known = tokens.get(name);
      if (known && !known.elements.length) continue;
      tokens.set(name, {
        name,
        description: description.replaceAll(/\s+/g, ' '),
        elements: [...(known?.elements ?? []), ...(tagName ? [tagName] : [])],
        ...chain,
      });
    }
  }
  const unknown = [...chains.keys()].filter((name) => !tokens.has(name));
  if (unknown.length) throw new Error(`Without a word in the JSDoc: ${unknown.join(' ')}.`);
  return [...tokens.values()];
}

type Chain = Pick<Token, 'hosts' | 'default'>;

/** What stands behind each `var(--dia-…)` in the styles of a folder. */
export function chainsIn(folder: string): Map<string, Chain> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:ui|widgets)\/.*\.ts$/.test(file),
  );
  const chains = new Map<string, Chain>();
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/g, ' ');
    for (const { index } of text.matchAll(/var\( ?--dia-/g)) {
      const [name, ...behind] = links(inside(text, index + 'var('.length));
      const said = { hosts: behind.slice(0, -1), default: behind.at(-1) ?? '' };
      const known = chains.get(name ?? '');
      if (known && JSON.stringify(known) !== JSON.stringify(said))
        throw new Error(`${name} falls back in two ways.`);
      chains.set(name ?? '', said);
    }
  }
  return chains;
}

/** The names in `--one, var(--other, default)`, and the default. */
function links(text: string): string[] {
  const comma = text.indexOf(',');
  if (comma < 0) return [text.trim(), ''];
  const [name, rest] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
  const isHost = /^var\( ?--(?!_)/.test(rest) && inside(rest, 4).length === rest.length - 5;
  return [name, ...(isHost ? links(inside(rest, 4)) : [rest])];
}

/** What stands from here to the bracket that closes it. */
function inside(text: string, from: number): string {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(from, at);
  }
  throw new Error(`No bracket closes ${text.slice(from, from + 40)}.`);
}
