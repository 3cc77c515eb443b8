import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { FeedController } from '../feed/controller.js';
import { FeedError } from '../feed/error.js';
import { DiaErrorEvent, DiaReadyEvent, DiaSelectEvent } from '../feed/events.js';
import type { Filter, PresetCriterion } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import type { Image } from '../feed/schema/index.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type { SectionContent } from '../feed/store.js';
import { formatNumber } from '../text/count.js';
import { day } from '../text/date.js';
import { defaultHeading } from '../text/heading.js';
import type { SaidTexts, ShownSection, WidgetTexts } from '../text/index.js';
import { languageOf } from '../text/index.js';
import type { Presentation, PresentationContext } from '../text/records/presentation.js';
import { resolveUrl } from '../util/url.js';
import { heading } from './heading.js';
import { picture } from './image.js';
import { InSightController } from './in-sight.js';
import { LanguageController } from './language.js';
import type { Outcome } from './problems.js';
import type { RecordFilter } from './record-filter.js';
import { listOf, enumAttribute, report, integerAttribute } from './report.js';
import { keyOf } from './key.js';
import { base } from './styles.js';

/** What a widget is doing; also its custom state, as in `dia-news-feed:state(error)`. */
export type WidgetStatus = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** How many items a placeholder has at most. */
const MAX_SKELETONS = 7;

/**
 * What all widgets have in common: each shows the records of one section of a feed. A widget of its
 * own says which section, and how an item looks.
 *
 * @slot - Shown until the content is there, and when it cannot be had.
 * @slot heading - A heading of the page's own in place of the widget's.
 * @slot footer - What the page adds beneath the content.
 * @csspart heading - The heading of the widget.
 * @csspart list - All items.
 * @csspart item - One item.
 * @csspart title - The heading of an item.
 * @csspart meta - What stands beneath it in small: dates, kinds, counts.
 * @csspart image - The image of an item.
 * @csspart summary - The text of an item.
 * @csspart more - The button or link to more items.
 * @csspart message - What is said when there is nothing to show, or nothing newer.
 * @csspart footer - What holds `more`.
 * @fires {DiaReadyEvent} dia-ready - The content is shown: `section`, and `count` of all items.
 * @fires {DiaErrorEvent} dia-error - The content could not be had: `error`.
 * @fires {DiaSelectEvent} dia-select - A visitor opens the link of an item: `section` and `item`.
 *   Can be cancelled.
 * @cssproperty --dia-font - Of all text; else the page's own.
 * @cssproperty --dia-font-heading - Of headings.
 * @cssproperty --dia-color-text - Of text; else the page's own.
 * @cssproperty --dia-color-heading - Of headings.
 * @cssproperty --dia-color-link - Of links and buttons.
 * @cssproperty --dia-color-link-hover - Of links under the mouse.
 * @cssproperty [--dia-color-accent=#0b5394] - Behind numbers and what is chosen.
 * @cssproperty --dia-color-on-accent - Of text on that; else black or white, whichever can be read.
 * @cssproperty --dia-color-line - Of lines and frames.
 * @cssproperty --dia-color-surface - Behind a widget with `card`.
 * @cssproperty --dia-color-on-surface - Of text on that. What cannot be read there, links and
 *   headings too, becomes black or white.
 * @cssproperty [--dia-color-focus=#000] - Of the ring around what has the focus; its second tone is
 *   black or white, whichever stands out from it.
 * @cssproperty [--dia-space=1em] - Between items; other room follows it.
 * @cssproperty [--dia-density=1] - How much of that room there is: 0.5 is compact.
 * @cssproperty [--dia-radius=0] - Of corners.
 * @cssproperty [--dia-shadow=none] - Of a widget with `card`.
 * @cssproperty [--dia-target=44px] - Least size of buttons, never under 44 px.
 * @cssstate loading - Before the content is there.
 * @cssstate ready - The content is shown.
 * @cssstate empty - There is nothing to show.
 * @cssstate stale - The last good content is shown, since newer could not be had.
 * @cssstate error - There is no content.
 * @attr {'nl' | 'en' | 'fy'} lang - Language of what the widget itself says; else that of the
 *   nearest ancestor that has one.
 */
export abstract class DiaWidget<S extends ShownSection> extends LitElement {
  static override styles: CSSResultGroup = base;

