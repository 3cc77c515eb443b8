import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Filter } from '../../feed/filter.js';
import { warn } from '../../ui/warn.js';
import { isSameFilter, readFilter, writeFilter } from './address.js';

/** After a browser refused a change of the address, the next try is so much later. */
const RETRY_MS = 10_000;

/** A browser that refuses longer than this allows none: a document without an address. */
const MAX_RETRIES = 6;

/** A `dia-feed`, as far as its address is concerned. */
export interface AddressHost extends ReactiveControllerHost, HTMLElement {
  readonly urlState: string | null | undefined;
}

/**
 * Keeps what visitors chose in the address of the page, each criterion under the name that the
 * webmaster gave: a link to it, and a way back.
 */
export class UrlState implements ReactiveController {
  readonly #host: AddressHost;
  readonly #filter: () => Filter;
  readonly #follow: (filter: Filter, isNew: boolean) => void;
  /** The name under which the address was read last. */
  #name: string | undefined;
  /** What the address says, or will say as soon as the browser allows it. */
  #written: Filter = {};
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param filter - What is chosen now.
   * @param follow - Told what the address says; whether visitors went there.
   */
  constructor(
    host: AddressHost,
    filter: () => Filter,
    follow: (filter: Filter, isNew: boolean) => void,
  ) {
    this.#host = host;
    this.#filter = filter;
    this.#follow = follow;
    host.addController(this);
    this.hostUpdated();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#retryTimer);
  }

  hostUpdated(): void {
    const name = nameOf(this.#host);
    if (name !== this.#name) {
      this.#name = name;
      // What was chosen before this module came counts for more than the address.
      if (name !== undefined && !Object.keys(this.#filter()).length) this.#read(false);
    }
    const filter = this.#filter();
    if (name === undefined || isSameFilter(filter, this.#written)) return;
    const isTyping = isSameFilter({ ...filter, search: '' }, { ...this.#written, search: '' });
    this.#written = filter;
    this.#write(name, filter, isTyping);
  }

  #read(isNew: boolean): void {
    if (this.#name === undefined) return;
    clearTimeout(this.#retryTimer);
    this.#written = readFilter(location.search, this.#name);
    if (!isSameFilter(this.#written, this.#filter())) this.#follow(this.#written, isNew);
  }

  #write(name: string, filter: Filter, isTyping: boolean, retries = 0): void {
    clearTimeout(this.#retryTimer);
    try {
      const url = new URL(location.href);
      url.search = writeFilter(url.search, name, filter);
      // The state is that of the page's own router.
      if (isTyping) history.replaceState(history.state, '', url);
      else history.pushState(history.state, '', url);
    } catch {
      // Safari allows a hundred changes in some seconds. Then the newest filter is written later.
      if (retries === MAX_RETRIES) return;
      this.#retryTimer = setTimeout(
        () => this.#write(name, this.#written, isTyping, retries + 1),
        RETRY_MS,
      );
    }
  }

  readonly #onPopState = (): void => this.#read(true);
}

/** The name, unless there is none or it cannot be one. */
function nameOf({ urlState, localName }: AddressHost): string | undefined {
  if (urlState === null || urlState === undefined) return undefined;
  if (/^[\w-]{1,40}$/.test(urlState)) return urlState;
  warn(`<${localName} url-state="${urlState}">: use letters and digits; it is left out now.`);
  return undefined;
}
