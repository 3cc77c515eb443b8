import { nothing } from 'lit';
import type { ReactiveControllerHost } from 'lit';

import { newestFirst } from '../../feed/arrange/initiatives.js';
import type { FeedController } from '../../feed/controller.js';
import type { Criterion, Filter } from '../../feed/filter.js';
import { initiatives } from '../../feed/read/sections/initiatives.js';
import type { FacetCounts } from '../../feed/record-index.js';
import type { Initiative } from '../../feed/schema/index.js';
import { byMunicipality } from '../../geo/by-municipality.js';
import type { MatchCounts, Gathered, Place } from '../../geo/gather.js';
import { NOWHERE, count, gathering } from '../../geo/gather.js';
import type * as geographyModule from '../../geo/geography.js';
import type { Municipality } from '../../geo/municipalities.js';
import type { Bounds } from '../../geo/projection.js';
import type { Texts } from '../../text/index.js';
import { municipalityName } from '../../text/records/initiatives.js';
import type { PresetResult } from '../../ui/background-filter.js';
import { BackgroundFilter } from '../../ui/background-filter.js';
import type { RecordFilter } from '../../ui/record-filter.js';

import { warnAbout } from '../../ui/warn-about.js';
import { painted } from '../../util/painted.js';
import { inSlices } from '../../util/slices.js';
import type * as searchModule from './search.js';