  static override properties: PropertyDeclarations = {
    src: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    limit: { type: Number },
    moreUrl: { attribute: 'more-url' },
    subgoal: {},
    theme: {},
    municipality: {},
    province: {},
    images: {},
    loading: {},
    debug: { type: Boolean },
    card: { type: Boolean, reflect: true },
  };

  /**
   * Address of a feed of its own; else it takes that of the nearest `dia-feed`, else that of the
   * page's `<meta name="dia-feed" content="URL">`.
   */
  src: string | undefined;

  /** Text of the heading; empty for none. */
  heading: string | undefined;

  /** Level of the heading, 1 to 6; items are one deeper. */
  headingLevel = 2;

  /** How many items at first, and more at each "Meer tonen": 6 unless said, 12 of the subgoals. */
  limit = this.defaultLimit;

  /** Address of a page with everything: a link in place of the "Meer tonen" button. */
  moreUrl: string | undefined;

  /** Only what belongs to these subgoals: ids or numbers, separated by commas. */
  subgoal: string | undefined;

  /** Only what belongs to these themes: ids, separated by commas. */
  theme: string | undefined;

  /** Only what belongs to these municipalities: CBS codes or names, separated by commas. */
  municipality: string | undefined;

  /** Only what belongs to these provinces: `NL-UT` or names, separated by commas. */
  province: string | undefined;

  /** Which images may be shown: those of the feed's own origin, any, or none. */
  images: 'own' | 'any' | 'none' = 'own';

  /** Whether to wait until the widget comes near the screen. */
  loading: 'lazy' | 'eager' = 'lazy';

  /**
   * Lists beneath the widget what was left out of the feed, and why the feed or its images cannot
   * be had.
   */
  debug = false;

  /** Puts the widget on a surface of its own, with a frame: a card. */
  card = false;

  /** What the widget shows. */
  protected readonly section: Section<S>;
  protected readonly feed: FeedController<S>;
  /** Leaves what may be shown and was chosen; until there is something to leave out, there is none. */
  protected recordFilter: RecordFilter<S> | undefined;
  readonly #language: LanguageController<S>;
  /** Why it cannot be told what to show. */
  #broken: FeedError | undefined;
  readonly #internals = this.attachInternals();
  #status: WidgetStatus = 'loading';
  #records: readonly Sections[S][] = [];
  #lastOutcome: SectionContent<S> | FeedError | undefined;
  #more = 0;
  #problems: TemplateResult | typeof nothing | undefined;

  /**
   * @param section - What the widget shows.
   * @param dutch - What it says, in Dutch.
   * @param relatedSections - Sections that it uses when the feed has them inside, beside the subgoals:
   *   those that its records refer to, such as the partners.
   * @param observedSections - Sections that it uses when another widget asks for them.
   */
  // eslint-disable-next-line wc/no-constructor-params -- Browsers construct only its subclasses.
  constructor(
    section: Section<S>,
    dutch: SaidTexts[S],
    relatedSections: readonly Section[] = [],
    observedSections: readonly SectionName[] = [],
  ) {
    super();
    this.section = section;
    this.#language = new LanguageController(this, section.name, dutch);
    this.feed = new FeedController(
      this,
      section,
      [subgoals, ...relatedSections],
      observedSections,
      {
        section,
        presetFilter: () => this.presetFilter,
        arrange: (records) => this.arrange(records as readonly Sections[S][]),
        kindNames: () => (this.texts as { kinds?: Record<string, string> }).kinds,
      },
    );
    new InSightController(
      this,
      () => enumAttribute(this, 'loading', this.loading, ['lazy', 'eager']) === 'eager',
      () => this.feed.start(),
    );
  }

  /** What the widget is doing. */
  get status(): WidgetStatus {
    return this.#status;
  }

  /** Fetches the feed again; settles when that is done, well or not. */
  refresh(): Promise<void> {
    this.#broken = undefined;
    this.requestUpdate();
    return this.feed.refresh();
  }

