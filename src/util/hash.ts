/**
 * A short name for a text, the same each time: FNV-1a, 32 bits. It keeps similar names apart; it
 * keeps no secret.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 * @example
 * hash(''); // 'ztntfp', 0x811c9dc5 to base 36
 */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  }
  return value.toString(36);
}
