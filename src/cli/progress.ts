/** Shorter than this nobody wonders what a command is doing. */
const PATIENCE_MS = 1000;

/** Says on a terminal what is being done, once it takes longer than a second. */
export class Progress {
  readonly #began = Date.now();
  #isShown = false;

  show(source: string): void {
    const { stderr } = process;
    if (!stderr.isTTY || Date.now() - this.#began < PATIENCE_MS) return;
    this.#isShown = true;
    const width = Math.max(20, stderr.columns - 1);
    stderr.write(`\r\u001b[K${source.replace(/\p{Cc}/gu, ' ').slice(0, width)}`);
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
