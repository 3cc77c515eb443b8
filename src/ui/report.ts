const said = new Set<string>();

/** Tells the webmaster something in the console, once a page. */
export function report(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}

/**
 * A value that is one of a few words, else the first of them; a wrong one is reported.
 * @param attribute - As the webmaster writes it.
 */
export function oneOf<W extends string>(
  host: Element,
  attribute: string,
  value: string | null | undefined,
  words: readonly [W, ...W[]],
): W {
  if (words.includes(value as W)) return value as W;
  if (value) {
    report(
      `<${host.localName} ${attribute}="${value}">: use ${words.join(' or ')}; now it is ${words[0]}.`,
    );
  }
  return words[0];
}

/** The values of an attribute that takes several of some words; wrong ones are reported. */
export function someOf<W extends string>(
  host: Element,
  attribute: string,
  list: string | undefined,
  words: readonly W[],
): W[] {
  return listOf(list).filter((value): value is W => {
    const isWord = words.includes(value as W);
    if (!isWord) {
      report(
        `<${host.localName} ${attribute}="${value}">: use ${words.join(', ')}; it is left out.`,
      );
    }
    return isWord;
  });
}

/** The values in an attribute that takes several, separated by commas. */
export const listOf = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);

/** A whole number from `least` to `most`, else `standard`; a wrong one is reported. */
export function whole(
  host: Element,
  attribute: string,
  value: number,
  least: number,
  most: number,
  standard: number,
): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  report(
    `<${host.localName} ${attribute}="${host.getAttribute(attribute) ?? value}">: use a whole number ` +
      `from ${least} to ${most}; now it is ${standard}.`,
  );
  return standard;
}
