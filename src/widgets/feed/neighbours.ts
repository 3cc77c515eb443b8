import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { FeedContext, Sum, Tally } from '../../feed/context.js';
import type { Facet } from '../../feed/facets.js';
import { FACETS, indexing } from '../../feed/facets.js';
import type { Criterion, Filter, Knowledge } from '../../feed/filter.js';
import { concerns, matcher, saysPlace } from '../../feed/filter.js';
import type { Section } from '../../feed/read/section.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { themes } from '../../feed/read/sections/themes.js';
import type { SectionName, Sections } from '../../feed/sections.js';
import type { Part } from '../../feed/tally.js';
import { adding } from '../../feed/tally.js';
import type * as geographyModule from '../../geo/geography.js';
import { kindNameIn } from '../../ui/names.js';
import { report } from '../../ui/report.js';
import { kindName } from '../../util/kind-name.js';
import { whenIdle } from '../../util/idle.js';
import { inSlices } from '../../util/slices.js';

type Geography = typeof geographyModule;
type Records = readonly Sections[SectionName][];

/**
 * What is counted of a widget, also of one of another copy of this library: members of `DiaWidget`
 * that are nobody else's business.
 */
interface Neighbour extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly section: Section;
  readonly bounds: Filter;
  readonly texts: object;
  arrange(records: Records): Records;
}

/** What `dia-feed` gives, and to whom. */
export interface Giver {
  readonly value: FeedContext;
  readonly consumers: ReadonlyMap<unknown, { readonly consumerHost: Element }>;
}

/** The records of a section that widgets may show, whatever visitors choose. */
interface Offered {
  readonly section: Section;
  readonly records: Records;
}

/** An offer that was prepared, and with what knowledge. */
interface Prepared extends Offered, Part {
  readonly known: readonly unknown[];
}

/**
 * The widgets inside a `dia-feed`: adds up what they may show, in slices, and follows them. It asks
 * for no section but the names of what can be chosen.
 */
export class Neighbours implements Tally, ReactiveController {
  readonly #feed: ReactiveControllerHost & HTMLElement;
  readonly #giver: Giver;
  readonly #listeners = new Map<() => void, readonly Criterion[]>();
  readonly #followed = new WeakSet<Element>();
  /** What the bounds of a widget leave of its section. */
  readonly #within = new WeakMap<Element, Offered & { readonly known: readonly unknown[] }>();
  readonly #prepared = new Map<SectionName, Prepared>();
  /** The names that were asked for, and what ends that. */
  readonly #asked = new Map<SectionName, () => void>();
  #store: FeedContext['store'] | undefined;
  #geography: Geography | undefined;
  #fetching: Promise<void> | undefined;
  #sum: Sum | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting = new AbortController();
  /** All that the sum hangs on, as it was last counted. */
  #question: readonly unknown[] = [];