  protected override willUpdate(): void {
    if (this.card) import('./surface.js').then(({ asCard }) => asCard(this.renderRoot), report);
    this.feed.connect();
    const { content, status } = this.#state;
    const selected = content && this.#select(content.records);
    this.#records = this.arrange(selected ?? []);
    const isEmpty = status === 'ready' && !this.#records.length;
    this.#show(content && !selected ? 'loading' : isEmpty ? 'empty' : status);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`
      <div class="widget" dir="ltr" lang=${texts.language}>
        <slot name="heading">
          ${this.label ? heading(this.#level, 'heading', this.label) : nothing}
        </slot>
        ${this.renderAround(
          html`${this.recordFilter?.renderNote(texts, this.#keepFocus)} ${this.#renderBody()}
          ${this.#renderFooter()}`,
          html`<div
            role="status"
            aria-live=${this.sharedFilter && this.recordFilter?.noMatches(texts) ? 'off' : nothing}
          >
            ${this.#renderMessage()}
          </div>`,
        )}
        <slot name="footer"></slot>
        ${this.#problems}
      </div>
    `;
  }

  protected override updated(): void {
    const { content, error } = this.#state;
    const isPending = this.#status === 'loading' || this.recordFilter?.isOutdated;
    const outcome = error ?? (isPending ? undefined : content);
    if (outcome === this.#lastOutcome) return;
    this.#lastOutcome = outcome;
    if (error) this.dispatchEvent(new DiaErrorEvent(error));
    else if (outcome) {
      this.dispatchEvent(new DiaReadyEvent(this.section.name, this.#records.length));
    }
    // What was told before may not hold any more.
    if (outcome && (error || content?.problems.length || this.#problems))
      this.#reportOutcome(outcome);
  }

  /** The content of one item, inside its `<li>`. */
  protected abstract renderItem(record: Sections[S]): TemplateResult;

  /** Sorts the records, or leaves some out; as the feed has them unless a widget says otherwise. */
  protected arrange(records: readonly Sections[S][]): readonly Sections[S][] {
    return records;
  }

  /** Puts something around the list, for a widget that shows more than that. */
  protected renderAround(list: TemplateResult, message: TemplateResult): TemplateResult {
    return html`${list} ${message}`;
  }

  /** Whether the items are counted, so that the list is an ordered one. */
  protected get isNumbered(): boolean {
    return false;
  }

  /** Which of the widget's looks the list has, for its styles: `.as-cards`. */
  protected get layoutName(): string {
    return 'list';
  }

  /** The `limit` of a webmaster who says nothing. */
  protected get defaultLimit(): number {
    return 6;
  }

  protected get texts(): WidgetTexts<S> {
    return this.#language.texts;
  }

  /** What is needed to present a record, beside the record itself. */
  protected get presentationContext(): PresentationContext<S> {
    return {
      texts: this.texts,
      now: new Date(),
      related: (section) => this.relatedRecords(section),
    };
  }

  /** The records of a section that came along; empty when it did not. */
  protected relatedRecords<A extends SectionName>(section: A): readonly Sections[A][] {
    return this.feed.records(section);
  }

  /**
   * The title of an item: a heading, with a link when the item has an address.
   * @param depth - How many levels it is below the heading of the widget.
   */
  protected renderTitle(record: Sections[S], title: string, depth = 1): TemplateResult {
    const level = this.levelBelow(depth);
    return heading(level, 'title', this.renderLink(record, title), this.languageOf(record));
  }

  /** The title of an item, with a link when it has an address. */
  protected renderLink(record: Sections[S], title: string): TemplateResult | string {
    const { url } = record;
    return url
      ? html`<a href=${url} @click=${(event: Event) => this.#onSelect(event, record)}>${title}</a>`
      : title;
  }

  protected renderSummary(record: Sections[S]): TemplateResult | typeof nothing {
    const { summary } = record;
    return summary
      ? html`<p class="summary" part="summary" lang=${this.languageOf(record)}>${summary}</p>`
      : nothing;
  }

  /** What is said of an item in small; what is undefined or empty is left out. */
  protected renderMeta(meta: Presentation['meta']): TemplateResult | typeof nothing {
    const filled = meta.filter(Boolean).map((one) => {
      const text =
        typeof one === 'object' ? html`<time datetime=${one.datetime}>${one.text}</time>` : one;
      return [' ', html`<span>${text}</span>`];
    });
    return filled.length ? html`<p class="meta" part="meta">${filled}</p>` : nothing;
  }

  protected renderPicture(image: Image | undefined): TemplateResult | typeof nothing {
    const policy = enumAttribute(this, 'images', this.images, ['own', 'any', 'none']);
    const { content } = this.#state;
    return content && image
      ? picture(this, image, content.origin, policy, this.#reportOutcome)
      : nothing;
  }

  /** What visitors chose in the `dia-feed` around this widget; undefined when there is none. */
  protected get sharedFilter(): Filter | undefined {
    return this.feed.context?.filter;
  }

  get #state(): {
    status: Exclude<WidgetStatus, 'empty'>;
    content?: SectionContent<S>;
    error?: FeedError;
  } {
    return this.#broken ? { status: 'error', error: this.#broken } : this.feed.state;
  }

  /** What the widget is called: the text of its heading, empty for none. */
  protected get label(): string {
    return (this.heading ?? defaultHeading(this.texts, this.#state.content?.names)).trim();
  }

  /** The level of a heading so many below that of the widget, whose place it takes when there is none. */
  protected levelBelow(depth: number): number {
    return Math.min(this.#level + depth - (this.label || this.#hasHeading ? 0 : 1), 6);
  }

  get #hasHeading(): boolean {
    return [...this.children].some(({ slot }) => slot === 'heading');
  }

  get #level(): number {
    return integerAttribute(this, 'heading-level', this.headingLevel, 1, 6, 2);
  }

  get #limit(): number {
    return integerAttribute(this, 'limit', this.limit, 1, 10_000, this.defaultLimit);
  }

  /** What the webmaster lets this widget show; no visitor can widen it. */
  protected get presetFilter(): Filter {
    const { subgoal, theme, municipality, province } = this;
    const attributes: Record<PresetCriterion, string | undefined> = {
      subgoal,
      theme,
      municipality,
      province,
    };
    const given = Object.entries(attributes).map(([name, list]) => [name, listOf(list)] as const);
    return Object.fromEntries(given.filter(([, values]) => values.length));
  }

  #show(status: WidgetStatus): void {
    try {
      this.#internals.states.delete(this.#status);
      this.#internals.states.add(status);
    } catch {
      // Browsers of before 2024 have no custom states, or none without dashes.
    }
    this.#status = status;
  }

  /** The records that may be shown and were chosen; undefined while that cannot be told yet. */
  #select(records: readonly Sections[S][]): readonly Sections[S][] | undefined {
    const { presetFilter } = this;
    const { filter } = this.feed;
    if (this.recordFilter) return this.recordFilter.apply(records, presetFilter, filter);
    const isPreset = Object.keys(presetFilter).length > 0;
    if (isPreset || Object.keys(filter).length) this.#loadFilter().catch(this.onFail);
    return isPreset ? undefined : records;
  }

  async #loadFilter(): Promise<void> {
    const { ListFilter } = await import('./record-filter.js');
    this.recordFilter ??= new ListFilter(this, this.section, this.feed, this.onFail);
    this.requestUpdate();
  }

  /** Shows that what is needed to show anything cannot be had. */
  protected readonly onFail = (cause: unknown): void => {
    this.#broken = new FeedError('network', { cause });
    this.requestUpdate();
  };

  #renderBody(): TemplateResult | typeof nothing {
    switch (this.#status) {
      case 'loading':
        return this.hasFallback ? html`<slot></slot>` : this.#renderPlaceholder();
      case 'error':
        return html`<slot></slot>`;
      case 'empty':
        return nothing;
      case 'ready':
      case 'stale':
        return this.renderList(this.#records.slice(0, this.#limit + this.#more));
    }
  }

  /** What is shown now of the records; a widget that groups its items makes more than one list. */
  protected renderList(records: readonly Sections[S][], label = this.label): TemplateResult {
    const items = repeat(
      records,
      keyOf,
      (record) => html`<li class="item" part="item">${this.renderItem(record)}</li>`,
    );
    const look = `list as-${this.layoutName}`;
    const title = label || nothing;
    // Safari takes a list without bullets for no list, unless its role says so.
    return this.isNumbered
      ? html`<ol class=${look} part="list" role="list" aria-label=${title}>
          ${items}
        </ol>`
      : html`<ul class=${look} part="list" role="list" aria-label=${title}>
          ${items}
        </ul>`;
  }

  #renderPlaceholder(): TemplateResult {
    const bones = Array<unknown>(Math.min(this.#limit, MAX_SKELETONS));
    return html`
      <div class="list as-${this.layoutName}" aria-hidden="true">
        ${bones.fill(html`<div class="item bone"></div>`)}
      </div>
    `;
  }

  #renderMessage(): TemplateResult | typeof nothing {
    const { texts } = this;
    const { content, error } = this.#state;
    switch (this.#status) {
      case 'loading':
        return html`<p class="visually-hidden">${texts.loading}</p>`;
      case 'ready':
        return nothing;
      case 'empty':
        return html`<p class="message" part="message">
          ${this.recordFilter?.noMatches(texts) ?? texts.empty}
        </p>`;
      case 'stale':
      case 'error':
        return html`<p class="message" part="message">
          ${content ? texts.stale(day(content.updated, texts)) : error && texts.failed[error.code]}
          <button type="button" class="button" @click=${this.#onRetry}>
            ${texts.retry}${this.#ofWhat}
          </button>
        </p>`;
    }
  }

  #renderFooter(): TemplateResult | typeof nothing {
    const { texts } = this;
    const all = this.#records.length;
    const shown = Math.min(all, this.#limit + this.#more);
    const url = this.moreUrl && resolveUrl(this.moreUrl, document.baseURI);
    if (!all || (!url && shown === all)) return nothing;
    return html`<div class="footer" part="footer">
      ${
        url
          ? html`<a class="button" part="more" href=${url}>${texts.moreAt}</a>`
          : html`<button type="button" class="button" part="more" @click=${this.#onMore}>
                ${texts.more}${this.#ofWhat}
              </button>
              <span>${texts.shown(formatNumber(shown, texts), formatNumber(all, texts))}</span>`
      }
    </div>`;
  }

  /** Tells buttons of several widgets apart, for who does not see where they stand. */
  get #ofWhat(): TemplateResult {
    return html`<span class="visually-hidden">: ${this.label}</span>`;
  }

  /** The language of a record, where it is not that of the texts around it. */
  protected languageOf({
    language,
  }: {
    readonly language?: string | undefined;
  }): string | typeof nothing {
    return language && languageOf(language) !== this.texts.language ? language : nothing;
  }

  /** Whether the page brought something to show in the meantime; white space does not count. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Text ? node.data.trim() : (node as Element).slot === '',
    );
  }

  /** Tells who keeps the page or the feed what went wrong, if anything. */
  readonly #reportOutcome = (outcome: Outcome): void => {
    import('./problems.js')
      .then(({ tellProblems }) => {
        this.#problems = tellProblems(this, outcome);
        this.requestUpdate();
      })
      .catch(report);
  };

  #onSelect(event: Event, record: Sections[S]): void {
    if (!this.dispatchEvent(new DiaSelectEvent(this.section.name, record))) event.preventDefault();
  }

