declare const scheduler: { yield?: () => Promise<void> } | undefined;

/** Lets the browser paint and answer the visitor before going on. */
export const breathe = (): Promise<void> =>
  typeof scheduler === 'object' && scheduler.yield
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));

/**
 * Runs a generator to its end in slices, so that no task is long.
 * @param most - Length of a slice in milliseconds.
 * @throws The signal's reason, between two slices, once it is aborted.
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  most = 8,
): Promise<T> {
  let end = performance.now() + most;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await breathe();
    signal.throwIfAborted();
    end = performance.now() + most;
  }
}
