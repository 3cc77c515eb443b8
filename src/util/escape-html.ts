const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Writes a text as HTML in which it stands for itself, also between double quotes.
 * @example escapeHtml('a < "b"') // 'a &lt; &quot;b&quot;'
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign);