  constructor(feed: ReactiveControllerHost & HTMLElement, giver: Giver) {
    this.#feed = feed;
    this.#giver = giver;
    // Those that come later ask the feed for what it gives.
    feed.addEventListener('context-request', this.#look);
    feed.addController(this);
  }

  get sum(): Sum | undefined {
    return this.#sum;
  }

  listen(listener: () => void, fields: readonly Criterion[]): () => void {
    // Of its own, so that one listener may listen twice.
    const own = () => listener();
    this.#listeners.set(own, fields);
    this.#look();
    return () => this.#listeners.delete(own);
  }

  hostConnected(): void {
    this.#look();
  }

  /** Another filter, or another store. */
  hostUpdated(): void {
    this.#look();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#counting.abort();
    this.#question = [];
    this.#forget();
  }

  /** Counts anew when all have heard of what changed. */
  readonly #look = (): void => {
    if (!this.#feed.isConnected) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#check().catch((error: unknown) => {
        if (!this.#counting.signal.aborted) report(String(error));
      });
    });
  };

  /** Counts unless nothing changed: widgets update for many reasons. */
  async #check(): Promise<void> {
    const { store, filter } = this.#giver.value;
    if (store !== this.#store) this.#forget();
    this.#store = store;
    const neighbours = this.#all();
    if (this.#needsGeography(neighbours, filter)) await this.#fetchGeography();

    const offers = this.#offers(neighbours);
    const { geography, subgoals } = this.#knowledge;
    const question = [
      ...[filter, geography, subgoals, this.#records('themes')],
      ...neighbours.map(({ texts }) => texts),
      ...this.#awaited(neighbours),
      ...offers.flatMap(({ section, records }) => [section, records]),
      ...[...this.#listeners.values()].flat(),
    ];
    if (isSame(question, this.#question)) return;
    this.#question = question;
    this.#counting.abort();
    this.#counting = new AbortController();
    await this.#count(filter, neighbours, offers, this.#counting.signal);
  }

  async #count(
    filter: Filter,
    neighbours: readonly Neighbour[],
    offers: readonly Offered[],
    signal: AbortSignal,
  ): Promise<void> {
    const parts: Part[] = [];
    for (const offered of offers) parts.push(await this.#prepare(offered, signal));
    const added = await inSlices(adding(parts, filter), signal);
    const { counts } = added;
    if (counts.subgoal.size && this.#isOfUse('subgoal')) this.#ask(subgoals);
    if (counts.theme.size && this.#isOfUse('theme')) this.#ask(themes);
    const awaited = this.#awaited(neighbours);
    const known = FACETS.filter((facet) => counts[facet].size || !awaited.includes(facet));
    this.#sum = parts.length
      ? {
          ...added,
          counts: Object.fromEntries(known.map((facet) => [facet, counts[facet]])),
          filter,
          subgoals: this.#records('subgoals'),
          themes: this.#records('themes'),
          geography: this.#geography,
          kindName: (kind) => nameOfKind(kind, neighbours),
        }
      : undefined;
    for (const listener of [...this.#listeners.keys()]) listener();
  }

  /** The widgets that follow the filter now; one with a feed of its own does not. */
  #all(): Neighbour[] {
    const found: Neighbour[] = [];
    for (const { consumerHost } of this.#giver.consumers.values()) {
      const widget = consumerHost as Neighbour;
      if (!('section' in widget) || widget.src) continue;
      if (!this.#followed.has(widget)) {
        this.#followed.add(widget);
        widget.addController({ hostUpdated: this.#look, hostDisconnected: this.#look });
      }
      found.push(widget);
    }
    return found;
  }

  /** What can be chosen before the widgets are there that say something about it. */
  #awaited(neighbours: readonly Neighbour[]): Facet[] {
    const { store } = this.#giver.value;
    return NAMED.filter((facet) =>
      neighbours.some(
        ({ section }) =>
          section.name !== `${facet}s` &&
          concerns(facet, section) &&
          store.state(section.name).status === 'loading',
      ),
    );
  }

  /** What the widgets may show, each record once, however many show it. */
  #offers(neighbours: readonly Neighbour[]): Offered[] {
    const offers = new Map<SectionName, Offered>();
    for (const widget of neighbours) {
      const { section } = widget;
      const within = this.#withinBounds(widget);
      if (!within) continue;
      const records = widget.arrange(within);
      const others = offers.get(section.name)?.records;
      const all = others ? [...new Set([...others, ...records])] : records;
      offers.set(section.name, { section, records: all });
    }
    // What is the same as before is the same list, so that it is not prepared again.
    return [...offers.values()].map((offered) => {
      const before = this.#prepared.get(offered.section.name);
      return before && isSame(before.records, offered.records) ? before : offered;
    });
  }

  #withinBounds(widget: Neighbour): Records | undefined {
    const { section, bounds } = widget;
    const given = this.#content(section.name);
    if (!given || !Object.keys(bounds).length) return given;
    const knowledge = this.#knowledge;
    const known = [given, JSON.stringify(bounds), knowledge.geography, knowledge.subgoals];
    const before = this.#within.get(widget);
    if (before && isSame(before.known, known)) return before.records;
    const records = given.filter(matcher(section, bounds, knowledge));
    this.#within.set(widget, { section, records, known });
    return records;
  }

  async #prepare({ section, records }: Offered, signal: AbortSignal): Promise<Part> {
    const knowledge = this.#knowledge;
    const known = [knowledge.geography, knowledge.subgoals];
    const before = this.#prepared.get(section.name);
    if (before?.records === records && isSame(before.known, known)) return before;
    const index = await inSlices(indexing(section, records, knowledge), signal);
    const prepared = { section, records, known, index, count: records.length };
    this.#prepared.set(section.name, prepared);
    // So that the first search does not wait, here and in the widgets.
    whenIdle(index.folding(), signal).catch(() => undefined);
    return prepared;
  }

  get #knowledge(): Knowledge {
    const geography = this.#geography;
    return { subgoals: this.#records('subgoals'), ...(geography && { geography }) };
  }

  #content(section: SectionName): Records | undefined {
    const state = this.#giver.value.store.state(section);
    return 'content' in state ? state.content.records : undefined;
  }

  #records<S extends SectionName>(section: S): readonly Sections[S][] {
    return (this.#content(section) ?? NONE) as readonly Sections[S][];
  }

  /** Whether somebody shows a criterion, or a visitor chose something of it. */
  #isOfUse(criterion: Criterion): boolean {
    const fields = [...this.#listeners.values()].flat();
    return fields.includes(criterion) || Boolean(this.#giver.value.filter[criterion]?.length);
  }

  #needsGeography(neighbours: readonly Neighbour[], { search }: Filter): boolean {
    const isPlaceOfUse = this.#isOfUse('municipality') || this.#isOfUse('province');
    return neighbours.some(({ section, bounds }) => {
      if (!concerns('municipality', section)) return false;
      if (isPlaceOfUse || bounds.municipality || bounds.province) return true;
      return search && saysPlace(section, this.#content(section.name) ?? NONE);
    });
  }

  /** Without it places are compared as they are written. */
  #fetchGeography(): Promise<void> {
    return (this.#fetching ??= import('../../geo/geography.js').then(
      (geography) => {
        this.#geography = geography;
      },
      () => {
        this.#fetching = undefined;
      },
    ));
  }

  #ask(section: Section): void {
    if (this.#asked.has(section.name)) return;
    this.#asked.set(section.name, this.#giver.value.store.watch(section, this.#look));
  }

  #forget(): void {
    for (const end of this.#asked.values()) end();
    this.#asked.clear();
  }
}

/** Their values have names that are known without any record. */
const NAMED = ['subgoal', 'municipality', 'province'] as const;

const NONE: readonly never[] = [];

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** As the widgets call it; where they have several names for a kind, all of them. */
function nameOfKind(kind: string, neighbours: readonly Neighbour[]): string {
  const own = neighbours.map(({ texts }) => kindNameIn(texts)(kind));
  const given = new Set(own.filter((name) => name !== kindName(kind)));
  return [...given].join(' / ') || kindName(kind);
}
