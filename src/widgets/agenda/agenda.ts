import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Agenda } from '../../feed/arrange/events.js';
import { PAST_EVENTS, agendaAt, eventsShown, goesOn } from '../../feed/arrange/events.js';
import { events } from '../../feed/read/sections/events.js';
import { partners } from '../../feed/read/sections/partners.js';
import { subscribe } from '../../feed/read/sections/subscribe.js';
import type { AgendaItem } from '../../feed/schema/index.js';
import { closingText } from '../../text/event-times.js';
import { events as texts } from '../../text/nl/events.js';
import { noteAbove, placeOf, present } from '../../text/records/events.js';
import type { FindMunicipality, PresentationContext } from '../../text/records/presentation.js';
import { enumAttribute } from '../../ui/attributes.js';
import { moveFocus } from '../../ui/focus.js';
import { heading } from '../../ui/heading.js';
import { hiddenName } from '../../ui/hidden-name.js';
import type { ItemContext } from '../../ui/item.js';
import { langOf, renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { lazy } from '../../ui/lazy.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { rows } from '../../ui/looks/rows.js';
import { warn } from '../../ui/warn.js';
import { momentOf } from '../../util/moment.js';
import type { Span } from '../../util/span.js';
import { passedAt, spanOf } from '../../util/span.js';
import { styles } from './agenda.styles.js';
import { AlarmController } from './alarm.js';
import { calendarIcon } from './icon.js';

/** Formats of the parts of a date. */
const WEEKDAY = { weekday: 'short' } as const;
const MONTH = { month: 'short' } as const;
const YEAR = { year: 'numeric' } as const;
const MONTH_OF_YEAR = { month: 'long', ...YEAR } as const;

/** How an event differs from one that is coming as it was announced. */
type Difference = 'cancelled' | 'moved' | 'over' | 'ongoing';

/**
 * The events of the programme by month, soonest first; those that go on now come before the months. A
 * month with one event has no heading.
 * Visitors can save an event to their own calendar. Past events are shown on request, or when there are
 * no events to come.
 * @tag dia-agenda
 * @csspart month - Heading above the events of a month, and above those that go on now.
 * @csspart date - Block with the day or days.
 * @csspart badge - Says that an event is cancelled, moved, going on or over.
 * @csspart subscribe - Button that shows how to follow the agenda in a calendar.
 * @csspart calendar - Link that opens the calendar of the visitor.
 * @csspart address - Field with the address of the calendar.
 * @csspart copy - Button that copies this address.
 */
export class DiaAgenda extends DiaListWidget<'events'> {
  static override styles = [DiaListWidget.styles, rows, styles];

  static override properties: PropertyDeclarations = {
    past: {},
    now: { attribute: false },
  };

  /**
   * What to do with past events: `show` them on request and when there are no events to come, `hide`
   * them, or show `only` those, latest first.
   */
  past: 'show' | 'hide' | 'only' = 'show';

  /** Clock. Replace it only in tests. */
  now: () => Date = () => new Date();

  readonly #subscribe = lazy(
    this,
    async () => new (await import('../../ui/subscribe.js')).Subscribe(this),
  );
  readonly #geography = lazy(this, () => import('../../geo/geography.js'));
  readonly #alarm = new AlarmController(this);
  /** The moment that the widget shows. */
  #time = new Date();
  /** Agendas by their records, since dates are slow to read. Each holds until its `until`. */
  readonly #agendas = new WeakMap<readonly AgendaItem[], Agenda & { readonly from: Date }>();
  /** Whether the visitor asked for past events. */
  #showsPast = false;
  /** How many events each month has, those that "Toon meer" would show included. */
  #sizes: ReadonlyMap<string, number> = new Map();
  /** The event for which saving failed. */
  #unsaved: AgendaItem | undefined;

  constructor() {
    super({ section: events, texts, relatedSections: [partners, subscribe] });
  }

  protected override willUpdate(): void {
    this.#time = this.now();
    super.willUpdate();
    this.#alarm.set(this.#agenda.until - Number(this.#time));
  }

  protected override arrange(records: readonly AgendaItem[]): readonly AgendaItem[] {
    return eventsShown(this.#agendaOf(records), this.#policy, this.#showsPast);
  }

  protected override renderAround(
    content: TemplateResult | typeof nothing,
    message: TemplateResult,
  ): TemplateResult {
    const { texts } = this;
    const { coming, past } = this.#agenda;
    const subscribe = this.renderSubscribe(['calendar'], this.#subscribe);
    if (!past.length || this.#policy !== 'show') return html`${message} ${content} ${subscribe}`;
    const note = noteAbove(this.#agenda, this.#policy, texts, this.#showsPast);
    return html`
      ${message} ${note ? html`<div class="message"><p>${note}</p></div>` : nothing} ${content}
      ${
        coming.length
          ? html`<div class="footer">
              <button type="button" class="button quiet" @click=${this.#onTogglePast}>
                ${this.#showsPast ? texts.showComing : texts.showPast}
              </button>
            </div>`
          : nothing
      }
      ${subscribe}
    `;
  }

  protected override renderContent(records: readonly AgendaItem[]): TemplateResult {
    const sizes = new Map<string, number>();
    for (const month of records.map((event) => this.#monthOf(event)))
      sizes.set(month, (sizes.get(month) ?? 0) + 1);
    this.#sizes = sizes;
    return super.renderContent(records);
  }

  protected override renderList(records: readonly AgendaItem[]): TemplateResult {
    const { titleLevel } = this.itemContext;
    const groups: { readonly month: string | undefined; readonly events: AgendaItem[] }[] = [];
    for (const event of records) {
      const month = this.#hasHeading(event) ? this.#monthOf(event) : undefined;
      const last = groups.at(-1);
      if (last && last.month === month) last.events.push(event);
      else groups.push({ month, events: [event] });
    }
    return html`${repeat(
      groups,
      ({ month, events: [first] }) => month ?? first?.id,
      ({ month, events }) =>
        html`${month ? heading(titleLevel, 'month', month) : nothing}${super.renderList(events, month)}`,
    )}`;
  }

  protected override renderItem(event: AgendaItem): TemplateResult {
    const span = spanOf(event);
    const context = this.itemContext;
    const { title, status, date, meta } = present(event, context);
    const difference = this.#differenceOf(event, span);
    const badge = status ?? (difference && this.#textOf(difference));
    return html`
      ${this.#renderDate(span, difference)}
      <div class="body">
        ${renderTitle(event, title, context, context.titleLevel + Number(this.#hasHeading(event)))}
        ${
          badge
            ? html`<p><strong class="badge ${difference ?? ''}" part="badge">${badge}</strong></p>`
            : nothing
        }
        <time class="visually-hidden" datetime=${date.datetime}> ${date.text} </time>
        ${renderMeta(meta)} ${renderSummary(event, context)}
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

  get #agenda(): Agenda {
    return this.#agendaOf(this.filteredRecords);
  }

  /** The month of an event, or that it goes on now. */
  #monthOf(event: AgendaItem): string {
    const { coming, ongoing } = this.#agenda;
    return coming.slice(0, ongoing).includes(event)
      ? this.texts.ongoing
      : capitalize(this.texts.day(momentOf(event.start), MONTH_OF_YEAR));
  }

  /** Whether the month of an event has another one. The date of a single one says its month. */
  #hasHeading(event: AgendaItem): boolean {
    return (this.#sizes.get(this.#monthOf(event)) ?? 0) > 1;
  }

  #agendaOf(records: readonly AgendaItem[]): Agenda {
    const time = this.#time;
    const known = this.#agendas.get(records);
    if (known && known.from <= time && Number(time) < known.until) return known;
    const agenda = { ...agendaAt(records, time), from: time };
    this.#agendas.set(records, agenda);
    return agenda;
  }

  get #policy(): DiaAgenda['past'] {
    return enumAttribute(this, 'past', this.past, PAST_EVENTS);
  }

  /** The day or days at a glance. Hidden from screen readers, which read the dates in words. */
  #renderDate(span: Span, difference: Difference | undefined): TemplateResult {
    const { day } = this.texts;
    const [first, last] = [momentOf(span.firstDay), momentOf(span.lastDay)];
    // Some browsers end abbreviations with a full stop.
    const short = (moment: Date, form: Intl.DateTimeFormatOptions) =>
      day(moment, form).replace('.', '');
    const range = (form: Intl.DateTimeFormatOptions) =>
      [...new Set([short(first, form), short(last, form)])].join('–');
    const days = [...new Set([span.firstDay, span.lastDay])].map((text) => Number(text.slice(-2)));
    const year = day(last, YEAR);
    const isRange = days.length > 1;
    const dayClass = isRange ? 'day range' : 'day';
    return html`<div class="date ${difference ?? ''}" part="date" aria-hidden="true">
      ${
        isRange && short(first, MONTH) !== short(last, MONTH)
          ? html`<span class=${dayClass}>${days[0]} ${short(first, MONTH)}</span>–<span
                class=${dayClass}
                >${days[1]} ${short(last, MONTH)}</span
              >`
          : html`${range(WEEKDAY)} <span class=${dayClass}>${days.join('–')}</span> ${range(MONTH)}`
      }
      ${year === day(this.#time, YEAR) ? nothing : html`<span>${year}</span>`}
    </div>`;
  }

  #differenceOf(event: AgendaItem, { start, end }: Span): Difference | undefined {
    if (!goesOn(event)) return 'cancelled';
    if (end <= this.#time) return 'over';
    if (event.status === 'moved') return 'moved';
    return start <= this.#time ? 'ongoing' : undefined;
  }

  /** What a badge says of an event whose status says nothing. */
  #textOf(difference: Difference): string | undefined {
    const { ongoing, over } = this.texts;
    return { ongoing, over, cancelled: undefined, moved: undefined }[difference];
  }

  #renderRegistration(event: AgendaItem): TemplateResult | typeof nothing {
    const { registration } = event;
    if (!registration || this.#isClosed(registration)) return nothing;
    return html`<a class="button primary" href=${registration.url}>
      ${this.texts.register}${this.#renderName(event)}
    </a>`;
  }

  #renderName(event: AgendaItem): TemplateResult {
    return hiddenName(event.title, langOf(event, this.itemContext));
  }

  /** Until when visitors can register; after the buttons, so that these stay next to each other. */
  #renderClosing({ registration }: AgendaItem): TemplateResult | typeof nothing {
    if (!registration?.closes) return nothing;
    const { texts } = this;
    return html`<span>
      ${this.#isClosed(registration) ? texts.closed : closingText(registration.closes, texts)}
    </span>`;
  }

  #isClosed({ closes }: NonNullable<AgendaItem['registration']>): boolean {
    return closes !== undefined && passedAt(closes) <= this.#time;
  }

  #renderSave(event: AgendaItem): TemplateResult {
    const { texts } = this;
    return html`
      <button type="button" class="button quiet" @click=${() => this.#onSave(event)}>
        ${calendarIcon} ${texts.save}${this.#renderName(event)}
      </button>
      ${event === this.#unsaved ? html`<span role="alert">${texts.failed.network}</span>` : nothing}
    `;
  }

  protected override get itemContext(): PresentationContext<'events'> & ItemContext {
    return { ...super.itemContext, now: this.#time, findMunicipality: this.#findMunicipality };
  }

  /** Loads the table of municipalities once an event has a municipality by its code. */
  readonly #findMunicipality: FindMunicipality = (code) => this.#geography()?.municipality(code);

  /** Switches between past events and those to come, and moves the focus to where they begin. */
  readonly #onTogglePast = async (): Promise<void> => {
    this.#showsPast = !this.#showsPast;
    this.requestUpdate();
    await this.updateComplete;
    moveFocus(
      this.renderRoot.querySelector<HTMLElement>('.message:not(.outcome .message), .month, .item'),
    );
  };

  async #onSave(event: AgendaItem): Promise<void> {
    const { state } = this.feed;
    const feed = 'content' in state ? state.content.url : '';
    this.#unsaved = undefined;
    try {
      const { saveEvent } = await import('./calendar-file.js');
      saveEvent(event, { feed, place: placeOf(event, this.#findMunicipality), now: this.now() });
    } catch (error) {
      warn(String(error));
      this.#unsaved = event;
    }
    this.requestUpdate();
  }
}

/** Not by `::first-letter`: screen readers then read the letter by itself. */
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
