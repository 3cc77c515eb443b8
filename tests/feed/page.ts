/** A page for tests on Node, which has none: it is online and visible until a test says otherwise. */
const NAMES = ['window', 'navigator', 'document'] as const;

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

/** What a browser calls `window`, `navigator` and `document`, until `remove()`. */
export class TestPage {
  readonly #window = new CountingTarget();
  readonly #navigator = { onLine: true };
  readonly #document = Object.assign(new CountingTarget(), { hidden: false });

  readonly #before = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );

  constructor() {
    const globals = [this.#window, this.#navigator, this.#document];
    for (const [index, name] of NAMES.entries()) {
      Object.defineProperty(globalThis, name, { value: globals[index], configurable: true });
    }
  }

  /** Node is as it was. */
  remove(): void {
    for (const [name, descriptor] of this.#before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
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
