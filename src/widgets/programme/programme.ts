import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { partners } from '../../feed/read/sections/partners.js';
import { programme } from '../../feed/read/sections/programme.js';
import type { Programme } from '../../feed/schema/index.js';
import { programme as texts } from '../../text/nl/programme.js';
import { present } from '../../text/records/programme.js';
import { renderImage } from '../../ui/image.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { factsStyles, renderFacts } from '../../ui/looks/facts.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './programme.styles.js';

/**
 * What the programme is: its name, period, summary, initiators and work programmes, an infographic, and
 * how to contact it.
 * @tag dia-programme
 * @csspart list - Contains the programme.
 * @csspart item - The programme.
 * @csspart facts - Initiators, work programmes and contact.
 */
export class DiaProgramme extends DiaWidget<'programme'> {
  static override styles = [DiaWidget.styles, factsStyles, styles];

  constructor() {
    super({ section: programme, texts, relatedSections: [partners] });
  }

  protected override renderContent(records: readonly Programme[]): TemplateResult {
    return html`<div class="list" part="list">
      ${records.map((record) => this.#renderProgramme(record))}
    </div>`;
  }

  protected override renderPlaceholder(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"></div>`;
  }

  #renderProgramme(record: Programme): TemplateResult {
    const context = this.itemContext;
    const { title, meta, facts } = present(record, context);
    return html`<div class="item" part="item">
      <div class="body">
        ${renderTitle(record, title, context)} ${renderMeta(meta)} ${renderSummary(record, context)}
      </div>
      ${renderFacts(facts, context)} ${renderImage(record.infographic, context)}
    </div>`;
  }
}
