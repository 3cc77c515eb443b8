/** Progress is shown if a command takes longer than this. */
const SHOW_AFTER_MS = 1000;

/** Shows on a terminal what a command is doing, if it takes longer than a second. */
export class Progress {
  readonly #began = Date.now();
  #isShown = false;

  show(source: string): void {
    const { stderr } = process;
    if (!stderr.isTTY || Date.now() - this.#began < SHOW_AFTER_MS) return;
    this.#isShown = true;
    const width = Math.max(20, stderr.columns - 1);
    stderr.write(`\r\u001b[K${source.replace(/\p{Cc}/gu, ' ').slice(0, width)}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
