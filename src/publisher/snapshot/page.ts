/** The comment after a snapshot in a page. */
export const END = '<!-- /dia-feed snapshot -->';

/** The comment before a snapshot in a page. */
export const beginning = (name: string): string => `<!-- dia-feed snapshot ${name} -->`;

/**
 * Puts a snapshot between its two comments in a page, with the indentation of the first comment.
 * @param name - The name in the first comment.
 * @returns undefined unless the page has the two comments exactly once.
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
  // The end comment belongs to another snapshot.
  if (!isOnce || to < 0 || between.includes('<!-- dia-feed snapshot ')) return undefined;
  const [indent = ''] = /[ \t]*$/.exec(page.slice(0, from)) ?? [];
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const content = [...lines, END].map((line) => `${lineEnd}${indent}${line}`).join('');
  return before + content + page.slice(to + END.length);
}
