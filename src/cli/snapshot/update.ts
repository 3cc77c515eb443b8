import { readFileSync, writeFileSync } from 'node:fs';

import { UsageError } from '../usage.js';

const END = '<!-- /dia-feed snapshot -->';

/** Where in a page a snapshot goes. */
const beginning = (name: string): string => `<!-- dia-feed snapshot ${name} -->`;

/**
 * Puts a snapshot between its two comments in a page, in as far as the first of them.
 * @param name - What the first comment says.
 * @returns undefined when the comments are not there, once.
 */
export function replaced(page: string, name: string, lines: readonly string[]): string | undefined {
  const begin = beginning(name);
  const from = page.indexOf(begin);
  const to = page.indexOf(END, from);
  const isOnce = from >= 0 && !page.includes(begin, from + 1);
  const before = page.slice(0, from + begin.length);
  const between = page.slice(before.length, to);
  // The end of another.
  if (!isOnce || to < 0 || between.includes('<!-- dia-feed snapshot ')) return undefined;
  const [indent = ''] = /[ \t]*$/.exec(page.slice(0, from)) ?? [];
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const content = [...lines, END].map((line) => `${lineEnd}${indent}${line}`).join('');
  return before + content + page.slice(to + END.length);
}

/** @throws UsageError when the page cannot be read, or has no place for it. */
export function updateFile(file: string, name: string, lines: readonly string[]): boolean {
  let page: string;
  try {
    page = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--update: ${file} cannot be read (${code}).`);
  }
  const updated = replaced(page, name, lines);
  if (updated === undefined) {
    throw new UsageError(`${file} needs this once, inside the widget:\n${beginning(name)}\n${END}`);
  }
  if (updated !== page) writeFileSync(file, updated);
  return updated !== page;
}
