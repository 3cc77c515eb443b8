/** Names and numbers; a reference ends in a semicolon. */
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]*));/gi;

/** What HTML makes of the numbers 128 to 159, which are meant as in Windows-1252; a space for none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Decodes the character references of HTML in a text.
 * @param names - The names that are known. Others stay as they are written.
 * @param onUnknown - Called for each of those.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
 * @example decodeReferences('Raad &amp; daad&#8230;', { amp: '&' }) // 'Raad & daad…'
 */
export const decodeReferences = (
  text: string,
  names: Readonly<Record<string, string>>,
  onUnknown?: () => void,
): string =>
  text.replace(
    REFERENCE,
    (reference: string, decimal?: string, hex?: string, name?: string): string => {
      if (name === undefined)
        return characterOf(decimal ? Number(decimal) : parseInt(`${hex}`, 16));
      if (Object.hasOwn(names, name)) return names[name] ?? reference;
      onUnknown?.();
      return reference;
    },
  );

/** The character of a number; a space for control characters and for numbers of no character. */
function characterOf(point: number): string {
  if (point >= 128 && point < 160) return WINDOWS_1252[point - 128] ?? ' ';
  const isCharacter = point > 31 && point !== 127 && point <= 0x10ffff && !(point >> 11 === 0x1b);
  return isCharacter ? String.fromCodePoint(point) : ' ';
}
