/** Gives orders to Firefox, over its own protocol: it needs no driver. */
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Answer = readonly [1, number, { message: string } | null, { value?: unknown } | null];

/**
 * A connection to a Firefox that was started with `--marionette`.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 * @example
 * const firefox = await Marionette.connect(2828);
 * await firefox.open('http://localhost/');
 * await firefox.evaluate('return document.title');
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #received: Buffer = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
  }

  /** Waits until Firefox listens, up to two minutes. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await reach(port, Date.now() + 120_000);
    const marionette = new Marionette(socket);
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } };
    await marionette.#order('WebDriver:NewSession', { capabilities });
    return marionette;
  }

  /** Goes to a page. Settles when it begins to load. */
  async open(url: string): Promise<void> {
    await this.#order('WebDriver:Navigate', { url });
  }

  /** Makes the window this large, in CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.#order('WebDriver:SetWindowRect', { width, height });
  }

  /** Runs the body of an async function in the page, and gives what it returns. */
  async evaluate(body: string): Promise<unknown> {
    const script = `return (async () => {${body}})();`;
    return (await this.#order('WebDriver:ExecuteScript', { script, args: [] }))?.value;
  }

  close(): void {
    this.#socket.destroy();
  }

  async #order(name: string, parameters: object): Promise<Answer[3]> {
    const id = ++this.#last;
    const message = JSON.stringify([0, id, name, parameters]);
    const [, , error, value] = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
    if (error) throw new Error(error.message);
    return value;
  }

  /** Each message has its length in bytes before it. */
  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#waiting.get(Number(message[1]))?.(message as never);
    }
  }
}

async function reach(port: number, end: number): Promise<Socket> {
  for (;;) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}
