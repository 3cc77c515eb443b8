import { isGreeting, type Answer, type Greeting, type LinkRequest } from './message.js';

/** The page around this one, which gets messages once its `frame.js` has greeted. */
export class HostPage {
  readonly #onGreeting: () => void;
  #origin: string | undefined;
  #greeting: Greeting | undefined;

  /** @param onGreeting - Called at each greeting: `frame.js` also greets when it comes late. */
  constructor(onGreeting: () => void) {
    this.#onGreeting = onGreeting;
    addEventListener('message', this.#onMessage);
  }

  /** Whether the page opens links for this frame. */
  get opensLinks(): boolean {
    return this.#greeting?.opensLinks === true;
  }

  /** Sends a message; nothing happens before the page has greeted. */
  send(message: Answer | LinkRequest): void {
    if (!this.#origin) return;
    const nonce = this.#greeting?.nonce;
    parent.postMessage(nonce ? { ...message, nonce } : message, this.#origin);
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== parent || !isGreeting(data)) return;
    // A page in a sandbox has no origin to address. The window is still the page that greeted: if
    // it went elsewhere, this frame would be gone.
    this.#origin = origin === 'null' ? '*' : origin;
    this.#greeting = data;
    this.#onGreeting();
  };
}
