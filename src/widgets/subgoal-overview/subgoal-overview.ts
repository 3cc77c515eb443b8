import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { subgoals } from '../../feed/read/sections/subgoals.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Subgoal } from '../../feed/schema/index.js';
import { subgoals as texts } from '../../text/nl/subgoals.js';
import { COUNTED, SUBGOAL_LIMIT, countServing, present } from '../../text/records/subgoals.js';
import { enumAttribute } from '../../ui/attributes.js';
import { hiddenName } from '../../ui/hidden-name.js';
import { langOf, renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { card } from '../../ui/looks/card.js';
import { numbered } from '../../ui/looks/numbered.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { styles } from './subgoal-overview.styles.js';

/** Sections whose records a visitor can filter by subgoal. */
const FILTERED_SECTIONS = [...COUNTED, 'priorities'] as const;

/**
 * The subgoals of the programme, numbered. Inside a `dia-feed` a visitor can choose one, to filter the
 * other widgets by it.
 * @tag dia-subgoal-overview
 * @fires {DiaFilterChangeEvent} dia-filter-change - A visitor chooses a subgoal, inside a `dia-feed`.
 *   Can be cancelled.
 */
export class DiaSubgoalOverview extends DiaListWidget<'subgoals'> {
  static override styles = [DiaListWidget.styles, card, numbered, rows, styles];

  static override properties: PropertyDeclarations = {
    layout: {},
  };

  /** Layout of the list: cards or rows. */
  layout: 'cards' | 'list' = 'cards';

  constructor() {
    super({
      section: subgoals,
      texts,
      observedSections: FILTERED_SECTIONS,
      limit: SUBGOAL_LIMIT,
      isNumbered: true,
    });
  }

  protected override get layoutName(): string {
    return enumAttribute(this, 'layout', this.layout, ['cards', 'list']);
  }

  protected override renderItem(subgoal: Subgoal): TemplateResult {
    const context = this.itemContext;
    const { number, title, meta } = present(subgoal, context);
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${renderTitle(subgoal, title, context)} ${renderSummary(subgoal, context)}
        ${renderMeta(meta)} ${this.#renderChoice(subgoal)}
      </div>
    `;
  }

  #renderChoice(record: Subgoal): TemplateResult | typeof nothing {
    const { context } = this.feed;
    const { id, title } = record;
    // Only a `dia-feed` around the widget follows the choice.
    if (!context) return nothing;
    const isChosen = context.filter.subgoal?.includes(id) ?? false;
    // Choosing it would change nothing.
    if (
      !isChosen &&
      !FILTERED_SECTIONS.some((section) => countServing(this.feed.records(section), id))
    )
      return nothing;
    const { subgoal: _, ...others } = context.filter;
    const filter = isChosen ? others : { ...others, subgoal: [id] };
    return html`<button
      type="button"
      class="button quiet"
      aria-pressed=${isChosen}
      @click=${() => this.dispatchEvent(new DiaFilterChangeEvent(filter))}
    >
      ${this.texts.choose}${hiddenName(title, langOf(record, this.itemContext))}
    </button>`;
  }
}
