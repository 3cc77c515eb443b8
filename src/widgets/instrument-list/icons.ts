import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { Instrument } from '../../feed/schema/index.js';

/** SVG paths in a square of 24 by 24. */
const LINES: Readonly<Record<NonNullable<Instrument['kind']>, string>> = {
  guide: 'M6 3h9l4 4v14H6zM10 11h5M10 15h5',
  game: 'M4 4h16v16H4zM9 9h0M15 9h0M12 12h0M9 15h0M15 15h0',
  workshop:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 19c0-3 3-5 6-5s6 2 6 5M16 11a3 3 0 1 0-1-6M17 14c3 0 5 2 5 5',
  scan: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15 15l6 6M7 10l2 2 4-4',
  book: 'M12 6c-2-2-6-2-9-1v14c3-1 7-1 9 1 2-2 6-2 9-1V5c-3-1-7-1-9 1zv14',
  toolkit: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18',
  publication: 'M3 4h14v16H3zM17 9h4v11h-4M7 8h6M7 12h6M7 16h3',
};

/** Icon of a kind of instrument; a suitcase if it has none. Hidden from screen readers: the text has it too. */
export const icon = (kind: Instrument['kind'] = 'toolkit'): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${LINES[kind]} /></svg>`;
