import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { subgoals } from '../../feed/read/sections/subgoals.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Subgoal } from '../../feed/schema/index.js';
import { counted } from '../../text/count.js';
import { subgoals as texts } from '../../text/nl/subgoals.js';
import { card } from '../../ui/looks/card.js';
import { numbered } from '../../ui/looks/numbered.js';
import { rows } from '../../ui/looks/rows.js';
import { oneOf } from '../../ui/report.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './subgoal-overview.styles.js';

const COUNTED = ['initiatives', 'projects', 'instruments', 'news'] as const;
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

  /** How many records have each subgoal: counted once, however many records and subgoals there are. */
  readonly #counts = new WeakMap<object, Map<string, number>>();

  constructor() {
    super(subgoals, texts, [], NEIGHBOURS);
  }

  /** They are an overview: all of them, unless the webmaster says otherwise. */
  protected override get usualLimit(): number {
    return 12;
  }

  protected override get look(): string {
    return oneOf(this, 'layout', this.layout, ['cards', 'list']);
  }

  protected override get isNumbered(): boolean {
    return true;
  }

  protected override renderItem(subgoal: Subgoal): TemplateResult {
    const { number, title } = subgoal;
    return html`
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
      <div class="body">
        ${this.renderTitle(subgoal, title)} ${this.renderSummary(subgoal)}
        ${this.#renderCounts(subgoal)} ${this.#renderChoice(subgoal)}
      </div>
    `;
  }

  #renderCounts({ id, counts = {} }: Subgoal): TemplateResult | typeof nothing {
    const { texts } = this;
    return this.renderMeta(
      COUNTED.map((section) => {
        const count = counts[section] ?? this.#loaded(section, id);
        return count && counted(count, texts.counted[section], texts);
      }),
    );
  }

  #renderChoice(record: Subgoal): TemplateResult | typeof nothing {
    const { sharedFilter, texts } = this;
    const { id, title } = record;
    if (!sharedFilter) return nothing;
    const isChosen = sharedFilter.subgoal?.includes(id) ?? false;
    // Nothing would follow.
    if (!isChosen && !NEIGHBOURS.some((section) => this.#loaded(section, id))) return nothing;
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

  /** How many records of a section that is loaded on the page belong to a subgoal. */
  #loaded(section: (typeof NEIGHBOURS)[number], id: string): number {
    const records = this.along(section);
    let counts = this.#counts.get(records);
    if (!counts) {
      counts = new Map();
      for (const { subgoals } of records) {
        for (const one of new Set(subgoals)) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      this.#counts.set(records, counts);
    }
    return counts.get(id) ?? 0;
  }
}
