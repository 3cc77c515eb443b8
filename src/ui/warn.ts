const logged = new Set<unknown>();

/** More tell nobody more: a feed may have thousands of images that are refused. */
const MAX_WARNINGS = 100;

/**
 * Logs a warning for the webmaster in the console, once a page, and no more than a hundred.
 * @param reason - A message, or the error that a promise was rejected with.
 */
export function warn(reason: unknown): void {
  if (logged.has(reason) || logged.size >= MAX_WARNINGS) return;
  logged.add(reason);
  console.warn(reason);
}
