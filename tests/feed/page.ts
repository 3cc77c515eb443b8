/** A page for tests on Node, which has none: it is online and visible until a test says otherwise. */
import { vi } from 'vitest';

/** Counts its listeners. */
class CountingTarget extends EventTarget {
  listeners = 0;

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners--;
    super.removeEventListener(...args);
  }
}

/** What a browser calls `window`, `navigator` and `document`, until `vi.unstubAllGlobals()`. */
export class TestPage {
  readonly #window = new CountingTarget();
  readonly #navigator = { onLine: true };
  readonly #document = Object.assign(new CountingTarget(), { hidden: false });

  constructor() {
    vi.stubGlobal('window', this.#window);
    vi.stubGlobal('navigator', this.#navigator);
    vi.stubGlobal('document', this.#document);
  }

  /** How many listeners the page has. */
  get listeners(): number {
    return this.#window.listeners + this.#document.listeners;
  }

  setOnline(isOnline: boolean): void {
    this.#navigator.onLine = isOnline;
    this.#window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }

  setVisible(isVisible: boolean): void {
    this.#document.hidden = !isVisible;
    this.#document.dispatchEvent(new Event('visibilitychange'));
  }
}
