/** A visitor with Orca and Firefox: presses keys, hears what is said, and knows where the focus is. */
import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Marionette } from './marionette.js';
import type { Session } from './session.js';

const run = promisify(execFile);

/** Something that Orca did, as `orca-customizations.py` writes it. */
interface Line {
  readonly kind: 'speak' | 'stop' | 'ready';
  readonly text: string;
}

/** Waiting for what has to come ends here. Generous: a busy machine stalls for many seconds. */
export const PATIENCE_MS = 20_000;

/** When nothing was said for so long, what was said is all. Announcements may wait for a second. */
const SILENCE_MS = 1300;

const POLL_MS = 25;

/** The element with the focus, in all shadow roots, as "tag#id.class > tag "name"". */
const FOCUS = `
  const path = [];
  let element = document.activeElement;
  for (let inner = element; inner; inner = inner.shadowRoot?.activeElement) {
    element = inner;
    const classes = [...inner.classList].map((name) => '.' + name).join('');
    path.push(inner.localName + (inner.id && '#' + inner.id) + classes);
  }
  const label = element?.ariaLabel ?? element?.labels?.[0]?.textContent ?? element?.textContent;
  const name = label?.trim().replace(/\\s+/g, ' ').slice(0, 100);
  return path.join(' > ') + ' "' + name + '"';`;

export class Reader {
  readonly #session: Session;
  readonly #firefox: Marionette;
  /** How much of the log was read, in bytes. */
  #position = 0;
  #heard: string[] = [];

  private constructor(session: Session, firefox: Marionette) {
    this.#session = session;
    this.#firefox = firefox;
  }

  static async start(session: Session): Promise<Reader> {
    return new Reader(session, await Marionette.connect(session.port));
  }

  /** What was said since the last call of {@link forget}, utterance by utterance. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  /** Begins to listen anew. */
  async forget(): Promise<void> {
    await this.#listen();
    this.#heard = [];
  }

  /** Goes to an address, and gives the window the focus. */
  async open(url: string, width = 1280): Promise<void> {
    // Not another page of before: its last words would be taken for those of this one.
    await this.#firefox.open('about:blank');
    await this.#firefox.resize(width, 860);
    await this.quiet(300);
    await this.forget();
    await this.#firefox.open(new URL(url, this.#session.origin).href);
    const window = ['search', '--onlyvisible', '--class', 'firefox', 'windowfocus'];
    await run('xdotool', window, { env: this.#session.env }).catch(() => undefined);
  }

  /** Presses a key, or several at once: "h", "shift+Tab". */
  async press(key: string): Promise<void> {
    await run('xdotool', ['key', '--clearmodifiers', key], { env: this.#session.env });
  }

  /** @param delayMs - Between two letters. */
  async type(text: string, delayMs = 60): Promise<void> {
    await run('xdotool', ['type', '--delay', String(delayMs), text], { env: this.#session.env });
  }

  /** Runs the body of a function in the page: for what no visitor does. */
  evaluate(script: string): Promise<unknown> {
    return this.#firefox.evaluate(script);
  }

  async focus(): Promise<string> {
    return String(await this.#firefox.evaluate(FOCUS));
  }

  /** Waits until something is so. Returns whether it is. */
  async until(isSo: () => boolean | Promise<boolean>, patienceMs = PATIENCE_MS): Promise<boolean> {
    const end = Date.now() + patienceMs;
    for (;;) {
      await this.#listen();
      if (await isSo()) return true;
      if (Date.now() > end) return false;
      await sleep(POLL_MS);
    }
  }

  /** Waits until nothing is said any more. */
  async quiet(silenceMs = SILENCE_MS): Promise<void> {
    let since = Date.now();
    while (Date.now() - since < silenceMs) {
      if (await this.#listen()) since = Date.now();
      await sleep(POLL_MS);
    }
  }

  close(): void {
    this.#firefox.close();
  }

  /** Reads what Orca wrote meanwhile. Returns whether it said something. */
  async #listen(): Promise<boolean> {
    const file = await open(this.#session.log);
    const { size } = await file.stat();
    const buffer = Buffer.alloc(size - this.#position);
    await file.read(buffer, 0, buffer.length, this.#position);
    await file.close();
    // The last line may not be whole yet.
    const whole = buffer.subarray(0, buffer.lastIndexOf('\n') + 1);
    this.#position += whole.length;
    const lines = String(whole).split('\n').filter(Boolean);
    const said = lines
      .map((line) => JSON.parse(line) as Line)
      .filter(({ kind, text }) => kind === 'speak' && text.trim());
    this.#heard.push(...said.map(({ text }) => text.replace(/\s+/g, ' ').trim()));
    return said.length > 0;
  }
}
