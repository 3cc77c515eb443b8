import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { priorities } from '../../feed/read/sections/priorities.js';
import type { Priority } from '../../feed/schema/index.js';
import { priorities as texts } from '../../text/nl/priorities.js';
import { yearOrDay } from '../../text/year-or-day.js';
import { report } from '../../ui/report.js';
import { numbered, rows } from '../../ui/styles.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './priority-list.styles.js';

/**
 * The priorities of the programme, numbered.
 * @tag dia-priority-list
 */
export class DiaPriorityList extends DiaWidget<'priorities'> {
  static override styles = [DiaWidget.styles, numbered, rows, styles];

  static override properties: PropertyDeclarations = {
    period: {},
  };

  /** Only the priorities of this period: a year, or the first and last year as in `2020-2021`. */
  period: string | undefined;

  constructor() {
    super(priorities, texts);
  }

  protected override get isNumbered(): boolean {
    return true;
  }

  protected override arrange(records: readonly Priority[]): readonly Priority[] {
    const [first, last = first] = this.period?.match(/\d{4}/g) ?? [];
    if (!first || !last) {
      if (this.period) {
        report(`<${this.localName} period="${this.period}">: use a year or two, as in 2020-2021.`);
      }
      return records;
    }
    return records.filter(
      ({ period }) =>
        period && period.start.slice(0, 4) <= last && (period.end ?? last).slice(0, 4) >= first,
    );
  }

  protected override renderItem(priority: Priority): TemplateResult {
    const { texts } = this;
    const { number, title, period } = priority;
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${this.renderTitle(priority, title)} ${this.renderSummary(priority)}
        ${
          period
            ? html`<p class="meta" part="meta">
                ${texts.period(yearOrDay(period.start, texts), period.end && yearOrDay(period.end, texts))}
              </p>`
            : nothing
        }
      </div>
    `;
  }
}
