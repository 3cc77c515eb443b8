import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';

import type { FeedContext, Tally } from '../../feed/context.js';
import { FeedController } from '../../feed/controller.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Criterion } from '../../feed/filter.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { filter as dutch } from '../../text/nl/filter.js';
import { adopt } from '../../ui/adopt.js';
import type { FilterControls } from '../../ui/filter.js';
import { heading } from '../../ui/heading.js';
import { LanguageController } from '../../ui/language.js';
import { report, someOf, whole } from '../../ui/report.js';
import { base } from '../../ui/styles.js';
import { closestAcrossRoots } from '../../util/closest.js';

const FIELDS = ['search', 'subgoal', 'theme', 'kind', 'province', 'municipality'] as const;

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
  #controls: FilterControls | undefined;
  /** Whether the fields were asked for. */
  #isAsked = false;
  /** How the `dia-feed` around it adds up its widgets, and how that is had. */
  #tally: Tally | undefined;
  #fetchTally: FeedContext['tally'];
  /** For which fields it listens, and what ends that. */
  #heard = '';
  #unlisten: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(): void {
    if (!closestAcrossRoots(this, 'dia-feed')) {
      report(
        '<dia-filter>: it filters the widgets of the <dia-feed> around it, and there is none.',
      );
    }
    this.#follow(this.#feed.shared?.tally);
    if (!this.#isAsked) this.#fetchControls().catch(report);
    const fields = this.#fields;
    if (fields.join() !== this.#heard) this.#leave();
    this.#heard = fields.join();
    if (this.isConnected) {
      this.#unlisten ??= this.#tally?.listen(() => this.requestUpdate(), fields);
    }
  }

  protected override render(): TemplateResult {
    const { texts } = this.#language;
    const { shared } = this.#feed;
    const sum = this.#tally?.sum;
    if (!shared || !sum || !this.#controls) return html`<slot></slot>`;
    const level = whole(this, 'heading-level', this.headingLevel, 1, 6, 2);
    const label = (this.heading ?? texts.controls.heading).trim();
    return html`<div dir="ltr" lang=${texts.language}>
      <slot name="heading">${label ? heading(level, 'heading', label) : nothing}</slot>
      ${this.#controls.render({
        ...sum,
        filter: shared.filter,
        fields: this.#fields,
        counted: texts.controls.results,
        isSilent: true,
        title: label,
        texts,
      })}
    </div>`;
  }

  get #fields(): readonly Criterion[] {
    const fields = someOf(this, 'fields', this.fields, FIELDS);
    return fields.length ? [...new Set(fields)] : FIELDS;
  }

  /** Another `dia-feed` has another tally; without one there is none. */
  #follow(fetchTally: FeedContext['tally']): void {
    if (fetchTally === this.#fetchTally) return;
    this.#leave();
    this.#tally = undefined;
    this.#fetchTally = fetchTally;
    fetchTally?.().then((tally) => {
      if (this.#fetchTally !== fetchTally) return;
      this.#tally = tally;
      this.requestUpdate();
    }, report);
  }

  /** The map has them too: fetched once for both. */
  async #fetchControls(): Promise<void> {
    this.#isAsked = true;
    const { FilterControls, styles } = await import('../../ui/filter.js');
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
