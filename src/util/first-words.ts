/**
 * The first words of a text.
 * @param most - Length in UTF-16 units, the ellipsis included.
 * @returns The text itself when it fits, else whole words and an ellipsis; no half of an emoji.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const cut = head.lastIndexOf(' ');
  return `${head.slice(0, cut > most / 2 ? cut : most - 1).replace(/[\s,;:.–\ud800-\udbff-]+$/, '')}…`;
}
