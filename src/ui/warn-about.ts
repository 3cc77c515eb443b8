import type { WarningCode, WarningDetails } from '../text/problems/texts.js';
import { warn } from './warn.js';

/**
 * Logs a warning for the webmaster that says what to change, in the language of the page, behind a
 * code to search for. The texts are fetched for it.
 * @param host - The element that it is about.
 * @example warnAbout(this, 'unknown-place', 'Atlantis');
 */
export function warnAbout<C extends WarningCode>(
  host: Element,
  code: C,
  ...details: WarningDetails<C>
): void {
  import('./problems.js').then(({ reportWarning }) => reportWarning(host, code, details), warn);
}