/** What orders the list can have. */
export const ORDERS = ['byMunicipality', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

type Geography = typeof geographyModule;
type Search = typeof searchModule;

/** Initiatives by municipality. */
interface Prepared {
  readonly gathered: Gathered;
  /** Indices of the records, in each order that was asked for. */
  readonly orders: Map<Order, Uint32Array>;
}

/**
 * What the map and the list show: one result, in groups and in order, worked out in slices, so that
 * the page stays alive with 100,000 initiatives.
 */
export class Result implements RecordFilter<'initiatives'> {
  /** The list is narrowed to these: a group of the map. */
  only: { readonly name: string; readonly members: ReadonlySet<number> } | undefined;
  /** Which initiatives match the filter. */
  matchCounts: MatchCounts | undefined;
  order: Order = 'byMunicipality';
  geography: Geography | undefined;
  search: Search | undefined;

  /** The borders of the one municipality that the page sets, once they are known. */
  borders: Bounds | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #draw: () => boolean;
  readonly #filter: BackgroundFilter<'initiatives', Prepared>;
  #geography: Promise<Geography | undefined> | undefined;
  #search: Promise<Search> | undefined;
  readonly #titled: (records: readonly Initiative[]) => readonly Initiative[];
  #presetFilter: Filter = {};
  /** The result of the preset filter, from which groups and list are made. */
  #presetResult: PresetResult<'initiatives', Prepared> | undefined;
  #list: readonly Initiative[] | undefined;

  /**
   * @param fail - Called when what is needed to tell what matches cannot be fetched.
   * @param draw - Draws the groups, where a visitor sees a map; returns whether it did.
   * @param titled - Gives the records the titles that the webmaster wants.
   */
  constructor(
    host: ReactiveControllerHost & Element,
    feed: FeedController<'initiatives'>,
    fail: (cause: unknown) => void,
    draw: () => boolean,
    titled: (records: readonly Initiative[]) => readonly Initiative[],
  ) {
    this.#titled = titled;
    this.#host = host;
    this.#draw = draw;
    this.#filter = new BackgroundFilter(initiatives, feed, {
      fetchEngine: () => this.fetchSearch(),
      fetchGeography: () => this.fetchGeography(),
      prepare: (records, signal) => this.#gather(records, signal),
      draw: (presetResult, matches) => this.#drawGroups(presetResult, matches),
      finish: () => this.#relist(),
      showCounts: () => host.requestUpdate(),
      warnAbout: (code, ...details) => warnAbout(host, code, ...details),
      fail,
    });
  }

  /** Fetches the municipalities. Without them initiatives show where they are, without names. */
  fetchGeography(): Promise<Geography | undefined> {
    return (this.#geography ??= import('../../geo/geography.js').then(
      (geography) => (this.geography = geography),
      () => undefined,
    ));
  }

  /** Fetches what searches and filters. Without it there is everything, to be looked through. */
  fetchSearch(): Promise<Search> {
    return (this.#search ??= import('./search.js').then(
      (search) => {
        this.search = search;
        this.#host.requestUpdate();
        return search;
      },
      (error: unknown) => {
        // Whoever asks again tries again.
        this.#search = undefined;
        throw error;
      },
    ));
  }

  apply(
    records: readonly Initiative[],
    presetFilter: Filter,
    sharedFilter: Filter,
  ): readonly Initiative[] | undefined {
    this.#presetFilter = presetFilter;
    this.#filter.request(this.#titled(records), presetFilter, sharedFilter);
    // What the feed had before stays in the meantime, but for the word that there was nothing.
    return this.isOutdated && !this.#list?.length ? undefined : this.#list;
  }

  /** Filters by what a visitor chose here, where there is no `dia-feed` that keeps it. */
  choose(filter: Filter): void {
    this.#filter.ownFilter = filter;
    this.#host.requestUpdate();
  }

  /** What visitors chose, in the `dia-feed` or here. */
  get filter(): Filter {
    return this.#filter.visitorFilter;
  }

  /** How many initiatives each choice would leave; undefined until it is known. */
  get counts(): FacetCounts | undefined {
    return this.#filter.counts;
  }

  /**
   * Whether a field can leave initiatives out. Until that is known: whether it is likely, so that few fields
   * come or go later. With one municipality there is one province.
   */
  canNarrow(criterion: Criterion): boolean {
    const { narrowable } = this.#filter;
    if (criterion === 'search') return true;
    if (narrowable) return narrowable.includes(criterion);
    const preset = this.#presetFilter;
    const implied = criterion === 'province' ? preset.municipality : undefined;
    const hasOne = (preset[criterion] ?? implied)?.length === 1;
    return !hasOne && !this.search?.isRare(criterion);
  }

  /** Whether what is shown does not answer the filter yet. */
  get isPending(): boolean {
    return this.#filter.isPending;
  }

  get isOutdated(): boolean {
    return this.#filter.isOutdated;
  }

  /** Whether neighbours follow the same filter. */
  get isShared(): boolean {
    return this.#filter.isShared;
  }

  /** Whether a visitor chose something that leaves initiatives out. */
  get isNarrowed(): boolean {
    return this.#filter.isNarrowed;
  }

  /** Settles when the work that was begun last is done, well or not. */
  get done(): Promise<void> | undefined {
    return this.#filter.done;
  }

  noMatches(texts: Texts): string | undefined {
    // Until a filter that was undone is answered, its empty result is shown.
    return this.isNarrowed || this.isPending
      ? { ...this.search?.texts, ...texts }.noMatches
      : undefined;
  }

  /** The fields above the list say it. */
  renderNote(): typeof nothing {
    return nothing;
  }

  get gathered(): Gathered | undefined {
    return this.#presetResult?.prepared.gathered;
  }

  /** All initiatives that the attributes of the map let through. */
  get records(): readonly Initiative[] {
    return this.#presetResult?.records ?? [];
  }

  /** Those that match, in the order of the list. */
  get shown(): readonly Initiative[] {
    return this.#list ?? [];
  }

  /** What was asked for, by the webmaster and by visitors; the same text for the same. */
  get question(): string {
    return JSON.stringify([this.#presetFilter, this.filter]);
  }

  /** The municipalities of the places that the page sets, as far as they are known. */
  get presetMunicipalities(): readonly Municipality[] | undefined {
    const { municipality, province } = this.#presetFilter;
    return municipality || province
      ? this.geography?.namedMunicipalities(municipality, province)
      : undefined;
  }

  /** The one municipality that the page sets. */
  get municipality(): Municipality | undefined {
    const hasOne = this.#presetFilter.municipality?.length === 1;
    return hasOne ? this.presetMunicipalities?.[0] : undefined;
  }

  /** Sorts the list otherwise. */
  sort(order: Order): void {
    this.order = order;
    this.#relist();
  }

  /** Narrows the list to a group of the map, or shows everything again. */
  narrow(name?: string, members: readonly number[] = []): void {
    this.only = name === undefined ? undefined : { name, members: new Set(members) };
    this.#relist();
  }

  /** Which of the records an initiative is. */
  indexOf(record: Initiative): number {
    return this.records.indexOf(record);
  }

  /** Name of the municipality of an initiative, or what the feed gives for it. */
  placeName(record: Initiative): string | undefined {
    const { municipality } = record;
    return municipality && municipalityName(municipality, this.geography?.municipality);
  }

  /** Where an initiative comes together with others on the map; undefined where it is not on it. */
  placeOf(index: number): Place | undefined {
    const { gathered } = this;
    return gathered?.places[gathered.placeOf[index] ?? NOWHERE];
  }

  async #gather(records: readonly Initiative[], signal: AbortSignal): Promise<Prepared> {
    const { geography } = this;
    const resolve = (text: string) => geography?.municipality(text);
    const gathered = await inSlices(gathering(records, resolve), signal);
    return { gathered, orders: new Map() };
  }

  /** One after the other: a list takes longer than a frame. */
  async #drawGroups(
    presetResult: PresetResult<'initiatives', Prepared>,
    matches: Uint8Array | undefined,
  ): Promise<void> {
    this.#presetResult = presetResult;
    this.only = undefined;
    this.matchCounts = count(presetResult.prepared.gathered, matches);
    if (this.#draw()) await painted();
  }

  #relist(): void {
    const { records } = this;
    const { matches = [] } = this.matchCounts ?? {};
    const members = this.only?.members;
    const list: Initiative[] = [];
    for (const index of this.#ordered()) {
      const record = records[index];
      if (record && matches[index] && (!members || members.has(index))) list.push(record);
    }
    this.#list = list;
    this.#host.requestUpdate();
  }

  #ordered(): Uint32Array {
    const { order } = this;
    if (!this.#presetResult) return new Uint32Array();
    const { records, prepared } = this.#presetResult;
    const sorted =
      prepared.orders.get(order) ??
      (order === 'newest' ? newestFirst(records) : byMunicipality(prepared.gathered));
    prepared.orders.set(order, sorted);
    return sorted;
  }
}
