import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';

import { FeedController } from '../feed/controller.js';
import { FeedError } from '../feed/error.js';
import { DiaErrorEvent, DiaReadyEvent, DiaSelectEvent } from '../feed/events.js';
import type { Filter, PresetCriterion } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type { SectionContent } from '../feed/store.js';
import { day } from '../text/date.js';
import { defaultHeading } from '../text/heading.js';
import type { SaidTexts, ShownSection, WidgetTexts } from '../text/index.js';
import type { PresentationContext } from '../text/records/presentation.js';
import { listOf } from '../util/list-of.js';
import { enumAttribute, integerAttribute } from './attributes.js';
import { keepFocus } from './focus.js';
import { heading } from './heading.js';
import { hiddenName } from './hidden-name.js';
import { InSightController } from './in-sight.js';
import type { ItemContext } from './item.js';
import { LanguageController } from './language.js';
import type { Outcome } from './problems.js';
import type { RecordFilter } from './record-filter.js';
import { base } from './styles.js';
import { restOfPage } from './swallowed.js';
import { headingScale } from './tokens.js';
import { warn } from './warn.js';

/** Of a feed that loads sooner, screen readers say only the content. */
const SLOW_MS = 500;

/** What a widget is doing; also its custom state, as in `dia-news-feed:state(error)`. */
export type WidgetStatus = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What a widget passes to the constructor of `DiaWidget`. */
export interface WidgetOptions<S extends ShownSection> {
  /** The section of the feed that the widget shows. */
  readonly section: Section<S>;
  /** The texts of the widget in Dutch. Other languages are loaded when a page uses them. */
  readonly texts: SaidTexts[S];
  /**
   * Sections that the records refer to, such as the partners. They are used if the feed contains them
   * inline; nothing is requested for them. The subgoals are always one of them.
   */
  readonly relatedSections?: readonly Section[];
  /** Sections to use, for counts for example, once another widget on the page loads them. */
  readonly observedSections?: readonly SectionName[];
}

/**
 * A widget shows one section of a feed. It finds and loads the feed and filters the records; around them
 * it shows a heading, a fallback, and a message when there is nothing to show.
 *
 * @slot - Content inside the element shows while the feed loads and if loading fails.
 * @slot heading - Replaces the heading of the widget.
 * @slot footer - Content below the widget.
 * @csspart heading - Heading of the widget.
 * @csspart title - Heading of an item.
 * @csspart meta - Small print of an item: dates, kinds, counts.
 * @csspart image - Image of an item.
 * @csspart summary - Text of an item.
 * @csspart message - Message when there is nothing to show or the feed could not be loaded.
 * @fires {DiaReadyEvent} dia-ready - The content is shown. Has the `section` and the `count` of all
 *   its items.
 * @fires {DiaErrorEvent} dia-error - The content could not be loaded. Has the `error`.
 * @fires {DiaSelectEvent} dia-select - A visitor opens the link of an item. Has the `section` and the
 *   `item`. Can be cancelled.
 * @cssproperty --dia-font - Font of all text. Default: the font of the page.
 * @cssproperty --dia-font-heading - Font of headings.
 * @cssproperty --dia-color-text - Text colour. Default: the text colour of the page.
 * @cssproperty --dia-color-muted - Colour of small print, such as dates and counts. Default: the text
 *   colour, less dark on light pages and less light on dark ones. Made to contrast like text does.
 * @cssproperty --dia-color-heading - Colour of headings.
 * @cssproperty --dia-color-link - Colour of links and buttons.
 * @cssproperty --dia-color-button - Colour of buttons. Default: that of links.
 * @cssproperty --dia-color-link-hover - Colour of links under the mouse.
 * @cssproperty [--dia-color-accent=#1870bf] - Background of numbers and of selected buttons.
 * @cssproperty --dia-color-on-accent - Text colour on the accent colour. Default: black or white,
 *   whichever contrasts more.
 * @cssproperty --dia-color-line - Colour of lines between rows.
 * @cssproperty --dia-color-frame - Colour of frames around cards. Default: that of lines.
 * @cssproperty --dia-color-surface - Background of a widget with `card`.
 * @cssproperty --dia-color-on-surface - Text colour on that background. Colours without enough
 *   contrast there, those of links and headings too, become black or white.
 * @cssproperty [--dia-color-focus=#000] - Colour of the focus ring. The ring has a second colour: black
 *   or white, whichever contrasts more with the first.
 * @cssproperty [--dia-space=1em] - Space between items. Other spaces are derived from it.
 * @cssproperty [--dia-density=1] - Factor for that space: 0.5 is compact.
 * @cssproperty [--dia-radius=0] - Radius of corners.
 * @cssproperty [--dia-shadow=none] - Shadow of a widget with `card`.
 * @cssproperty [--dia-target=44px] - Minimum size of buttons. Values below 44 px have no effect.
 * @cssstate loading - The feed is being loaded.
 * @cssstate ready - The content is shown.
 * @cssstate empty - The feed has nothing to show.
 * @cssstate stale - Earlier content is shown, since newer content could not be loaded.
 * @cssstate error - The content could not be loaded.
 * @attr {'nl' | 'en' | 'fy'} lang - Language of the texts of the widget. Default: the language of the
 *   nearest ancestor with a `lang`.
 */
