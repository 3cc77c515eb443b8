import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type {
  FacetSummaries,
  FacetSummary,
  FeedContext,
  FeedParticipant,
} from '../../feed/context.js';
import type { SectionRecords } from '../../feed/facet-summary.js';
import { summarize } from '../../feed/facet-summary.js';
import type { Criterion, FacetName, Filter, Knowledge } from '../../feed/filter.js';
import { CRITERIA, FACETS, appliesTo, facet, isListOf, needsKnowledge } from '../../feed/filter.js';
import type { Section } from '../../feed/read/section.js';
import { RecordIndex, filterRecords } from '../../feed/record-index.js';
import type { SectionName, Sections } from '../../feed/sections.js';
import type * as GeographyModule from '../../geo/geography.js';
import { kindNameIn } from '../../ui/names.js';
import { warn } from '../../ui/warn.js';
import { atOnce } from '../../util/at-once.js';
import { kindName } from '../../util/kind-name.js';
import { whenIdle } from '../../util/idle.js';
import { inSlices } from '../../util/slices.js';

/** What a `dia-feed` gives the widgets inside it, and which of them are counted. */
export interface FilterProvider {
  readonly context: FeedContext;
  readonly participants: ReadonlySet<FeedParticipant>;
}

/** Records with all that they were selected or prepared by. */
interface Known<T> {
  readonly dependsOn: readonly unknown[];
  readonly value: T;
}

type Records = readonly object[];

/**
 * Adds up, in slices, what the widgets inside a `dia-feed` may show, and keeps the sum up to date. It
 * asks for no section but those with the names of what can be chosen.
 */
export class FacetAggregator implements FacetSummaries, ReactiveController {
  readonly #feed: ReactiveControllerHost & HTMLElement;
  readonly #provider: FilterProvider;
  readonly #listeners = new Map<() => void, readonly Criterion[]>();
  /** The records that the preset filter of a widget lets through. */
  readonly #allowed = new WeakMap<FeedParticipant, Known<Records>>();
  readonly #sections = new Map<SectionName, Known<SectionRecords>>();
  /** For each section that is watched, the function that ends the watch. */
  readonly #watches = new Map<SectionName, () => void>();
  #store: FeedContext['store'] | undefined;
  #geography: typeof GeographyModule | undefined;
  #fetching: Promise<void> | undefined;
  #sum: FacetSummary | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting = new AbortController();
  /** All that the sum depends on, as it was last counted. */
  #dependsOn: readonly unknown[] = [];

  constructor(feed: ReactiveControllerHost & HTMLElement, provider: FilterProvider) {
    this.#feed = feed;
    this.#provider = provider;
    feed.addController(this);
  }

  get sum(): FacetSummary | undefined {
    return this.#sum;
  }

  listen(listener: () => void, fields: readonly Criterion[] = CRITERIA): () => void {
    // Of its own, so that one listener may listen twice.
    const own = () => listener();
    this.#listeners.set(own, fields);
    this.update();
    return () => this.#listeners.delete(own);
  }

  hostConnected(): void {
    this.update();
  }

  /** Another filter, or another store. */
  hostUpdated(): void {
    this.update();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#counting.abort();
    this.#dependsOn = [];
    this.#unwatch();
  }

