/**
 * A clock that a test can move. Timers, frames and idle moments of the page come by themselves, as
 * always; when a test moves the clock, those that are due by then come at once. So a test sees what a
 * movement of 300 ms leads to without waiting for it, and can look at the middle of it.
 */

/** Between two frames of a clock that is moved, in milliseconds: those of a slow screen. */
export const FRAME_MS = 40;

const real = {
  now: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  requestAnimationFrame: globalThis.requestAnimationFrame.bind(globalThis),
  cancelAnimationFrame: globalThis.cancelAnimationFrame.bind(globalThis),
};

/** Something that the page waits for. */
interface Task {
  /** By this clock, in milliseconds; a frame comes whenever the clock moves. */
  readonly due: number;
  readonly run: (now: number) => void;
  /** Has the browser run it when it is due. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** Identifiers that the browser has not given out before. */
let lastId = 1e9;
const tasks = new Map<number, Task>();
/** How far tests have moved the clock ahead, in milliseconds. */
let ahead = 0;
/** What the clock says while a test has stopped it. */
let stopped: number | undefined;

const now = () => stopped ?? real.now() + ahead;

function add(task: Task): number {
  const id = ++lastId;
  tasks.set(id, task);
  if (stopped === undefined) task.start();
  return id;
}

function take(id: number): Task | undefined {
  const task = tasks.get(id);
  task?.stop();
  tasks.delete(id);
  return task;
}

function addTimeout(run: () => void, delay: number): number {
  const due = now() + delay;
  let handle = 0;
  const id = add({
    due,
    run,
    start: () => {
      handle = real.setTimeout(
        () => take(id)?.run(now()),
        Math.max(due - now(), 0),
      ) as unknown as number;
    },
    stop: () => real.clearTimeout(handle),
  });
  return id;
}

function addFrame(run: FrameRequestCallback): number {
  let handle = 0;
  const id = add({
    due: -Infinity,
    run,
    start: () => {
      handle = real.requestAnimationFrame(() => take(id)?.run(now()));
    },
    stop: () => real.cancelAnimationFrame(handle),
  });
  return id;
}

Object.assign(globalThis, {
  setTimeout: (run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) =>
    addTimeout(() => run(...given), delay),
  clearTimeout: (id: number) => {
    if (!take(id)) real.clearTimeout(id);
  },
  requestAnimationFrame: addFrame,
  cancelAnimationFrame: (id: number) => {
    if (!take(id)) real.cancelAnimationFrame(id);
  },
  // What is done when the browser is idle waits for no more than that nothing else is to be done now.
  requestIdleCallback: (run: () => void) => addTimeout(run, 1),
  cancelIdleCallback: (id: number) => void take(id),
});

/** Lets everything go on that waits for nothing but its turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Waits until the browser has drawn a frame, whatever this clock says. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    real.requestAnimationFrame(() => real.setTimeout(resolve));
  });

/** Runs what is due; what it leads to is for the next frame. */
async function runDue(): Promise<void> {
  const due = [...tasks].filter(([, task]) => task.due <= now());
  for (const [id] of due.sort(([, one], [, other]) => one.due - other.due)) {
    const task = take(id);
    if (!task) continue;
    task.run(now());
    await turn();
  }
}

/** Moves the clock, frame by frame. */
export async function moveClock(milliseconds: number): Promise<void> {
  await turn();
  for (let left = milliseconds; left > 0;) {
    const next = Math.min(...[...tasks.values()].map(({ due }) => due)) - now();
    // Nothing happens before that.
    const step = Math.min(Math.max(next, FRAME_MS), left);
    if (stopped === undefined) ahead += step;
    else stopped += step;
    left -= step;
    await runDue();
  }
  if (stopped === undefined) restart();
}

/** Has the browser count anew to what is still to come. */
function restart(): void {
  for (const { stop, start } of tasks.values()) {
    stop();
    start();
  }
}

/** From now on nothing comes by itself, also on a slow machine, until the test is over. */
export function stopClock(): void {
  stopped = now();
  for (const { stop } of tasks.values()) stop();
}

afterEach(() => {
  if (stopped === undefined) return;
  ahead = stopped - real.now();
  stopped = undefined;
  restart();
});
