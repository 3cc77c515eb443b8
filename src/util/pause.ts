/**
 * Waits, no longer than until one of some signals is aborted.
 * @param ms - Milliseconds; at most some 24 days, since a longer timer goes off at once.
 */
export const pause = (ms: number, ...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, 2 ** 31 - 1));
    for (const signal of signals) signal.addEventListener('abort', end);
    if (signals.some(({ aborted }) => aborted)) end();
  });

/**
 * The pause before another try: 1 s, 3 s, 9 s, … at most five minutes, half as much more or less by
 * chance, so that the visitors of a page do not all come back at the same moment.
 * @param tries - How many have failed, 1 or more.
 * @param random - 0 to 1.
 * @returns Whole milliseconds.
 */
export const growingPause = (tries: number, random = Math.random()): number =>
  Math.round(Math.min(1000 * 3 ** (tries - 1), 300_000) * (0.5 + random));
