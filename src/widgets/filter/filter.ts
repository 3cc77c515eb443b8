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
import { warn } from '../../ui/warn.js';
import { closestAcrossRoots } from '../../util/closest.js';
import { listOf } from '../../util/list-of.js';

/**
 * Search and filters for all widgets inside the same `dia-feed`, each choice with how many records of
 * these widgets it leaves. What a widget has nothing to say about leaves that widget as it is.
 * @tag dia-filter
 * @slot - Shown until the fields are there, and where there is no `dia-feed` around it.
 * @slot heading - A heading of the page's own in place of this one.
 * @csspart heading - The heading.
 * @fires {DiaFilterChangeEvent} dia-filter-change - A visitor asks for another filter. Can be
 *   cancelled.
 * @cssproperty --dia-color-field - Behind what is typed or chosen. What stands there is black or white,
 *   whichever can be read.
 */
export class DiaFilter extends LitElement {
  static override styles = base;

  static override properties: PropertyDeclarations = {
    fields: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /**
   * Which fields, in this order, separated by commas: `search`, `subgoal`, `theme`, `kind`,
   * `province`, `municipality`; all of them unless said.
   */
  fields: string | undefined;

  /** Text of the heading; empty for none. */
  heading: string | undefined;

  /** Level of the heading, 1 to 6. */
  headingLevel = 2;

  readonly #language = new LanguageController(this, 'common', dutch);
  // It asks for no section itself: only for what the `dia-feed` gives.
  readonly #feed = new FeedController(this, subgoals, [], []);
  /** What the fields are made with, once it is fetched; the map has it too. */
  #module: typeof filterModule | undefined;
  #controls: filterModule.FilterControls | undefined;
  #isFetching = false;
  /** What the `dia-feed` around it has in all, and how that is fetched. */
  #summaries: FacetSummaries | undefined;
  #fetchSummaries: FeedContext['tally'];
  /** What it listens for, and what ends that. */
  #listensFor: string | undefined;
  #unlisten: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(): void {
    if (!closestAcrossRoots(this, 'dia-feed')) {
      warn('<dia-filter>: it filters the widgets of the <dia-feed> around it, and there is none.');
    }
    this.#follow(this.#feed.context?.tally);
    if (!this.#isFetching) this.#fetchControls().catch(warn);
    const fields = this.#observed;
    if (fields?.join() !== this.#listensFor) this.#leave();
    this.#listensFor = fields?.join();
    if (this.isConnected) {
      this.#unlisten ??= this.#summaries?.listen(() => this.requestUpdate(), fields);
    }
  }

  protected override render(): TemplateResult {
    const { texts } = this.#language;
    const { context } = this.#feed;
    const sum = this.#summaries?.sum;
    if (!context || !sum || !this.#module || !this.#controls) return html`<slot></slot>`;
    const level = integerAttribute(this, 'heading-level', this.headingLevel, 1, 6, 2);
    const label = (this.heading ?? texts.controls.heading).trim();
    return html`<div dir="ltr" lang=${texts.language}>
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

  /** What can be chosen from; undefined for everything. It is told before the fields are there. */
  get #observed(): readonly Criterion[] | undefined {
    const asked = listOf(this.fields) as Criterion[];
    if (!asked.length) return undefined;
    return this.#module ? this.#fieldsIn(this.#module) : asked;
  }

  /** The fields that the page asks for, else all. */
  #fieldsIn({ FIELDS }: typeof filterModule): readonly Criterion[] {
    const fields = enumListAttribute(this, 'fields', this.fields, FIELDS);
    return fields.length ? [...new Set(fields)] : FIELDS;
  }

  /** Follows the `dia-feed` around it, which may be another one than before, or none. */
  #follow(fetchSummaries: FeedContext['tally']): void {
    if (fetchSummaries === this.#fetchSummaries) return;
    this.#leave();
    this.#summaries = undefined;
    this.#fetchSummaries = fetchSummaries;
    fetchSummaries?.().then((summaries) => {
      if (this.#fetchSummaries !== fetchSummaries) return;
      this.#summaries = summaries;
      this.requestUpdate();
    }, warn);
  }

  async #fetchControls(): Promise<void> {
    this.#isFetching = true;
    this.#module = await import('../../ui/filter.js');
    const { FilterControls, styles } = this.#module;
    adopt(this.renderRoot, styles);
    this.#controls = new FilterControls(this, (filter) =>
      this.dispatchEvent(new DiaFilterChangeEvent(filter)),
    );
    this.requestUpdate();
  }

  #leave(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
  }
}
