/** What else the machine does shows in every figure, so that is waited for, but not for ever. */
import { cpus } from 'node:os';

/** Milliseconds to watch the processor for. */
const WATCH = 250;

/** Milliseconds to wait at most. */
const PATIENCE = 3000;

/** Part of the processor that others may have. */
const SOME = 0.15;

const pause = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const spent = () => {
  const times = cpus().map(({ times }) => times);
  const idle = times.reduce((sum, { idle }) => sum + idle, 0);
  const all = times.reduce(
    (sum, each) => sum + Object.values(each).reduce((one, two) => one + two),
    0,
  );
  return { idle, all };
};

/** @returns Whether nobody else is at work, after waiting for that. */
export async function quiet() {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const before = spent();
    await pause(WATCH);
    const now = spent();
    const busy = 1 - (now.idle - before.idle) / (now.all - before.all);
    if (busy < SOME) return true;
  }
  return false;
}