export abstract class DiaWidget<S extends ShownSection> extends LitElement {
  static override styles: CSSResultGroup = [headingScale, base];

  static override properties: PropertyDeclarations = {
    src: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    subgoal: {},
    theme: {},
    municipality: {},
    province: {},
    images: {},
    sections: {},
    offline: { type: Boolean },
    loading: {},
    debug: { type: Boolean },
    card: { type: Boolean, reflect: true },
  };

  /**
   * Address of the feed. Default: that of the nearest `dia-feed`, otherwise that in
   * `<meta name="dia-feed" content="URL">`.
   */
  src: string | undefined;

  /** Text of the heading. Empty for no heading. */
  heading: string | undefined;

  /** Level of the heading, 1 to 6. Headings of items are one level deeper. */
  headingLevel = 2;

  /** Shows only what belongs to these subgoals: ids or numbers, separated by commas. */
  subgoal: string | undefined;

  /** Shows only what belongs to these themes: ids, separated by commas. */
  theme: string | undefined;

  /**
   * Shows only what belongs to these municipalities: CBS codes or names, separated by commas. Put a name
   * with a comma in it between double quotes.
   */
  municipality: string | undefined;

  /** Shows only what belongs to these provinces: `NL-UT` or names, separated by commas. */
  province: string | undefined;

  /** Which images to show: only those from the origin of the feed, all, or none. */
  images: 'own' | 'any' | 'none' = 'own';

  /**
   * With a `src`: from which origins to load sections that the feed refers to. Only from the origin of the
   * feed, or from any.
   */
  sections: 'own' | 'any' = 'own';

  /**
   * With a `src`: keeps the last good feed in the browser of the visitor, and shows it when the feed cannot
   * be loaded. Nothing else is ever stored. Needs https.
   */
  offline = false;

  /** When to load the feed: when the widget comes near the screen, or at once. */
  loading: 'lazy' | 'eager' = 'lazy';

  /**
   * Shows below the widget which invalid values of the feed were dropped, and why the feed or its images
   * could not be loaded.
   */
  debug = false;

  /** Shows the widget as a card: with a background and a frame. */
  card = false;

  protected readonly feed: FeedController<S>;
  /** Filters the records. Loaded when there is something to filter; a widget may bring its own. */
  protected recordFilter: RecordFilter<S> | undefined;
  /** The records that pass all filters, in the order of the feed. */
  protected filteredRecords: readonly Sections[S][] = [];
  readonly #section: Section<S>;
  readonly #language: LanguageController<S>;
  readonly #internals = this.attachInternals();
  /** Why a part of the code that the widget needs could not be loaded. */
  #codeError: FeedError | undefined;
  #status: WidgetStatus = 'loading';
  /** The message or status that was announced last. */
  #lastAnnounced: string | undefined;
  /** Whether the feed was still loading after {@link SLOW_MS}. */
  #isSlow = false;
  /** The records to show, in the order of the widget. */
  #records: readonly Sections[S][] = [];
  /** The outcome that was reported last. */
  #lastOutcome: SectionContent<S> | FeedError | undefined;
  /** The list of problems that `debug` shows. */
  #problems: TemplateResult | typeof nothing | undefined;

  // eslint-disable-next-line wc/no-constructor-params -- Browsers construct only its subclasses.
  constructor({ section, texts, relatedSections = [], observedSections = [] }: WidgetOptions<S>) {
    super();
    this.#section = section;
    this.#language = new LanguageController(this, section.name, texts);
    this.feed = new FeedController(this, {
      section,
      relatedSections: [subgoals, ...relatedSections],
      observedSections,
      participant: {
        section,
        presetFilter: () => this.presetFilter,
        arrange: (records) => this.arrange(records as readonly Sections[S][]),
        kindNames: () => (this.texts as { kinds?: Record<string, string> }).kinds,
      },
    });
    new InSightController(
      this,
      () => enumAttribute(this, 'loading', this.loading, ['lazy', 'eager']) === 'eager',
      () => {
        this.feed.start();
        this.#watchLoading();
      },
    );
  }

