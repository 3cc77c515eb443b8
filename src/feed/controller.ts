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
  /** `any`: sections of that feed may be on any origin. */
  sections?: string | undefined;
  /** Stores that feed in the browser, for when it cannot be loaded. */
  offline?: boolean | undefined;
}

/** What a widget uses of a feed. */
export interface FeedControllerOptions<S extends SectionName> {
  /** What the widget shows; requested once the widget starts. */
  readonly section: Section<S>;
  /** Sections that it uses if the feed has them inline. Default: none. */
  readonly relatedSections?: readonly Section[];
  /** Names of the sections that it uses if another widget requests them. Default: none. */
  readonly observedSections?: readonly SectionName[];
  /** What a `dia-feed` around it counts. Default: the widget does not register with it. */
  readonly participant?: FeedParticipant;
}

/**
 * Finds the feed of a widget, and updates the widget when a section of it changes. The feed is that of
 * its `src`, else that of the nearest `dia-feed` (even if that is defined later), else that of
 * `<meta name="dia-feed" content="URL">`. Also registers the widget with the `dia-feed` around it.
 * @example
 * readonly #feed = new FeedController(this, { section: partners, relatedSections: [subgoals] });
 */
export class FeedController<S extends SectionName> implements ReactiveController {
  /** Whether loading has started. */
  isStarted = false;
  readonly #host: FeedHost;
  readonly #options: FeedControllerOptions<S>;
  /** The context of the `dia-feed` around the widget, and the function that ends the subscription. */
  #context: FeedContext | undefined;
  #unsubscribe: (() => void) | undefined;
  #store: FeedSource | undefined;
  /** The preset filter of the widget, when it last connected. */
  #need: Filter = {};
  #watches: (() => void)[] = [];
  #needed = new Set<Section>();
  #register: FeedContext['register'];
  #registration: Registration | undefined;

  constructor(host: FeedHost, options: FeedControllerOptions<S>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Starts loading. Until then the widget is in the state `loading`. */
  start(): void {
    this.isStarted = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    this.#request();
    if (!this.#isInside || this.#context) return;
    // A `dia-feed` that is not defined yet has missed the context request: repeat it.
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
      const { participant } = this.#options;
      this.#registration = participant && register?.(participant);
    }
  }

  hostDisconnected(): void {
    this.#leave();
    this.#disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Finds the feed, which may have changed. The host calls it at the start of each update. */
  connect(): void {
    if (!this.isStarted || !this.#host.isConnected) return;
    const store = this.#find();
    const need = this.#options.participant?.presetFilter() ?? {};
    const isSame = store === this.#store && JSON.stringify(need) === JSON.stringify(this.#need);
    if (isSame && this.#watches.length) return;
    this.#disconnect();
    this.#need = need;
    if (store !== this.#store) this.#needed.clear();
    this.#store = store;
    if (!store) return;
    const { section, relatedSections = [], observedSections = [] } = this.#options;
    const listener = () => this.#host.requestUpdate();
    this.#watches = [
      store.watch(section, listener, false, need),
      ...relatedSections.map((related) => store.watch(related, listener, true)),
      ...observedSections.map((name) => store.listen(name, listener)),
      ...[...this.#needed].map((needed) => store.watch(needed, listener)),
    ];
  }

  /**
   * Loads another section, which the widget needs.
   * @returns Whether loading has succeeded or failed.
   */
  need(section: Section): boolean {
    if (!this.#needed.has(section)) {
      this.#needed.add(section);
      // A widget that is not in the page watches nothing.
      if (this.#store && this.#watches.length) {
        this.#watches.push(this.#store.watch(section, () => this.#host.requestUpdate()));
      }
    }
    return this.#store?.state(section.name).status !== 'loading';
  }

  get state(): SectionState<S> {
    return this.#store?.state(this.#options.section.name, this.#need) ?? LOADING;
  }

  /** The records of a section; empty while it is not loaded. */
  records<A extends SectionName>(section: A) {
    const state = this.#store?.state(section);
    return state && 'content' in state ? state.content.records : [];
  }

  /** The context of the `dia-feed` around the widget; undefined if there is none, or it is not defined yet. */
  get context(): FeedContext | undefined {
    return this.#isInside ? this.#context : undefined;
  }

  /** The visitors' filter of the `dia-feed` around the widget; empty for a widget with its own feed. */
  get filter(): Filter {
    return this.context?.filter ?? {};
  }

  /** Whether visitors filter with a `dia-filter`, or a marker of one, inside the same `dia-feed`. */
  get hasFilterBeside(): boolean {
    const feed = this.context && closestAcrossRoots(this.#host, 'dia-feed');
    return Boolean(feed?.querySelector('dia-filter, [data-dia-widget="filter"]'));
  }

  /** Loads the feed again. Settles once loading succeeds or fails. */
  async refresh(): Promise<void> {
    // A widget that was just moved watches nothing until its next update.
    this.connect();
    await this.#store?.refresh();
  }

  /** Whether the widget uses the feed of a `dia-feed` around it, which may not be defined yet. */
  get #isInside(): boolean {
    return !this.#host.src && closestAcrossRoots(this.#host, 'dia-feed') !== undefined;
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(feedContext, this.#host, this.#onContext, true));
  }

  #find(): FeedSource | undefined {
    if (this.#isInside) return this.context?.store;
    // Without a valid address, this is a store that reports the error.
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
    // End the subscription to a provider that is no longer the nearest.
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#context = context;
    this.#host.requestUpdate();
  };
}

/** Makes a source store its last good feed in the browser. Loaded when it is first needed. */
let withOfflineCopy: ((store: FeedStore, urls: readonly string[]) => FeedSource) | undefined;

/**
 * The feed of an element, according to its attributes.
 * @param urls - Absolute addresses: the feed's own first, then mirrors. Undefined ones are ignored.
 * @returns undefined while code is being loaded; the element updates after that.
 */
export function sourceFor(
  host: FeedHost,
  urls: readonly (string | undefined)[],
): FeedSource | undefined {
  const known = urls.filter((url) => url !== undefined);
  const store = storeFor(known, host.sections === 'any');
  if (!host.offline) return store;
  if (withOfflineCopy) return withOfflineCopy(store, known);
  void import('./offline.js')
    .then(
      (module) => void (withOfflineCopy = module.withOfflineCopy),
      // If the code cannot be loaded: a feed without an offline copy.
      () => void (withOfflineCopy = (source) => source),
    )
    .then(() => host.requestUpdate());
  return undefined;
}

/** The absolute address of a `src`; without one, the feed of the page's `<meta>`. */
export function sourceUrl(src: string | undefined): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dia-feed"]')?.content;
  return resolveUrl([src, meta].find(Boolean) ?? '', document.baseURI);
}
