/** Milliseconds until something was painted. What the browser did meanwhile stands in its trace. */
export interface Act {
  readonly took: number;
}

/** Milliseconds between frames. */
export interface Frames {
  readonly between: readonly number[];
}

/** For the trace: begin, painted, end. */
const mark = (name: string) => performance.mark(`bench: ${name}`);

/**
 * The last moment of the next frame before it is painted: behind the observers of sizes, in which a
 * map may draw. That of an element which is new is told last, always.
 */
const frame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      new ResizeObserver((_, observer) => {
        observer.disconnect();
        probe.remove();
        resolve();
      }).observe(probe);
    });
  });

/** The next task; after a frame, the moment at which it is painted. */
const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** When the page has nothing to do, and again a moment later; it may be that it never rests. */
async function calm(): Promise<void> {
  const idle = () =>
    new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 10_000 }));
  await idle();
  await pause(100);
  await idle();
}

/** How long to wait for something that should come: a minute and a half. */
const PATIENCE = 90_000;

/**
 * Measures from a call until the end of the first frame that shows its outcome. All begin at the
 * same moment of a frame, so that chance adds nothing to a figure.
 */
export async function measureAct(act: () => void, isShown: () => boolean): Promise<Act> {
  await calm();
  await frame();
  await task();
  mark('begin');
  const start = performance.now();
  act();
  for (let isThere = false; !isThere;) {
    await frame();
    // What is there now is seen at the end of the frame.
    isThere = isShown();
    await task();
    if (performance.now() > start + PATIENCE) throw new Error('It is never shown.');
  }
  const took = performance.now() - start;
  mark('painted');
  await calm();
  mark('end');
  return { took };
}

/** Collects frames until it is ended. */
export function measureFrames(): () => Frames {
  const times: number[] = [];
  let isOver = false;
  const next = (time: number) => {
    // Not before: the task that calls this is no part of what is measured.
    if (!times.length) mark('begin');
    times.push(time);
    if (!isOver) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return () => {
    isOver = true;
    mark('end');
    return { between: times.slice(1).map((time, index) => time - (times[index] ?? 0)) };
  };
}
