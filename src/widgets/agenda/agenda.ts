import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Geography } from '../../feed/filter.js';
import { events } from '../../feed/read/sections/events.js';
import { partners } from '../../feed/read/sections/partners.js';
import type { AgendaItem } from '../../feed/schema/index.js';
import { DAY } from '../../text/date.js';
import { events as texts } from '../../text/nl/events.js';
import { heading } from '../../ui/heading.js';
import { partnerName } from '../../ui/partner-name.js';
import { oneOf, report } from '../../ui/report.js';
import { rows } from '../../ui/styles.js';
import { DiaWidget } from '../../ui/widget.js';
import { momentOf } from '../../util/moment.js';
import type { Span } from '../../util/span.js';
import { hasTime, passedAt, spanOf } from '../../util/span.js';
import { styles } from './agenda.styles.js';
import { AlarmController } from './alarm.js';
import type { Divided } from './divide.js';
import { divide } from './divide.js';

/** In which forms the parts of a date are written. */
const WEEKDAY = { weekday: 'short' } as const;
const MONTH = { month: 'short' } as const;
const YEAR = { year: 'numeric' } as const;
const MONTH_OF_YEAR = { month: 'long', ...YEAR } as const;
const FULL = { ...DAY, weekday: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * The events of the programme, soonest first, by month; each can be put in the visitor's own
 * calendar. What is over is shown on request, or when nothing is coming.
 * @tag dia-agenda
 * @csspart month - The heading above the events of a month.
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
  #divided: Divided = { coming: [], been: [], until: undefined };
  /** Whether the visitor asked for what is over. */
  #isBack = false;
  #needsNames = false;
  #nameOf: Geography['municipality'] | undefined;
  /** The event that could not be saved. */
  #unsaved: AgendaItem | undefined;

  constructor() {
    super(events, texts, [partners]);
  }

  protected override arrange(records: readonly AgendaItem[]): readonly AgendaItem[] {
    this.#time = this.now();
    this.#divided = divide(records, this.#time);
    const { coming, been, until } = this.#divided;
    this.#alarm.set(until && Number(until) - Number(this.#time));
    switch (oneOf(this, 'past', this.past, ['show', 'hide', 'only'])) {
      case 'show':
        return coming.length && !(this.#isBack && been.length) ? coming : been;
      case 'hide':
        return coming;
      case 'only':
        return been;
    }
  }

  protected override frame(list: TemplateResult, message: TemplateResult): TemplateResult {
    const { texts } = this;
    const { coming, been } = this.#divided;
    const framed = super.frame(list, message);
    if (!been.length || this.past === 'hide' || this.past === 'only') return framed;
    if (!coming.length)
      return html`<p class="message">${texts.nothingComing}</p>
        ${framed}`;
    return html`
      ${this.#isBack ? html`<p class="message">${texts.been}</p>` : nothing} ${framed}
      <button type="button" class="button turn" @click=${this.#onTurn}>
        ${this.#isBack ? texts.showComing : texts.showBeen}
      </button>
    `;
  }

  protected override renderList(records: readonly AgendaItem[]): TemplateResult {
    const months = new Map<string, AgendaItem[]>();
    for (const event of records) {
      const month = this.texts.day(momentOf(event.start), MONTH_OF_YEAR);
      months.set(month, [...(months.get(month) ?? []), event]);
    }
    return html`${[...months].map(
      ([month, held]) =>
        html`${heading(this.levelBelow(1), 'month', month)}${super.renderList(held, month)}`,
    )}`;
  }

  protected override renderItem(event: AgendaItem): TemplateResult {
    const { texts } = this;
    const { status, organiser } = event;
    const span = spanOf(event);
    const place = this.#placeOf(event);
    return html`
      ${this.#renderDate(span)}
      <div class="body">
        ${this.renderTitle(event, event.title, 2)}
        ${
          status && status !== 'scheduled'
            ? html`<p class="status">${texts.status[status]}</p>`
            : nothing
        }
        <p class="meta" part="meta">
          ${this.#renderTime(event, span)} ${place ? html`<span>${place}</span>` : nothing}
          ${organiser ? html`<span>${partnerName(organiser, this.along('partners'))}</span>` : nothing}
        </p>
        ${this.renderSummary(event)}
        ${
          span.end > this.#time && status !== 'cancelled'
            ? html`<div class="actions">
                ${this.#renderRegistration(event)} ${this.#renderSave(event)}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** The day at a glance; who does not see it has it in words. */
  #renderDate({ start, firstDay }: Span): TemplateResult {
    const { day } = this.texts;
    const year = day(start, YEAR);
    // Some browsers end what is short with a full stop.
    const short = (form: Intl.DateTimeFormatOptions) => day(start, form).replace('.', '');
    return html`<div class="date" part="date" aria-hidden="true">
      <span>${short(WEEKDAY)}</span>
      <span class="day">${Number(firstDay.slice(-2))}</span>
      <span>${short(MONTH)}</span>
      ${year === day(this.#time, YEAR) ? nothing : html`<span>${year}</span>`}
    </div>`;
  }

  #renderTime({ start, end }: AgendaItem, span: Span): TemplateResult {
    const { at, day, until } = this.texts;
    const timeOf = (moment: Date) => day(moment, TIME);
    const ends = span.hasEndTime ? timeOf(span.end) : undefined;
    const times: string[] = [];
    if (span.firstDay === span.lastDay) {
      if (!span.isAllDay) times.push(at(timeOf(span.start), ends));
    } else {
      if (!span.isAllDay) times.push(at(timeOf(span.start), undefined));
      times.push(until(day(momentOf(end ?? start), FULL)));
      if (ends) times.push(at(ends, undefined));
    }
    const full = day(span.start, FULL);
    return times.length
      ? html`<time datetime=${start}>
          <span class="visually-hidden">${full}, </span>${times.join(', ')}
        </time>`
      : html`<time class="visually-hidden" datetime=${start}>${full}</time>`;
  }

  #renderRegistration({ registration, title }: AgendaItem): TemplateResult | typeof nothing {
    if (!registration) return nothing;
    const { texts } = this;
    const { closes, url } = registration;
    if (closes && passedAt(closes) <= this.#time) return html`<span>${texts.closed}</span>`;
    const moment = closes && momentOf(closes);
    return html`
      <a class="button" href=${url}>
        ${texts.register}<span class="visually-hidden">: ${title}</span>
      </a>
      ${
        moment
          ? html`<span>
              ${texts.closes(texts.day(moment), hasTime(closes) ? texts.day(moment, TIME) : undefined)}
            </span>`
          : nothing
      }
    `;
  }

  #renderSave(event: AgendaItem): TemplateResult {
    const { texts } = this;
    return html`
      <button type="button" class="button" @click=${() => this.#onSave(event)}>
        ${texts.save}<span class="visually-hidden">: ${event.title}</span>
      </button>
      <span role="status">${event === this.#unsaved ? texts.notSaved : nothing}</span>
    `;
  }

  /** Where an event is, in words: a municipality that is given by its code by its name. */
  #placeOf({ place: { name, municipality = '' } = {} }: AgendaItem): string {
    const isCode = /^GM\d+$/.test(municipality);
    if (isCode && !this.#needsNames) void this.#fetchNames();
    const town = isCode ? (this.#nameOf?.(municipality)?.name ?? '') : municipality;
    return [name, name?.endsWith(town) ? '' : town].filter(Boolean).join(', ');
  }

  async #fetchNames(): Promise<void> {
    this.#needsNames = true;
    const geography = await import('../../geo/geography.js').catch(report);
    this.#nameOf = geography?.municipality;
    this.requestUpdate();
  }

  readonly #onTurn = (): void => {
    this.#isBack = !this.#isBack;
    void this.startOver();
  };

  async #onSave(event: AgendaItem): Promise<void> {
    const { state } = this.feed;
    const feed = 'content' in state ? state.content.url : '';
    this.#unsaved = undefined;
    try {
      const { saveEvent } = await import('./calendar-file.js');
      saveEvent(event, { feed, place: this.#placeOf(event), now: this.now() });
    } catch (error) {
      report(String(error));
      this.#unsaved = event;
    }
    this.requestUpdate();
  }
}
