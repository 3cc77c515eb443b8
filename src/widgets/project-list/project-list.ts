import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { partnerName } from '../../feed/partner-name.js';
import { partners } from '../../feed/read/sections/partners.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import { projects } from '../../feed/read/sections/projects.js';
import type { Project } from '../../feed/schema/index.js';
import { projects as texts } from '../../text/nl/projects.js';
import { periodText } from '../../text/period.js';
import { facts, factsStyles } from '../../ui/looks/facts.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './project-list.styles.js';

/**
 * The projects of the programme: from when to when, who offers them, and which priorities, subgoals
 * and municipalities they are for.
 * @tag dia-project-list
 * @csspart facts - The priorities, subgoals and municipalities of a project.
 */
export class DiaProjectList extends DiaWidget<'projects'> {
  static override styles = [DiaWidget.styles, rows, factsStyles, styles];

  constructor() {
    super(projects, texts, [partners, priorities]);
  }

  protected override renderItem(project: Project): TemplateResult {
    const { texts } = this;
    const { title, period, offered_by, municipalities = [] } = project;
    return html`
      <div class="body">
        ${this.renderTitle(project, title)}
        ${this.renderMeta([offered_by && partnerName(offered_by, this.along('partners'))])}
        ${this.renderSummary(project)}
        ${facts([
          [texts.priorities, this.#titles('priorities', project.priorities)],
          [texts.subgoals, this.#titles('subgoals', project.subgoals)],
          // Codes say nothing to a visitor, and names would cost the table of municipalities.
          [texts.municipalities, municipalities.filter((name) => !/^GM\d{4}$/i.test(name))],
        ])}
      </div>
      ${period ? html`<p class="when" part="meta">${periodText(period, texts)}</p>` : nothing}
    `;
  }

  #titles(section: 'priorities' | 'subgoals', ids: readonly string[] = []): TemplateResult[] {
    return this.along(section)
      .filter(({ id }) => ids.includes(id))
      .map((record) => html`<span lang=${this.languageOf(record)}>${record.title}</span>`);
  }
}
