import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { closestAcrossRoots } from '../util/closest.js';
import { resolveUrl } from '../util/url.js';
import type { FeedContext, FeedParticipant, Registration } from './context.js';
import { feedContext } from './context.js';
import type { Filter } from './filter.js';
import type { Section } from './read/section.js';
import type { SectionName } from './sections.js';
import type { FeedSource, FeedStore, SectionState } from './store.js';
import { LOADING, storeFor } from './store.js';

/** A widget that shows a section of a feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** Address of a feed of its own. */
  src?: string | undefined;
  /** `any`: sections of that feed may stand on any origin. */
  sections?: string | undefined;
  /** Keeps that feed in the browser, for when it cannot be fetched. */
  offline?: boolean | undefined;
}

/**
 * Keeps a widget registered with the `dia-feed` around it, finds its feed, and keeps the widget up to
 * date with a section of it: the feed of its own `src`, else of the nearest `dia-feed`, also when that
 * is defined later, else of `<meta name="dia-feed" content="URL">`.
 */
export class FeedController<S extends SectionName> implements ReactiveController {
  /** Whether something may be asked for yet. */
  isStarted = false;
  readonly #host: FeedHost;
  readonly #section: Section<S>;
  readonly #relatedSections: readonly Section[];
  readonly #observedSections: readonly SectionName[];
  /** What the `dia-feed` around it gives, and what ends that. */
  #context: FeedContext | undefined;
  #unsubscribe: (() => void) | undefined;
  #store: FeedSource | undefined;
  /** What the attributes of the widget keep its records within, when it last connected. */
  #need: Filter = {};
  #watches: (() => void)[] = [];
  #needed = new Set<Section>();
  readonly #participant: FeedParticipant | undefined;
  #register: FeedContext['register'];
  #registration: Registration | undefined;

  /**
   * @param section - What the widget shows.
   * @param relatedSections - Sections that it uses when the feed has them inside.
   * @param observedSections - Sections that it uses when another widget asks for them.
   * @param participant - What a `dia-feed` counts of the widget.
   */
  constructor(
    host: FeedHost,
    section: Section<S>,
    relatedSections: readonly Section[],
    observedSections: readonly SectionName[],
    participant?: FeedParticipant,
  ) {
    this.#host = host;
    this.#participant = participant;
    this.#section = section;
    this.#relatedSections = relatedSections;
    this.#observedSections = observedSections;
    host.addController(this);
  }

  /** From now on something may be asked for; until then the widget is loading. */
  start(): void {
    this.isStarted = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    this.#request();
    if (!this.#isInside || this.#context) return;
    // A `dia-feed` that is not defined yet did not hear the request: ask again when it is.
    void customElements.whenDefined('dia-feed').then(() => {
      if (this.#host.isConnected && !this.#context) this.#request();
    });
  }

  hostUpdated(): void {
    const register = this.#host.isConnected ? this.context?.register : undefined;
    if (register === this.#register) this.#registration?.update();
    else {
      this.#leave();
      this.#register = register;
      this.#registration = this.#participant && register?.(this.#participant);
    }
  }

  hostDisconnected(): void {
    this.#leave();
    this.#disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Finds the feed, which may have changed; the host calls it at the start of each update. */
  connect(): void {
    if (!this.isStarted || !this.#host.isConnected) return;
    const store = this.#find();
    const need = this.#participant?.presetFilter() ?? {};
    const isSame = store === this.#store && JSON.stringify(need) === JSON.stringify(this.#need);
    if (isSame && this.#watches.length) return;
    this.#disconnect();
    this.#need = need;
    if (store !== this.#store) this.#needed.clear();
    this.#store = store;
    if (!store) return;
    const listener = () => this.#host.requestUpdate();
    this.#watches = [
      store.watch(this.#section, listener, false, need),
      ...this.#relatedSections.map((section) => store.watch(section, listener, true)),
      ...this.#observedSections.map((section) => store.listen(section, listener)),
      ...[...this.#needed].map((section) => store.watch(section, listener)),
    ];
  }

  /**
   * Asks for a section beside the widget's own, which it cannot do without.
   * @returns Whether there is an answer, good or bad.
   */
  need(section: Section): boolean {
    if (!this.#needed.has(section)) {
      this.#needed.add(section);
      // A widget that has left the page watches nothing, until it is back.
      if (this.#store && this.#watches.length) {
        this.#watches.push(this.#store.watch(section, () => this.#host.requestUpdate()));
      }
    }
    return this.#store?.state(section.name).status !== 'loading';
  }

  get state(): SectionState<S> {
    return this.#store?.state(this.#section.name, this.#need) ?? LOADING;
  }

  /** The records of a section, empty while there are none. */
  records<A extends SectionName>(section: A) {
    const state = this.#store?.state(section);
    return state && 'content' in state ? state.content.records : [];
  }

  /** What the `dia-feed` around it gives; undefined while that is not defined, or there is none. */
  get context(): FeedContext | undefined {
    return this.#isInside ? this.#context : undefined;
  }

  /** What visitors chose in the `dia-feed` around it; a widget with its own feed stands apart. */
  get filter(): Filter {
    return this.context?.filter ?? {};
  }

  /** Fetches the feed again; settles when that is done, well or not. */
  async refresh(): Promise<void> {
    // A widget that was moved a moment ago watches nothing before its next update.
    this.connect();
    await this.#store?.refresh();
  }

  /** The `dia-feed` around it, which may not be defined yet, counts when it has no `src`. */
  get #isInside(): boolean {
    return !this.#host.src && closestAcrossRoots(this.#host, 'dia-feed') !== undefined;
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(feedContext, this.#host, this.#onContext, true));
  }

  #find(): FeedSource | undefined {
    if (this.#isInside) return this.context?.store;
    // Without a usable address: a store that says so.
    return sourceFor(this.#host, [sourceUrl(this.#host.src)]);
  }

  #leave(): void {
    this.#registration?.leave();
    this.#register = this.#registration = undefined;
  }

  #disconnect(): void {
    for (const end of this.#watches) end();
    this.#watches = [];
  }

  readonly #onContext = (context: FeedContext, unsubscribe?: () => void): void => {
    // Of a provider that is no longer the nearest.
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#context = context;
    this.#host.requestUpdate();
  };
}

/** Makes a source keep its last good feed in the browser; fetched for the first who asks for it. */
let keep: ((store: FeedStore, urls: readonly string[]) => FeedSource) | undefined;

/**
 * The feed of an element, as its attributes ask for it.
 * @param urls - Absolute addresses: the feed's own first, then mirrors; undefined ones are left out.
 * @returns undefined while more has to be fetched for it; the element updates when that is there.
 */
export function sourceFor(
  host: FeedHost,
  urls: readonly (string | undefined)[],
): FeedSource | undefined {
  const known = urls.filter((url) => url !== undefined);
  const store = storeFor(known, host.sections === 'any');
  if (!host.offline) return store;
  if (keep) return keep(store, known);
  void import('./offline.js')
    .then(
      ({ keeping }) => void (keep = keeping),
      // Better a feed that is not kept than none.
      () => void (keep = (source) => source),
    )
    .then(() => host.requestUpdate());
  return undefined;
}

/** The address that a `src` names; without one, that which the page names for all its widgets. */
export function sourceUrl(src: string | undefined): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dia-feed"]')?.content;
  return resolveUrl([src, meta].find(Boolean) ?? '', document.baseURI);
}
