import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { prioritiesOf } from '../../feed/arrange/priorities.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import type { Priority } from '../../feed/schema/index.js';
import { priorities as texts } from '../../text/nl/priorities.js';
import { present } from '../../text/records/priorities.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { factsStyles, renderFacts } from '../../ui/looks/facts.js';
import { numbered } from '../../ui/looks/numbered.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { warn } from '../../ui/warn.js';
import { styles } from './priority-list.styles.js';

/**
 * The priorities of the programme, numbered. Lists their projects if another widget on the page shows
 * projects.
 * @tag dia-priority-list
 * @csspart facts - Projects of a priority.
 */
export class DiaPriorityList extends DiaListWidget<'priorities'> {
  static override styles = [DiaListWidget.styles, numbered, rows, factsStyles, styles];

  static override properties: PropertyDeclarations = {
    period: {},
  };

  /** Shows only the priorities of this period: a year, or the first and last year as in `2020-2021`. */
  period: string | undefined;

  constructor() {
    super({ section: priorities, texts, observedSections: ['projects'], isNumbered: true });
  }

  protected override arrange(records: readonly Priority[]): readonly Priority[] {
    const found = prioritiesOf(records, this.period);
    if (!found) {
      warn(`<${this.localName} period="${this.period}">: use a year or two, as in 2020-2021.`);
    }
    return found ?? records;
  }

  protected override renderItem(priority: Priority): TemplateResult {
    const context = this.itemContext;
    const { number, title, meta, facts } = present(priority, context);
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${renderTitle(priority, title, context)} ${renderSummary(priority, context)}
        ${renderMeta(meta)} ${renderFacts(facts, context)}
      </div>
    `;
  }
}
