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

/** The context of a `dia-feed`, and the widgets that registered with it. */
export interface FilterProvider {
  readonly context: FeedContext;
  readonly participants: ReadonlySet<FeedParticipant>;
}

/** A cached result, and everything that it depends on. */
interface Cached<T> {
  readonly dependsOn: readonly unknown[];
  readonly value: T;
}

type Records = readonly object[];

/**
 * Adds up the records of all widgets inside a `dia-feed`, for the counts in `dia-filter` and for the
 * announcement to screen readers.
 *
 * Any change calls `update`, which collects the records of the widgets once per task and, if something has
 * changed, counts them in slices and calls the listeners. A record that several widgets show counts once.
 * The aggregator never loads the sections of widgets, only those with the names of values, such as the
 * themes.
 */
export class FacetAggregator implements FacetSummaries, ReactiveController {
  readonly #feed: ReactiveControllerHost & HTMLElement;
  readonly #provider: FilterProvider;
  readonly #listeners = new Map<() => void, readonly Criterion[]>();
  /** The records that match the preset filter of each widget. */
  readonly #presetResults = new WeakMap<FeedParticipant, Cached<Records>>();
  readonly #sections = new Map<SectionName, Cached<SectionRecords>>();
  /** For each section that is watched, the function that ends the watch. */
  readonly #watches = new Map<SectionName, () => void>();
  #store: FeedContext['store'] | undefined;
  #geography: typeof GeographyModule | undefined;
  #geographyRequest: Promise<void> | undefined;
  #sum: FacetSummary | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting = new AbortController();
  /** Everything that the last counts depend on. */
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
    // A new function, so that the same listener can be added twice.
    const own = () => listener();
    this.#listeners.set(own, fields);
    this.update();
    return () => this.#listeners.delete(own);
  }

  hostConnected(): void {
    this.update();
  }

  /** The filter or the store may have changed. */
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

  /** Counts again in a new task if something has changed: often several widgets change at once. */
  readonly update = (): void => {
    if (!this.#feed.isConnected) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#countIfChanged().catch((error: unknown) => warn(String(error)));
    });
  };

  /** Counts if something has changed: widgets update for many reasons. */
  async #countIfChanged(): Promise<void> {
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
      ...this.#offeredEarly(participants),
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
      if (valuesFrom && counts[name].size && this.#isUsed(name)) this.#watch(valuesFrom);
    }
    const early = this.#offeredEarly(participants);
    const known = FACETS.filter((name) => counts[name].size || !early.includes(name));
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
    // The search texts are shared with the widgets: no first search has to wait.
    for (const { index } of sections) await whenIdle(index.warmSearchIndex(), signal);
  }

  /** The criteria that are shown before the widgets with values for them have loaded. */
  #offeredEarly(participants: readonly FeedParticipant[]): FacetName[] {
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

  /** The records that the widgets can show, by section. A record that several widgets show counts once. */
  #sectionsOf(participants: readonly FeedParticipant[]): SectionRecords[] {
    const found = new Map<SectionName, Pick<FeedParticipant, 'section'> & { records: Records }>();
    for (const participant of participants) {
      const { section } = participant;
      const presetRecords = this.#presetRecordsOf(participant);
      if (!presetRecords) continue;
      const records = participant.arrange(presetRecords);
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

  /** The records that match the preset filter of a widget; undefined until its section is loaded. */
  #presetRecordsOf(participant: FeedParticipant): Records | undefined {
    const { section } = participant;
    const given = this.#content(section.name);
    const presetFilter = participant.presetFilter();
    if (!given || !Object.keys(presetFilter).length) return given;
    const knowledge = this.#knowledge;
    const dependsOn = [
      ...[given, JSON.stringify(presetFilter)],
      ...[knowledge.geography, knowledge.subgoals],
    ];
    const last = this.#presetResults.get(participant);
    if (last && isSame(last.dependsOn, dependsOn)) return last.value;
    const value = filterRecords(section, given, presetFilter, knowledge);
    this.#presetResults.set(participant, { dependsOn, value });
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

  /** Whether a listener shows a criterion, or the filter uses it. */
  #isUsed(criterion: Criterion): boolean {
    const fields = [...this.#listeners.values()].flat();
    return fields.includes(criterion) || Boolean(this.#provider.context.filter[criterion]?.length);
  }

  #needsGeography(participants: readonly FeedParticipant[], { search }: Filter): boolean {
    const isUsed = FACETS.some((name) => facet(name).needs === 'geography' && this.#isUsed(name));
    return participants.some(({ section, presetFilter }) => {
      if (!appliesTo('municipality', section)) return false;
      if (isUsed || needsKnowledge(presetFilter(), 'geography')) return true;
      const records = this.#content(section.name) ?? NONE;
      return search && atOnce(new RecordIndex(section, records).hasValues('municipality'));
    });
  }

  /** Loads the municipalities. If that fails, places are compared literally. */
  #fetchGeography(): Promise<void> {
    return (this.#geographyRequest ??= import('../../geo/geography.js').then(
      (geography) => {
        this.#geography = geography;
      },
      () => {
        this.#geographyRequest = undefined;
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

/** The name of a kind in the texts of the widgets; if they have several names for it, all of them. */
function nameOfKind(kind: string, participants: readonly FeedParticipant[]): string {
  const plain = kindName(kind);
  const names = participants.map(({ kindNames }) => kindNameIn({ kinds: kindNames() })(kind));
  return [...new Set(names)].filter((name) => name !== plain).join(' / ') || plain;
}
