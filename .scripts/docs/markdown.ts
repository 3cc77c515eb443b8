/** A Markdown table; nothing when it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (!rows.length) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}\n`;
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

export const code = (text: string): string => (text ? `\`${text}\`` : '');

/**
 * Replaces what stands between two lines of a document; the lines stay.
 * @throws If the document does not have both.
 */
export function replaceBetween(
  document: string,
  [begin, end]: readonly [begin: string, end: string],
  content: string,
): string {
  const from = document.indexOf(begin) + begin.length;
  const to = document.indexOf(end, from);
  if (from < begin.length || to < 0)
    throw new Error(`The document has no “${begin}” and “${end}”.`);
  return `${document.slice(0, from)}\n\n${content}\n\n${document.slice(to)}`;
}
