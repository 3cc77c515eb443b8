const logged = new Set<unknown>();

/**
 * Logs a warning for the webmaster in the console, once a page.
 * @param reason - A message, or the error that a promise was rejected with.
 */
export function warn(reason: unknown): void {
  if (logged.has(reason)) return;
  logged.add(reason);
  console.warn(reason);
}
