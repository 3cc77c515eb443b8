import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';

import { INSTRUMENT_KINDS, instrumentsOf } from '../../feed/arrange/instruments.js';
import { instruments } from '../../feed/read/sections/instruments.js';
import { partners } from '../../feed/read/sections/partners.js';
import type { Instrument } from '../../feed/schema/index.js';
import { instruments as texts } from '../../text/nl/instruments.js';
import { present } from '../../text/records/instruments.js';
import { enumListAttribute } from '../../ui/attributes.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { card } from '../../ui/looks/card.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { icon } from './icons.js';
import { styles } from './instrument-list.styles.js';

/**
 * The instruments of the programme, sorted by kind: games, workshops, scans, toolkits, guides, books and
 * publications.
 * @tag dia-instrument-list
 */
export class DiaInstrumentList extends DiaListWidget<'instruments'> {
  static override styles = [DiaListWidget.styles, card, styles];

  static override properties: PropertyDeclarations = {
    kind: {},
  };

  /**
   * Shows only these kinds, separated by commas: `game`, `workshop`, `scan`, `toolkit`, `guide`, `book`,
   * `publication`.
   */
  kind: string | undefined;

  constructor() {
    super({ section: instruments, texts, relatedSections: [partners] });
  }

  protected override get layoutName(): string {
    return 'cards';
  }

  protected override arrange(records: readonly Instrument[]): readonly Instrument[] {
    return instrumentsOf(records, enumListAttribute(this, 'kind', this.kind, INSTRUMENT_KINDS));
  }

  protected override renderItem(instrument: Instrument): TemplateResult {
    const context = this.itemContext;
    const { title, meta } = present(instrument, context);
    return html`
      ${icon(instrument.kind)}
      <div class="body">${renderTitle(instrument, title, context)} ${renderMeta(meta)}</div>
      ${renderSummary(instrument, context)}
    `;
  }
}
