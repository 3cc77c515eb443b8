import type { TemplateResult } from 'lit';

import type { Choice } from './choice.js';
import { tabs } from './tabs.js';

/** Of a phone, and of columns on a larger screen. */
const WIDTHS: readonly Choice['width'][] = [360, 600, 960, 'full'];

/** Chooses how wide the column of the preview is. */
export function widths(
  width: Choice['width'],
  choose: (width: Choice['width']) => void,
): TemplateResult {
  // An address may have another one.
  const offered = WIDTHS.includes(width) ? WIDTHS : [width, ...WIDTHS];
  const texts = new Map(offered.map((one) => [one, one === 'full' ? 'Alles' : String(one)]));
  return tabs('width', 'Breedte van de kolom, in pixels', texts, width, choose);
}
