/** The comment behind a snapshot in a page. */
export const END = '<!-- /dia-feed snapshot -->';

/** The comment before a snapshot in a page. */
export const beginning = (name: string): string => `<!-- dia-feed snapshot ${name} -->`;

/**
 * Puts a snapshot between its two comments in a page, in as far as the first of them.
 * @param name - What the first comment says.
 * @returns undefined when the comments are not there, once.
 */
export function placeInPage(
  page: string,
  name: string,
  lines: readonly string[],
): string | undefined {
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
