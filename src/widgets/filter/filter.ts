import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';

import type { FacetSummaries, FeedContext } from '../../feed/context.js';
import { FeedController } from '../../feed/controller.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Criterion } from '../../feed/filter.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { filter as dutch } from '../../text/nl/filter.js';
import { adopt } from '../../ui/adopt.js';
import { enumListAttribute, integerAttribute } from '../../ui/attributes.js';
import type * as filterModule from '../../ui/filter.js';
import { heading } from '../../ui/heading.js';
import { LanguageController } from '../../ui/language.js';
import { base } from '../../ui/styles.js';
import { headingScale } from '../../ui/tokens.js';
import { warnAbout } from '../../ui/warn-about.js';
import { warn } from '../../ui/warn.js';
import { closestAcrossRoots } from '../../util/closest.js';
import { listOf } from '../../util/list-of.js';

/**
 * Search and filters for all widgets inside the same `dia-feed`. Each option shows how many items it
 * would leave. A criterion that does not apply to a widget does not change that widget.
 * @tag dia-filter
 * @slot - Content inside the element shows while the fields load, and without a `dia-feed` around it.
 * @slot heading - Replaces the heading.
 * @csspart heading - Heading of the fields.
 * @fires {DiaFilterChangeEvent} dia-filter-change - A visitor changes the filter. Can be
 *   cancelled.
 * @cssproperty --dia-color-field - Background of fields. Their text is black or white, whichever
 *   contrasts more.
 */
export class DiaFilter extends LitElement {
  static override styles = [headingScale, base];

  static override properties: PropertyDeclarations = {
    fields: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /**
   * Fields to show, in this order, separated by commas: `search`, `subgoal`, `theme`, `kind`,
   * `province`, `municipality`. Default: all.
   */
  fields: string | undefined;

  /** Text of the heading. Empty for no heading. */
  heading: string | undefined;

  /** Level of the heading, 1 to 6. */
  headingLevel = 2;

  readonly #language = new LanguageController(this, 'common', dutch);
  // Loads no section itself: the `dia-feed` provides the counts.
  readonly #feed = new FeedController(this, { section: subgoals });
  /** The module of the fields, once it is loaded; the map uses it too. */
  #module: typeof filterModule | undefined;
  #controls: filterModule.FilterControls | undefined;
  #isLoading = false;
  /** Counts of all widgets inside the `dia-feed`. */
  #summaries: FacetSummaries | undefined;
  /** Loads these; another function belongs to another `dia-feed`. */
  #loadSummaries: FeedContext['tally'];
  /** The criteria whose counts it listens to. */
  #observedFields: string | undefined;
  /** Ends that. */
  #stopListening: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnect();
  }

  /** Called by the browser when the element moves into another document. */
  adoptedCallback(): void {
    import('../../ui/adopt-again.js').then(({ adoptAgain }) => adoptAgain(this), warn);
  }

  protected override willUpdate(): void {
    if (!closestAcrossRoots(this, 'dia-feed')) warnAbout(this, 'filter-alone');
    this.#follow(this.#feed.context?.tally);
    if (!this.#isLoading) this.#loadControls().catch(warn);
    const fields = this.#criteria;
    if (fields?.join() !== this.#observedFields) this.#disconnect();
    this.#observedFields = fields?.join();
    if (this.isConnected) {
      this.#stopListening ??= this.#summaries?.listen(() => this.requestUpdate(), fields);
    }
  }

  protected override render(): TemplateResult {
    const { texts } = this.#language;
    const { context } = this.#feed;
    const sum = this.#summaries?.sum;
    if (!context || !sum || !this.#module || !this.#controls) return html`<slot></slot>`;
    const level = integerAttribute(this, 'heading-level', this.headingLevel, 1, 6, 2);
    const label = (this.heading ?? texts.controls.heading).trim();
    return html`<div class="widget" dir="ltr" lang=${texts.language}>
      <slot name="heading">${label ? heading(level, 'heading', label) : nothing}</slot>
      ${this.#controls.render({
        ...sum,
        filter: context.filter,
        fields: this.#fieldsIn(this.#module),
        noun: texts.controls.results,
        isSilent: true,
        title: label,
        texts,
      })}
    </div>`;
  }

  /** The criteria of its fields; undefined for all. Known before the module of the fields is loaded. */
  get #criteria(): readonly Criterion[] | undefined {
    const given = listOf(this.fields) as Criterion[];
    if (!given.length) return undefined;
    return this.#module ? this.#fieldsIn(this.#module) : given;
  }

  /** The fields that the page sets. Default: all. */
  #fieldsIn({ FIELDS }: typeof filterModule): readonly Criterion[] {
    const fields = enumListAttribute(this, 'fields', this.fields, FIELDS);
    return fields.length ? [...new Set(fields)] : FIELDS;
  }

  /** Listens to the counts of the `dia-feed` around it, which may have changed. */
  #follow(loadSummaries: FeedContext['tally']): void {
    if (loadSummaries === this.#loadSummaries) return;
    this.#disconnect();
    this.#summaries = undefined;
    this.#loadSummaries = loadSummaries;
    loadSummaries?.().then((summaries) => {
      if (this.#loadSummaries !== loadSummaries) return;
      this.#summaries = summaries;
      this.requestUpdate();
    }, warn);
  }

  async #loadControls(): Promise<void> {
    this.#isLoading = true;
    this.#module = await import('../../ui/filter.js');
    const { FilterControls, styles } = this.#module;
    adopt(this.renderRoot, styles);
    this.#controls = new FilterControls(this, (filter) =>
      this.dispatchEvent(new DiaFilterChangeEvent(filter)),
    );
    this.requestUpdate();
  }

  #disconnect(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
  }
}
