import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { prioritiesOf } from '../../feed/arrange/priorities.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import type { Priority } from '../../feed/schema/index.js';
import { priorities as texts } from '../../text/nl/priorities.js';
import { present } from '../../text/records/priorities.js';
import { factsStyles, renderFacts } from '../../ui/looks/facts.js';
import { numbered } from '../../ui/looks/numbered.js';
import { rows } from '../../ui/looks/rows.js';
import { warn } from '../../ui/report.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './priority-list.styles.js';

/**
 * The priorities of the programme, numbered; with their projects where these are on the page too.
 * @tag dia-priority-list
 * @csspart facts - The projects of a priority.
 */
export class DiaPriorityList extends DiaWidget<'priorities'> {
  static override styles = [DiaWidget.styles, numbered, rows, factsStyles, styles];

  static override properties: PropertyDeclarations = {
    period: {},
  };

  /** Only the priorities of this period: a year, or the first and last year as in `2020-2021`. */
  period: string | undefined;

  constructor() {
    super(priorities, texts, [], ['projects']);
  }

  protected override get isNumbered(): boolean {
    return true;
  }

  protected override arrange(records: readonly Priority[]): readonly Priority[] {
    const found = prioritiesOf(records, this.period);
    if (!found) warn(this, 'attribute-value', 'period', this.period ?? '', 'period');
    return found ?? records;
  }

  protected override renderItem(priority: Priority): TemplateResult {
    const { number, title, meta, facts } = present(priority, this.presentationContext);
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${this.renderTitle(priority, title)} ${this.renderSummary(priority)}
        ${this.renderMeta(meta)} ${renderFacts(facts, (one) => this.languageOf(one))}
      </div>
    `;
  }
}
