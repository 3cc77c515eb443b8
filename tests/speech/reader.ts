/** A visitor with Orca and Firefox: presses keys, hears what is said, and knows where the focus is. */
import { execFile } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Marionette } from './marionette.js';
import type { Session } from './session.js';

const run = promisify(execFile);

/** Something that Orca did, as `orca-customizations.py` writes it. */
interface Line {
  /** In seconds. */
  readonly time: number;
  readonly kind: 'speak' | 'stop' | 'ready' | 'key' | 'loaded' | 'fence';
  readonly text: string;
}

/** Waiting for what has to come ends here. Generous: a busy machine stalls for many seconds. */
export const PATIENCE_MS = 60_000;

/** After so long by the clock of the page, what widgets wait with has been announced (`announce.ts`). */
const ANNOUNCED_MS = 1000;

/** When a fence has not passed for so long, another follows: Firefox may not have known the first. */
const FENCE_MS = 500;

const POLL_MS = 25;

/**
 * Changes the name of an element that nobody reads, behind all else. Firefox tells Orca of it
 * after everything that happened before, by the same way.
 */
const fence = (number: number) => `
  let fence = document.querySelector('#fence');
  if (!fence) {
    fence = document.createElement('div');
    fence.id = 'fence';
    document.body.append(fence);
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  fence.setAttribute('aria-label', 'fence ${number}');`;

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
  readonly #log: FileHandle;
  /** How much of the log was read, in bytes. */
  #position = 0;
  #heard: string[] = [];
  /** When keys went down and up, in seconds. */
  #keys: number[] = [];
  /** The addresses of pages that have loaded. */
  #loaded = new Set<string>();
  /** The fence that was set last, and the last one that Orca has come past. */
  #fence = 0;
  #passed = 0;

  private constructor(session: Session, firefox: Marionette, log: FileHandle) {
    this.#session = session;
    this.#firefox = firefox;
    this.#log = log;
  }

  static async start(session: Session): Promise<Reader> {
    const log = await open(session.log);
    return new Reader(session, await Marionette.connect(session.port), log);
  }

  /** What was said since the last call of {@link forget}, utterance by utterance. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  /** Begins to listen anew. */
  forget(): void {
    this.#heard = [];
  }

  /** Goes to an address and waits until Orca knows that the page has loaded. */
  async open(url: string, width = 1280): Promise<void> {
    await this.#firefox.resize(width, 860);
    this.#loaded.clear();
    const { href } = new URL(url, this.#session.origin);
    await this.#firefox.open(href);
    if (!(await this.until(() => this.#loaded.has(href))))
      throw new Error(`${href} has not loaded.`);
  }

  /** Gives the window the focus. */
  async activate(): Promise<void> {
    const window = ['search', '--onlyvisible', '--class', 'firefox', 'windowfocus'];
    await run('xdotool', window, { env: this.#session.env }).catch(() => undefined);
  }

  /**
   * Presses a key, or several at once: "h", "shift+Tab".
   * @param patienceMs - How long to wait until Orca has seen it.
   * @returns Whether it has.
   */
  async press(key: string, patienceMs = PATIENCE_MS): Promise<boolean> {
    this.#keys = [];
    await run('xdotool', ['key', '--clearmodifiers', key], { env: this.#session.env });
    // Each goes down and up.
    return this.until(() => this.#keys.length >= 2 * key.split('+').length, patienceMs);
  }

  /**
   * Types small letters.
   * @returns The longest time between two of them, in milliseconds. A busy machine may be slow.
   */
  async type(text: string): Promise<number> {
    this.#keys = [];
    await run('xdotool', ['type', '--delay', '60', text], { env: this.#session.env });
    await this.until(() => this.#keys.length >= 2 * text.length);
    const pauses = this.#keys.slice(1).map((time, index) => time - (this.#keys[index] ?? time));
    return 1000 * Math.max(0, ...pauses);
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

  /** Waits until Orca has said all about what has happened in the page, however long that takes. */
  async settle(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    const first = this.#fence + 1;
    for (let patience = FENCE_MS; ; patience *= 2) {
      this.#fence += 1;
      // A page that is on its way in has no body yet.
      await this.#firefox.evaluate(fence(this.#fence)).catch(() => undefined);
      if (await this.until(() => this.#passed >= first, patience)) return;
      if (Date.now() > end) throw new Error('Orca does not hear of changes in the page.');
    }
  }

  /** Waits until Orca has said all, also what widgets announce a little later. */
  async quiet(): Promise<void> {
    await this.evaluate(`await new Promise((resolve) => setTimeout(resolve, ${ANNOUNCED_MS}));`);
    await this.settle();
  }

  async close(): Promise<void> {
    this.#firefox.close();
    await this.#log.close();
  }

  /** Reads what Orca wrote meanwhile. */
  async #listen(): Promise<void> {
    const { buffer, bytesRead } = await this.#log.read({ position: this.#position });
    // The last line may not be whole yet.
    const whole = buffer.subarray(0, buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1);
    this.#position += whole.length;
    for (const line of String(whole).split('\n').filter(Boolean)) {
      const { time, kind, text } = JSON.parse(line) as Line;
      if (kind === 'speak' && text.trim()) this.#heard.push(text.replace(/\s+/g, ' ').trim());
      if (kind === 'key') this.#keys.push(time);
      if (kind === 'loaded') this.#loaded.add(text);
      if (kind === 'fence') this.#passed = Number(text);
    }
  }
}
