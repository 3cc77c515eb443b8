/** Elements that are left out with their content: those without text, and fallbacks for other elements. */
const UNREAD =
  /<(script|style|template|svg|math|head|video|audio|iframe|noscript|object|canvas|select|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*(?:>|$)/gi;

/**
 * A tag, also one that is cut off at the end; a value in quotes may hold a `>`. Whatever follows, it
 * matches: where it could fail, a hostile text would make it begin anew at each of its characters.
 */
const TAG = /<\/?([a-z][^\s/>]*)(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*(?:>|$)/gi;

/** Elements that begin a line, and parts of tables, by the style sheet of HTML. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|d[dlt]|details|dialog|dir|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre|search|section|summary|table|tbody|t[dhr]|tfoot|thead|ul)$/i;

/** Of a longer text only the beginning is read. */
const MAX_HTML = 20_000;

/**
 * The text of a piece of HTML, without a parser: `DOMParser` and `innerHTML` are refused by
 * Trusted Types. The result is only ever shown as text, so a tag that slips through is visible,
 * never active.
 * @param html - Markup of anybody's making; only the first 20,000 characters are read.
 * @param decode - Replaces character references.
 * @returns One line of text, white space folded.
 * @see https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
 */
export const plainText = (html: string, decode: (text: string) => string): string =>
  decode(
    html
      .slice(0, MAX_HTML)
      .replace(UNREAD, '')
      .replace(TAG, (_, name: string) => (BLOCK.test(name) ? ' ' : '')),
  )
    .replace(/\s+/g, ' ')
    .trim();