  /** What the widget is doing. */
  get status(): WidgetStatus {
    return this.#status;
  }

  /** Loads the feed again. Settles once loading succeeds or fails. */
  refresh(): Promise<void> {
    this.#codeError = undefined;
    this.requestUpdate();
    this.#watchLoading();
    return this.feed.refresh();
  }

  /** Called by the browser when the widget moves into another document. */
  adoptedCallback(): void {
    import('./adopt-again.js').then(({ adoptAgain }) => adoptAgain(this), warn);
  }

  // An update goes through these steps: find the feed and its state, filter the records, arrange them, derive
  // the status from the result (`willUpdate`); render what belongs to the status (`render`); dispatch
  // `dia-ready` or `dia-error` and report problems (`updated`).

  protected override willUpdate(): void {
    if (this.card) import('./surface.js').then(({ asCard }) => asCard(this.renderRoot), warn);
    this.feed.connect();
    const { content, status } = this.#state;
    const filtered = content && this.#filter(content.records);
    this.filteredRecords = filtered ?? [];
    this.#records = this.arrange(this.filteredRecords);
    const isEmpty = status === 'ready' && !this.#records.length;
    this.#setStatus(content && !filtered ? 'loading' : isEmpty ? 'empty' : status);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`
      <div class="widget" dir="ltr" lang=${texts.language}>
        <slot name="heading">
          ${this.label ? heading(this.#headingLevel, 'heading', this.label) : nothing}
        </slot>
        ${this.renderAround(
          this.#renderBody(),
          html`${this.recordFilter?.renderNote(texts)}
            <div class="outcome">${this.#renderMessage()}</div>`,
        )}
        ${restOfPage(this)}
        <slot name="footer"></slot>
        ${this.#problems}
      </div>
    `;
  }

  protected override updated(): void {
    this.#announce();
    const { content, error } = this.#state;
    const isPending = this.#status === 'loading' || this.recordFilter?.isOutdated;
    const outcome = error ?? (isPending ? undefined : content);
    if (outcome === this.#lastOutcome) return;
    this.#lastOutcome = outcome;
    if (error) this.dispatchEvent(new DiaErrorEvent(error));
    else if (outcome) {
      this.dispatchEvent(new DiaReadyEvent(this.#section.name, this.#records.length));
    }
    // If there is an earlier report, replace it even when there are no problems any more.
    if (outcome && (error || content?.problems.length || this.#problems))
      this.#reportOutcome(outcome);
  }

  /**
   * Renders the content in the states `ready` and `stale`.
   * @param records - All records of the section, filtered and arranged.
   */
  protected abstract renderContent(records: readonly Sections[S][]): TemplateResult;

  /** Renders what is shown while the feed loads, if the page has no fallback. */
  protected abstract renderPlaceholder(): TemplateResult;

  /**
   * Adds elements around the content and the message, such as buttons above both.
   * @param message - What visitors filtered by, and what is wrong with the content: above it, where it
   *   is seen.
   */
  protected renderAround(
    content: TemplateResult | typeof nothing,
    message: TemplateResult,
  ): TemplateResult {
    return html`${message} ${content}`;
  }

  /**
   * Sorts records and leaves out those that the widget never shows. Default: the records as they are.
   * The `dia-feed` around the widget calls it too, for its counts: it must not change anything.
   */
  protected arrange(records: readonly Sections[S][]): readonly Sections[S][] {
    return records;
  }

  protected get texts(): WidgetTexts<S> {
    return this.#language.texts;
  }

  /** Name of the widget: the text of its heading, empty for none. */
  protected get label(): string {
    // A framework may set a number.
    const heading: unknown = this.heading ?? defaultHeading(this.texts, this.#state.content?.names);
    return String(heading).trim();
  }

  /** Input of `present` and of the templates of items (`item.ts`, `image.ts`). */
  protected get itemContext(): PresentationContext<S> & ItemContext {
    const hasHeading = this.label || [...this.children].some(({ slot }) => slot === 'heading');
    return {
      host: this,
      texts: this.texts,
      now: new Date(),
      related: (section) => this.feed.records(section),
      titleLevel: this.#headingLevel + (hasHeading ? 1 : 0),
      images: enumAttribute(this, 'images', this.images, ['own', 'any', 'none']),
      origin: this.#state.content?.origin,
      onSelect: (event, record) => {
        const select = new DiaSelectEvent(this.#section.name, record as Sections[S]);
        if (!this.dispatchEvent(select)) event.preventDefault();
      },
      onImageError: this.#reportOutcome,
    };
  }

  /** The filter that the attributes set. Visitors cannot undo it. */
  protected get presetFilter(): Filter {
    const filter: Record<PresetCriterion, readonly string[]> = {
      subgoal: listOf(this.subgoal),
      theme: listOf(this.theme),
      municipality: listOf(this.municipality),
      province: listOf(this.province),
    };
    return Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length));
  }

  /** Whether the page has content to show while the feed loads. White space does not count. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Text ? node.data.trim() : (node as Element).slot === '',
    );
  }

  /** Shows an error: a part of the code that the widget needs could not be loaded. */
  protected readonly onFail = (cause: unknown): void => {
    this.#codeError = new FeedError('network', { cause });
    this.requestUpdate();
  };

  get #state(): {
    status: Exclude<WidgetStatus, 'empty'>;
    content?: SectionContent<S>;
    error?: FeedError;
  } {
    return this.#codeError ? { status: 'error', error: this.#codeError } : this.feed.state;
  }

  #setStatus(status: WidgetStatus): void {
    try {
      this.#internals.states.delete(this.#status);
      this.#internals.states.add(status);
    } catch {
      // Browsers from before 2024 have no custom states, or only with dashes.
    }
    this.#status = status;
  }

  /** The records that pass all filters; undefined while a filter is being loaded. */
  #filter(records: readonly Sections[S][]): readonly Sections[S][] | undefined {
    const { presetFilter } = this;
    const { filter } = this.feed;
    if (this.recordFilter) return this.recordFilter.apply(records, presetFilter, filter);
    const isPreset = Object.keys(presetFilter).length > 0;
    if (isPreset || Object.keys(filter).length) this.#loadFilter().catch(this.onFail);
    return isPreset ? undefined : records;
  }

  async #loadFilter(): Promise<void> {
    const { ListFilter } = await import('./record-filter.js');
    this.recordFilter ??= new ListFilter(this, this.#section, this.feed, this.onFail);
    this.requestUpdate();
  }

  get #headingLevel(): number {
    return integerAttribute(this, 'heading-level', this.headingLevel, 1, 6, 2);
  }

  #renderBody(): TemplateResult | typeof nothing {
    switch (this.#status) {
      case 'loading':
        return this.hasFallback ? html`<slot></slot>` : this.renderPlaceholder();
      case 'error':
        return html`<slot></slot>`;
      case 'empty':
        return nothing;
      case 'ready':
      case 'stale':
        return this.renderContent(this.#records);
    }
  }

  #renderMessage(): TemplateResult | typeof nothing {
    const message = this.#message;
    if (!message) return nothing;
    return html`<div class="message" part="message">
      <p>${message}</p>
      ${
        this.#status === 'empty'
          ? nothing
          : html`<button type="button" class="button" @click=${this.#onRetry}>
              ${this.texts.retry}${hiddenName(this.label)}
            </button>`
      }
    </div>`;
  }

  /** What the widget shows instead of its content, or about it. */
  get #message(): string | undefined {
    const { texts } = this;
    const { content, error } = this.#state;
    switch (this.#status) {
      case 'loading':
      case 'ready':
        return undefined;
      case 'empty':
        return this.recordFilter?.noMatches(texts) ?? texts.empty;
      case 'stale':
      case 'error':
        if (!content) return error && texts.failed[error.code];
        return content.missing ? texts.incomplete : texts.stale(day(content.updated, texts));
    }
  }

  /** Tells screen readers how loading the feed goes: when it is slow, and when there is a message. */
  #announce(): void {
    const { texts, label } = this;
    const outcome = this.#message ?? (this.#isSlow ? this.#status : undefined);
    if (outcome === this.#lastAnnounced) return;
    this.#lastAnnounced = outcome;
    // The `dia-feed` around the widget announces the result of a filter itself.
    if (!outcome || (this.feed.context && this.recordFilter?.noMatches(texts))) return;
    import('./announce-outcome.js')
      .then(({ announceOutcome }) => announceOutcome(this.renderRoot, outcome, texts, label))
      .catch(warn);
  }

  /** Reports problems to the people who keep the page and the feed. */
  readonly #reportOutcome = (outcome: Outcome): void => {
    import('./problems.js')
      .then(({ reportProblems }) => {
        this.#problems = reportProblems(this, outcome);
        this.requestUpdate();
      })
      .catch(warn);
  };

  readonly #onRetry = (): Promise<void> => keepFocus(this, () => this.refresh());

  #watchLoading(): void {
    this.#isSlow = false;
    setTimeout(() => {
      this.#isSlow = this.#status === 'loading';
      this.#announce();
    }, SLOW_MS);
  }
}
