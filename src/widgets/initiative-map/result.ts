import { nothing } from 'lit';
import type { ReactiveControllerHost } from 'lit';

import { newestFirst } from '../../feed/arrange/initiatives.js';
import type { FeedController } from '../../feed/controller.js';
import type { FacetCounts, FilterIndex } from '../../feed/facets.js';
import type { Filter } from '../../feed/filter.js';
import { initiatives } from '../../feed/read/sections/initiatives.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { themes } from '../../feed/read/sections/themes.js';
import type { Initiative } from '../../feed/schema/index.js';
import { byMunicipality } from '../../geo/by-municipality.js';
import type { Counted, Gathered, Place } from '../../geo/gather.js';
import { NOWHERE, count, gathering } from '../../geo/gather.js';
import type * as geographyModule from '../../geo/geography.js';
import type { Bounds } from '../../geo/projection.js';
import { boundsOf, project } from '../../geo/projection.js';
import type { Texts } from '../../text/index.js';
import { municipalityName } from '../../text/records/initiatives.js';
import { report } from '../../ui/report.js';
import type { Selects } from '../../ui/selection.js';
import { painted } from '../../util/painted.js';
import { breathe, inSlices } from '../../util/slices.js';
import type * as searchModule from './search.js';

/** What orders the list can have. */
export const ORDERS = ['byMunicipality', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

type Geography = typeof geographyModule;
type Search = typeof searchModule;

/** The initiatives within the bounds of the webmaster, prepared for any filter. */
interface Prepared {
  /** What the feed has. */
  readonly given: readonly Initiative[];
  readonly records: readonly Initiative[];
  readonly gathered: Gathered;
  readonly index: Promise<FilterIndex>;
  /** Indices of the records, in each order that was asked for. */
  readonly orders: Map<Order, Uint32Array>;
}

/**
 * What the map and the list show: one result, worked out in slices, so that the page stays alive with
 * 100,000 initiatives.
 */
export class Result implements Selects<'initiatives'> {
  /** How many initiatives would be left by each choice; undefined until it is known. */
  counts: FacetCounts | undefined;
  /** The list is narrowed to these: a group of the map. */
  only: { readonly name: string; readonly members: ReadonlySet<number> } | undefined;
  /** What a visitor chose where there is no `dia-feed` that keeps it. */
  own: Filter = {};
  /** What visitors chose, there or here. */
  filter: Filter = {};
  /** Which initiatives fit it. */
  counted: Counted | undefined;
  order: Order = 'byMunicipality';
  /** Settles when the work that was begun last is done, well or not. */
  done: Promise<void> | undefined;
  /** Whether what is shown does not answer the filter yet. */
  isAnswering = false;
  geography: Geography | undefined;
  search: Search | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #feed: FeedController<'initiatives'>;
  readonly #fail: (cause: unknown) => void;
  readonly #draw: () => boolean;
  #geography: Promise<Geography | undefined> | undefined;
  #search: Promise<Search> | undefined;
  /** For which the work was begun. */
  #given: { records: readonly Initiative[]; bounds: string } | undefined;
  #bounds: Filter = {};
  /** What of it narrows these records. */
  #narrowing: Filter = {};
  #prepared: Prepared | undefined;
  #list: readonly Initiative[] | undefined;
  /** What the list is of: it follows the groups. */
  #listed: Prepared | undefined;
  #reading = new AbortController();
  #applying = new AbortController();

  /**
   * @param fail - Called when what is needed to tell what fits cannot be had.
   * @param draw - Draws the groups, where a visitor sees a map; returns whether it did.
   */
  constructor(
    host: ReactiveControllerHost,
    feed: FeedController<'initiatives'>,
    fail: (cause: unknown) => void,
    draw: () => boolean,
  ) {
    this.#host = host;
    this.#feed = feed;
    this.#fail = fail;
    this.#draw = draw;
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

  of(
    records: readonly Initiative[],
    bounds: Filter,
    chosen: Filter,
  ): readonly Initiative[] | undefined {
    const hasNumber = bounds.subgoal?.some((value) => /^\d+$/.test(value));
    if (hasNumber && !this.#feed.need(subgoals)) return undefined;
    const key = JSON.stringify(bounds);
    const isSame = this.#given?.records === records && this.#given.bounds === key;
    const filter = this.isShared ? chosen : this.own;
    const isOther = filter !== this.filter;
    this.filter = filter;
    if (!isSame) {
      this.#given = { records, bounds: key };
      this.#bounds = bounds;
      this.#reading.abort();
      this.#reading = new AbortController();
      void this.#run(this.#read(records, this.#reading.signal), this.#reading.signal);
    } else if (isOther && this.#prepared) {
      this.only = undefined;
      void this.#apply(this.#prepared);
    }
    // What the feed had before stays in the meantime, but for the word that there was nothing.
    return this.isBehind && !this.#list?.length ? undefined : this.#list;
  }

  /** Whether neighbours follow the same filter. */
  get isShared(): boolean {
    return this.#feed.shared !== undefined;
  }

  get isBehind(): boolean {
    return this.#listed?.given !== this.#given?.records;
  }

  nothingFits(texts: Texts): string | undefined {
    return this.isNarrowed ? { ...this.search?.texts, ...texts }.nothingFits : undefined;
  }

  renderNote(): typeof nothing {
    return nothing;
  }

  /** Whether a visitor chose something that leaves initiatives out. */
  get isNarrowed(): boolean {
    return Object.keys(this.#narrowing).length > 0;
  }

  get gathered(): Gathered | undefined {
    return this.#prepared?.gathered;
  }

  /** All initiatives within the bounds of the webmaster. */
  get records(): readonly Initiative[] {
    return this.#prepared?.records ?? [];
  }

  /** Those that fit, in the order of the list. */
  get shown(): readonly Initiative[] {
    return this.#list ?? [];
  }

  /** What was asked for, by the webmaster and by visitors; the same text for the same. */
  get question(): string {
    return JSON.stringify([this.#bounds, this.filter]);
  }

  /** What the map is fitted to: what fits the filter, else the places that the webmaster named. */
  get area(): Bounds | undefined {
    const { gathered, counted, geography } = this;
    if (!gathered || !counted) return undefined;
    const { municipality, province } = this.#bounds;
    if ((municipality ?? province) && !this.isNarrowed && geography) {
      const named = geography.namedMunicipalities(municipality, province);
      return boundsOf(named.map(({ point }) => project(point)));
    }
    return boundsOf(
      gathered.places.filter((_, index) => counted.byPlace[index]).map(({ point }) => point),
    );
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

  async #read(given: readonly Initiative[], signal: AbortSignal): Promise<void> {
    const geography = await this.fetchGeography();
    const known = { subgoals: this.#feed.records('subgoals'), ...(geography && { geography }) };
    const bounds = this.#bounds;
    let records = given;
    if (Object.keys(bounds).length) {
      const { within } = await this.fetchSearch();
      records = await inSlices(within(initiatives, given, bounds, known), signal);
    }
    const resolve = (text: string) => geography?.municipality(text);
    const gathered = await inSlices(gathering(records, resolve), signal);
    const search = () => this.fetchSearch();
    let index: Promise<FilterIndex> | undefined;
    const prepared: Prepared = {
      given,
      records,
      gathered,
      // Not before it is asked for: the first groups do not need it.
      get index() {
        return (index ??= search().then(({ indexing, whenIdle }) =>
          whenIdle(indexing(initiatives, records, known), signal),
        ));
      },
      orders: new Map(),
    };
    await breathe();
    signal.throwIfAborted();
    this.only = undefined;
    await this.#apply(prepared);
  }

  #apply(prepared: Prepared): Promise<void> {
    this.isAnswering = true;
    this.#applying.abort();
    const { signal } = (this.#applying = new AbortController());
    return this.#run(this.#answer(prepared, this.filter, signal), signal);
  }

  async #answer(prepared: Prepared, filter: Filter, signal: AbortSignal): Promise<void> {
    const isAll = !Object.keys(filter).length;
    const narrowing = isAll ? {} : (await prepared.index).narrowing(filter);
    const matches = Object.keys(narrowing).length
      ? await inSlices((await prepared.index).matching(narrowing), signal)
      : undefined;
    signal.throwIfAborted();
    this.#prepared = prepared;
    this.#narrowing = narrowing;
    this.counted = count(prepared.gathered, matches);
    // One after the other: a list takes longer than a frame.
    if (this.#draw()) await painted();
    signal.throwIfAborted();
    this.isAnswering = false;
    this.#listed = prepared;
    this.#relist();

    // Nobody waits for what follows; without it a visitor looks through everything.
    this.#prepareNext(prepared, narrowing, signal).catch((error: unknown) => {
      if (!signal.aborted) report(String(error));
    });
  }

  async #prepareNext(prepared: Prepared, narrowing: Filter, signal: AbortSignal): Promise<void> {
    await painted();
    if (signal.aborted) return;
    const [{ whenIdle }, index] = await Promise.all([this.fetchSearch(), prepared.index]);
    this.counts = await whenIdle(index.counting(narrowing), signal);
    if (this.counts.subgoal.size) this.#feed.need(subgoals);
    if (this.counts.theme.size) this.#feed.need(themes);
    this.#host.requestUpdate();
    await whenIdle(index.folding(), signal);
  }

  #relist(): void {
    const { records } = this;
    const { matches = [] } = this.counted ?? {};
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
    if (!this.#prepared) return new Uint32Array();
    const { records, gathered, orders } = this.#prepared;
    const sorted =
      orders.get(order) ?? (order === 'newest' ? newestFirst(records) : byMunicipality(gathered));
    orders.set(order, sorted);
    return sorted;
  }

  #run(work: Promise<void>, signal: AbortSignal): Promise<void> {
    return (this.done = work.catch((error: unknown) => {
      // Who is interrupted gives way to who comes after.
      if (signal.aborted) return;
      this.#given = undefined;
      this.#fail(error);
    }));
  }
}
