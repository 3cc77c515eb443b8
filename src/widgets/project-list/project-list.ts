import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { partners } from '../../feed/read/sections/partners.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import { projects } from '../../feed/read/sections/projects.js';
import type { Project } from '../../feed/schema/index.js';
import { projects as texts } from '../../text/nl/projects.js';
import { present } from '../../text/records/projects.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { factsStyles, renderFacts } from '../../ui/looks/facts.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { styles } from './project-list.styles.js';

/**
 * The projects of the programme: their period, who offers them, and the priorities, subgoals and
 * municipalities that they belong to.
 * @tag dia-project-list
 * @csspart facts - Priorities, subgoals and municipalities of a project.
 */
export class DiaProjectList extends DiaListWidget<'projects'> {
  static override styles = [DiaListWidget.styles, rows, factsStyles, styles];

  constructor() {
    super({ section: projects, texts, relatedSections: [partners, priorities] });
  }

  protected override renderItem(project: Project): TemplateResult {
    const context = this.itemContext;
    const { title, meta, period, facts } = present(project, context);
    return html`
      <div class="body">
        ${renderTitle(project, title, context)} ${renderMeta(meta)}
        ${renderSummary(project, context)} ${renderFacts(facts, context)}
      </div>
      ${period ? html`<p class="when" part="meta">${period}</p>` : nothing}
    `;
  }
}
