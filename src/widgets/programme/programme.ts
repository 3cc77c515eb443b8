import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { partners } from '../../feed/read/sections/partners.js';
import { programme } from '../../feed/read/sections/programme.js';
import type { Programme } from '../../feed/schema/index.js';
import { programme as texts } from '../../text/nl/programme.js';
import { present } from '../../text/records/programme.js';
import { factsStyles, renderFacts } from '../../ui/looks/facts.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './programme.styles.js';

/**
 * What the programme is: name, period, summary, who began it, its work programmes, an infographic and
 * how to reach it.
 * @tag dia-programme
 * @csspart facts - Who began it, its work programmes and how to reach it.
 */
export class DiaProgramme extends DiaWidget<'programme'> {
  static override styles = [DiaWidget.styles, factsStyles, styles];

  constructor() {
    super(programme, texts, [partners]);
  }

  protected override get defaultLimit(): number {
    return 1;
  }

  /** There is one programme, which is no list. */
  protected override renderList(records: readonly Programme[]): TemplateResult {
    return html`<div class="list" part="list">
      ${records.map((record) => html`<div class="item" part="item">${this.renderItem(record)}</div>`)}
    </div>`;
  }

  protected override renderItem(record: Programme): TemplateResult {
    const { title, meta, facts } = present(record, this.presentationContext);
    return html`
      <div class="body">
        ${this.renderTitle(record, title)} ${this.renderMeta(meta)} ${this.renderSummary(record)}
      </div>
      ${renderFacts(facts, (one) => this.languageOf(one))} ${this.renderPicture(record.infographic)}
    `;
  }
}
