import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { geoJsonOf } from '../../feed/initiative-collection.js';
import type { Initiative, Subgoal } from '../../feed/schema/index.js';
import type { WidgetTexts } from '../../text/index.js';
import { inOne, initiativeTable } from '../../text/initiative-table.js';
import { save } from '../../ui/save.js';

type Form = 'CSV' | 'GeoJSON';

/** Offers to save initiatives. */
export function renderDownload(
  records: readonly Initiative[],
  texts: WidgetTexts<'initiatives'>,
  subgoals: readonly Subgoal[],
  placeName: (record: Initiative) => string | undefined,
): TemplateResult {
  const { download } = inOne(texts);
  const button = (form: Form) =>
    html`<button
      type="button"
      class="button"
      @click=${() => saveAs(form, records, texts, subgoals, placeName)}
    >
      ${download} ${form}
    </button>`;
  return html`<div class="tools" role="group" aria-label=${download}>
    ${button('CSV')} ${button('GeoJSON')}
  </div>`;
}

/** Saves initiatives in a form, under a name with the day of today. */
function saveAs(
  form: Form,
  records: readonly Initiative[],
  texts: WidgetTexts<'initiatives'>,
  subgoals: readonly Subgoal[],
  placeName: (record: Initiative) => string | undefined,
): void {
  const name = `initiatieven-${new Date().toISOString().slice(0, 10)}`;
  if (form === 'GeoJSON') {
    save(`${name}.geojson`, 'application/geo+json', JSON.stringify(geoJsonOf(records)));
    return;
  }
  const table = initiativeTable(records, texts, subgoals, placeName);
  save(`${name}.csv`, 'text/csv;charset=utf-8', table);
}
