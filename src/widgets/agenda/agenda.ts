import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Agenda } from '../../feed/arrange/events.js';
import { PAST_EVENTS, agendaAt, eventsShown, goesOn } from '../../feed/arrange/events.js';
import { events } from '../../feed/read/sections/events.js';
import { partners } from '../../feed/read/sections/partners.js';
import type { AgendaItem } from '../../feed/schema/index.js';
import { TIME } from '../../text/event-times.js';
import { events as texts } from '../../text/nl/events.js';
import { noteAbove, placeOf, present } from '../../text/records/events.js';
import type { FindMunicipality, PresentationContext } from '../../text/records/presentation.js';
import { heading } from '../../ui/heading.js';
import { rows } from '../../ui/looks/rows.js';
import { enumAttribute, report } from '../../ui/report.js';
import { DiaWidget } from '../../ui/widget.js';
import { momentOf } from '../../util/moment.js';
import type { Span } from '../../util/span.js';
import { hasTime, passedAt, spanOf } from '../../util/span.js';
import { styles } from './agenda.styles.js';
import { AlarmController } from './alarm.js';

/** In which forms the parts of a date are written. */
const WEEKDAY = { weekday: 'short' } as const;
const MONTH = { month: 'short' } as const;
const YEAR = { year: 'numeric' } as const;
const MONTH_OF_YEAR = { month: 'long', ...YEAR } as const;

/**
 * The events of the programme, soonest first, by month, with those that go on now before them; each can be put in the visitor's own
 * calendar. What is over is shown on request, or when nothing is coming.
 * @tag dia-agenda
 * @csspart month - The heading above the events of a month, and above those that go on now.
 * @csspart date - The block with the day.
 */
export class DiaAgenda extends DiaWidget<'events'> {
  static override styles = [DiaWidget.styles, rows, styles];

  static override properties: PropertyDeclarations = {
    past: {},
    now: { attribute: false },
  };

  /**
   * What is done with events that are over: `show` on request, and when nothing is coming; `hide`;
   * or show `only` those, the latest first.
   */
  past: 'show' | 'hide' | 'only' = 'show';

  /** Tells the time; another clock is for tests. */
  now: () => Date = () => new Date();

  readonly #alarm = new AlarmController(this);
  #time = new Date();
  #agenda: Agenda = { coming: [], ongoing: 0, past: [], until: Infinity };
  /** Whether the visitor asked for what is over. */
  #isBack = false;
  #needsNames = false;
  #resolve: FindMunicipality | undefined;
  /** The event that could not be saved. */
  #unsaved: AgendaItem | undefined;

  constructor() {
    super(events, texts, [partners]);
  }

