/** How long a slice is, in milliseconds. */
const SLICE = 8;

/** Waits until the browser is idle. Safari has no such callback. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    } else setTimeout(resolve, 16);
  });

/**
 * Runs a generator to its end, when it suits the browser: what nobody waits for yet.
 * @throws The signal's reason, between two slices, once it is aborted.
 */
export async function whenIdle<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await idle();
    signal.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
