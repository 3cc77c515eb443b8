/**
 * Resolves an address of a feed to one that is safe to put in `href` or `src`.
 * The check is on the parsed URL, since the parser itself strips the tabs, line ends and control
 * characters that hide a `javascript:` from a pattern.
 * @param value - Absolute, or relative to `base`. A page may set a property to a `URL`.
 * @param base - Absolute URL of the document that contains the value.
 * @param protocols - What is let through.
 * @returns The absolute URL, or undefined when the value is no such address.
 */
export function resolveUrl(
  value: string | URL,
  base: string,
  protocols: readonly string[] = WEB,
): string | undefined {
  const text = String(value);
  if (!text.trim()) return undefined;
  try {
    const url = new URL(text, base);
    return protocols.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export const WEB: readonly string[] = ['https:', 'http:'];
