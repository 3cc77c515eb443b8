const said = new Set<string>();

/** Tells the webmaster something in the console, once a page. */
export function report(message: unknown): void {
  const text = String(message);
  if (said.has(text)) return;
  said.add(text);
  console.warn(text);
}