  /** Counts again when something changed, in a task of its own: often several widgets change at once. */
  readonly update = (): void => {
    if (!this.#feed.isConnected) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#check().catch((error: unknown) => warn(String(error)));
    });
  };

  /** Counts unless nothing changed: widgets update for many reasons. */
  async #check(): Promise<void> {
    const { store, filter } = this.#provider.context;
    if (store !== this.#store) this.#unwatch();
    this.#store = store;
    const participants = [...this.#provider.participants];
    if (this.#needsGeography(participants, filter)) await this.#fetchGeography();

    const sections = this.#sectionsOf(participants);
    const { geography, subgoals } = this.#knowledge;
    const dependsOn = [
      ...[filter, geography, subgoals, this.#records('themes')],
      ...participants.map(({ kindNames }) => kindNames()),
      ...this.#awaited(participants),
      ...sections,
      ...[...this.#listeners.values()].flat(),
    ];
    if (isSame(dependsOn, this.#dependsOn)) return;
    this.#dependsOn = dependsOn;
    this.#counting.abort();
    const { signal } = (this.#counting = new AbortController());
    await this.#count(filter, participants, sections, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  async #count(
    filter: Filter,
    participants: readonly FeedParticipant[],
    sections: readonly SectionRecords[],
    signal: AbortSignal,
  ): Promise<void> {
    const summary = await inSlices(summarize(sections, filter), signal);
    const { counts } = summary;
    for (const name of FACETS) {
      const { valuesFrom } = facet(name);
      if (valuesFrom && counts[name].size && this.#isOfUse(name)) this.#watch(valuesFrom);
    }
    const awaited = this.#awaited(participants);
    const known = FACETS.filter((name) => counts[name].size || !awaited.includes(name));
    this.#sum = sections.length
      ? {
          ...summary,
          counts: Object.fromEntries(known.map((name) => [name, counts[name]])),
          filter,
          subgoals: this.#records('subgoals'),
          themes: this.#records('themes'),
          geography: this.#geography,
          kindName: (kind) => nameOfKind(kind, participants),
        }
      : undefined;
    for (const listener of [...this.#listeners.keys()]) listener();
    // So that the first search does not wait, here and in the widgets.
    for (const { index } of sections) await whenIdle(index.warmSearchIndex(), signal);
  }

  /** What can be chosen before the widgets are there that say something of it. */
  #awaited(participants: readonly FeedParticipant[]): FacetName[] {
    const { store } = this.#provider.context;
    return FACETS.filter(
      (name) =>
        facet(name).isOfferedEarly &&
        participants.some(
          ({ section }) =>
            !isListOf(name, section) &&
            appliesTo(name, section) &&
            store.state(section.name).status === 'loading',
        ),
    );
  }

  /** What the widgets may show, each record once, however many widgets show it. */
  #sectionsOf(participants: readonly FeedParticipant[]): SectionRecords[] {
    const found = new Map<SectionName, Pick<FeedParticipant, 'section'> & { records: Records }>();
    for (const participant of participants) {
      const { section } = participant;
      const allowed = this.#allow(participant);
      if (!allowed) continue;
      const records = participant.arrange(allowed);
      const others = found.get(section.name)?.records;
      const all = others ? [...new Set([...others, ...records])] : records;
      found.set(section.name, { section, records: all });
    }
    const knowledge = this.#knowledge;
    return [...found.values()].map(({ section, records }) => {
      const dependsOn = [knowledge.geography, knowledge.subgoals];
      const last = this.#sections.get(section.name);
      const isKnown = last && isSame(last.dependsOn, dependsOn);
      if (isKnown && isSame(last.value.index.records, records)) return last.value;
      const value = { section, index: new RecordIndex(section, records, knowledge) };
      this.#sections.set(section.name, { dependsOn, value });
      return value;
    });
  }

  /** The records that the preset filter of a widget lets through; undefined before there are any. */
  #allow(participant: FeedParticipant): Records | undefined {
    const { section } = participant;
    const given = this.#content(section.name);
    const presetFilter = participant.presetFilter();
    if (!given || !Object.keys(presetFilter).length) return given;
    const knowledge = this.#knowledge;
    const dependsOn = [
      ...[given, JSON.stringify(presetFilter)],
      ...[knowledge.geography, knowledge.subgoals],
    ];
    const last = this.#allowed.get(participant);
    if (last && isSame(last.dependsOn, dependsOn)) return last.value;
    const value = filterRecords(section, given, presetFilter, knowledge);
    this.#allowed.set(participant, { dependsOn, value });
    return value;
  }

  get #knowledge(): Knowledge {
    return { subgoals: this.#records('subgoals'), geography: this.#geography };
  }

  #content(section: SectionName): Records | undefined {
    const state = this.#provider.context.store.state(section);
    return 'content' in state ? state.content.records : undefined;
  }

  #records<S extends SectionName>(section: S): readonly Sections[S][] {
    return (this.#content(section) ?? NONE) as readonly Sections[S][];
  }

  /** Whether somebody shows a criterion, or a visitor chose something of it. */
  #isOfUse(criterion: Criterion): boolean {
    const fields = [...this.#listeners.values()].flat();
    return fields.includes(criterion) || Boolean(this.#provider.context.filter[criterion]?.length);
  }

  #needsGeography(participants: readonly FeedParticipant[], { search }: Filter): boolean {
    const isOfUse = FACETS.some((name) => facet(name).needs === 'geography' && this.#isOfUse(name));
    return participants.some(({ section, presetFilter }) => {
      if (!appliesTo('municipality', section)) return false;
      if (isOfUse || needsKnowledge(presetFilter(), 'geography')) return true;
      const records = this.#content(section.name) ?? NONE;
      return search && atOnce(new RecordIndex(section, records).hasValues('municipality'));
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

  #watch(section: Section): void {
    if (this.#watches.has(section.name)) return;
    this.#watches.set(section.name, this.#provider.context.store.watch(section, this.update));
  }

  #unwatch(): void {
    for (const end of this.#watches.values()) end();
    this.#watches.clear();
  }
}

const NONE: readonly never[] = [];

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** As the widgets call it; where they have several names for a kind, all of them. */
function nameOfKind(kind: string, participants: readonly FeedParticipant[]): string {
  const plain = kindName(kind);
  const names = participants.map(({ kindNames }) => kindNameIn({ kinds: kindNames() })(kind));
  return [...new Set(names)].filter((name) => name !== plain).join(' / ') || plain;
}