  protected override arrange(records: readonly AgendaItem[]): readonly AgendaItem[] {
    this.#time = this.now();
    this.#agenda = agendaAt(records, this.#time);
    this.#alarm.set(this.#agenda.until - Number(this.#time));
    return eventsShown(this.#agenda, this.#policy, this.#isBack);
  }

  protected override renderAround(list: TemplateResult, message: TemplateResult): TemplateResult {
    const { texts } = this;
    const { coming, past } = this.#agenda;
    if (!past.length || this.#policy !== 'show') return super.renderAround(list, message);
    const note = noteAbove(this.#agenda, this.#policy, texts, this.#isBack);
    return html`
      ${note ? html`<p class="message">${note}</p>` : nothing} ${list}
      ${
        coming.length
          ? html`<div class="footer">
              <button type="button" class="button" @click=${this.#onTurn}>
                ${this.#isBack ? texts.showComing : texts.showPast}
              </button>
            </div>`
          : nothing
      }
      ${message}
    `;
  }

  protected override renderList(records: readonly AgendaItem[]): TemplateResult {
    const { coming, ongoing } = this.#agenda;
    const hasBegun = new Set(coming.slice(0, ongoing));
    const months = new Map<string, AgendaItem[]>();
    for (const event of records) {
      const month = hasBegun.has(event)
        ? this.texts.ongoing
        : this.texts.day(momentOf(event.start), MONTH_OF_YEAR);
      months.set(month, [...(months.get(month) ?? []), event]);
    }
    return html`${repeat(
      months,
      ([month]) => month,
      ([month, held]) =>
        html`${heading(this.levelBelow(1), 'month', month)}${super.renderList(held, month)}`,
    )}`;
  }

  protected override renderItem(event: AgendaItem): TemplateResult {
    const span = spanOf(event);
    const { title, status, date, meta } = present(event, this.presentationContext);
    return html`
      ${this.#renderDate(span)}
      <div class="body">
        ${this.renderTitle(event, title, 2)}
        ${status ? html`<p><strong>${status}</strong></p>` : nothing}
        <time class="visually-hidden" datetime=${date.datetime}> ${date.text} </time>
        ${this.renderMeta(meta)} ${this.renderSummary(event)}
        ${
          span.end > this.#time && goesOn(event)
            ? html`<div class="footer">
                ${this.#renderRegistration(event)} ${this.#renderSave(event)}
                ${this.#renderClosing(event)}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  get #policy(): DiaAgenda['past'] {
    return enumAttribute(this, 'past', this.past, PAST_EVENTS);
  }

  /** The day at a glance; who does not see it has it in words. */
  #renderDate({ start, firstDay }: Span): TemplateResult {
    const { day } = this.texts;
    const year = day(start, YEAR);
    // Some browsers end what is short with a full stop.
    const short = (form: Intl.DateTimeFormatOptions) => day(start, form).replace('.', '');
    return html`<div class="date" part="date" aria-hidden="true">
      ${short(WEEKDAY)}
      <span class="day">${Number(firstDay.slice(-2))}</span>
      ${short(MONTH)} ${year === day(this.#time, YEAR) ? nothing : html`<span>${year}</span>`}
    </div>`;
  }

  #renderRegistration(event: AgendaItem): TemplateResult | typeof nothing {
    const { registration } = event;
    if (!registration || this.#isClosed(registration)) return nothing;
    return html`<a class="button" href=${registration.url}>
      ${this.texts.register}${this.#renderOf(event)}
    </a>`;
  }

  /** Tells the buttons of events apart, for who does not see where they stand. */
  #renderOf(event: AgendaItem): TemplateResult {
    const language = this.languageOf(event);
    return html`<span class="visually-hidden" lang=${language}>: ${event.title}</span>`;
  }

  /** Until when, behind the buttons, so that these stay beside each other. */
  #renderClosing({ registration }: AgendaItem): TemplateResult | typeof nothing {
    if (!registration?.closes) return nothing;
    const { closed, closes } = this.texts;
    return html`<span>
      ${this.#isClosed(registration) ? closed : closes(this.#until(registration.closes))}
    </span>`;
  }

  #isClosed({ closes }: NonNullable<AgendaItem['registration']>): boolean {
    return closes !== undefined && passedAt(closes) <= this.#time;
  }

  #until(date: string): string {
    const { at, day, until } = this.texts;
    const moment = momentOf(date);
    return until(day(moment) + (hasTime(date) ? `, ${at(day(moment, TIME))}` : ''));
  }

  #renderSave(event: AgendaItem): TemplateResult {
    const { texts } = this;
    return html`
      <button type="button" class="button" @click=${() => this.#onSave(event)}>
        ${texts.save}${this.#renderOf(event)}
      </button>
      ${event === this.#unsaved ? html`<span role="alert">${texts.failed.network}</span>` : nothing}
    `;
  }

  protected override get presentationContext(): PresentationContext<'events'> {
    return { ...super.presentationContext, findMunicipality: this.#findMunicipality };
  }

  /** Fetches the table of municipalities when an event gives one by its code. */
  readonly #findMunicipality: FindMunicipality = (code) => {
    if (!this.#needsNames) void this.#fetchNames();
    return this.#resolve?.(code);
  };

  async #fetchNames(): Promise<void> {
    this.#needsNames = true;
    const geography = await import('../../geo/geography.js').catch(report);
    this.#resolve = geography?.municipality;
    this.requestUpdate();
  }

  /** Turns to what is over or back, and takes the visitor to where that begins. */
  readonly #onTurn = async (): Promise<void> => {
    this.#isBack = !this.#isBack;
    this.requestUpdate();
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>('p.message, .month');
    if (first) first.tabIndex = -1;
    first?.focus();
  };

  async #onSave(event: AgendaItem): Promise<void> {
    const { state } = this.feed;
    const feed = 'content' in state ? state.content.url : '';
    this.#unsaved = undefined;
    try {
      const { saveEvent } = await import('./calendar-file.js');
      saveEvent(event, { feed, place: placeOf(event, this.#findMunicipality), now: this.now() });
    } catch (error) {
      report(String(error));
      this.#unsaved = event;
    }
    this.requestUpdate();
  }
}
