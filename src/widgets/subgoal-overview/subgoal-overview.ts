import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { subgoals } from '../../feed/read/sections/subgoals.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Subgoal } from '../../feed/schema/index.js';
import { subgoals as texts } from '../../text/nl/subgoals.js';
import { COUNTED, SUBGOAL_LIMIT, countServing, present } from '../../text/records/subgoals.js';
import { card } from '../../ui/looks/card.js';
import { numbered } from '../../ui/looks/numbered.js';
import { rows } from '../../ui/looks/rows.js';
import { enumAttribute } from '../../ui/report.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './subgoal-overview.styles.js';

const NEIGHBOURS = [...COUNTED, 'priorities'] as const;

/**
 * The subgoals of the programme, numbered. Inside a `dia-feed` a visitor chooses one, and the
 * widgets beside it show what belongs to it.
 * @tag dia-subgoal-overview
 * @fires {DiaFilterChangeEvent} dia-filter-change - Inside a `dia-feed`: a visitor chooses a subgoal.
 *   Can be cancelled.
 */
export class DiaSubgoalOverview extends DiaWidget<'subgoals'> {
  static override styles = [DiaWidget.styles, card, numbered, rows, styles];

  static override properties: PropertyDeclarations = {
    layout: {},
  };

  /** How the subgoals are shown: as cards or as a list. */
  layout: 'cards' | 'list' = 'cards';

  constructor() {
    super(subgoals, texts, [], NEIGHBOURS);
  }

  protected override get defaultLimit(): number {
    return SUBGOAL_LIMIT;
  }

  protected override get layoutName(): string {
    return enumAttribute(this, 'layout', this.layout, ['cards', 'list']);
  }

  protected override get isNumbered(): boolean {
    return true;
  }

  protected override renderItem(subgoal: Subgoal): TemplateResult {
    const { number, title, meta } = present(subgoal, this.presentationContext);
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${this.renderTitle(subgoal, title)} ${this.renderSummary(subgoal)} ${this.renderMeta(meta)}
        ${this.#renderChoice(subgoal)}
      </div>
    `;
  }

  #renderChoice(record: Subgoal): TemplateResult | typeof nothing {
    const { sharedFilter, texts } = this;
    const { id, title } = record;
    if (!sharedFilter) return nothing;
    const isChosen = sharedFilter.subgoal?.includes(id) ?? false;
    // Nothing would follow.
    if (!isChosen && !NEIGHBOURS.some((section) => countServing(this.relatedRecords(section), id)))
      return nothing;
    const { subgoal: _, ...others } = sharedFilter;
    const filter = isChosen ? others : { ...others, subgoal: [id] };
    return html`<button
      type="button"
      class="button"
      aria-pressed=${isChosen}
      @click=${() => this.dispatchEvent(new DiaFilterChangeEvent(filter))}
    >
      ${texts.choose}<span class="visually-hidden" lang=${this.languageOf(record)}>: ${title}</span>
    </button>`;
  }
}