  /** Shows more, and takes the visitor to the first of the new items. */
  readonly #onMore = async (): Promise<void> => {
    const first = this.#limit + this.#more;
    this.#more += this.#limit;
    this.requestUpdate();
    await this.updateComplete;
    this.#goTo(this.renderRoot.querySelectorAll<HTMLElement>('.item')[first]);
  };

  readonly #onRetry = (): Promise<void> => this.#keepFocus(() => this.refresh());

  /** Takes a visitor whose button goes away by pressing it to what comes in its place. */
  readonly #keepFocus = async (act: () => void | Promise<void>): Promise<void> => {
    const hadFocus = this.shadowRoot?.activeElement;
    const isLost = () => hadFocus && document.activeElement === document.body;
    const done = act();
    await this.updateComplete;
    if (isLost()) this.#goTo(this.renderRoot.querySelector<HTMLElement>('div[role="status"]'));
    const stop = this.shadowRoot?.activeElement;
    await done;
    await this.updateComplete;
    if (isLost() || stop?.role === 'status') {
      this.#goTo(this.renderRoot.querySelector<HTMLElement>('.item:not(.bone), .message'));
    }
  };

  #goTo(place: HTMLElement | null | undefined): void {
    const stop = place?.querySelector<HTMLElement>('a, button');
    if (place && !stop) place.tabIndex = -1;
    (stop ?? place)?.focus();
  }
}
