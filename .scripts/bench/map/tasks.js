/**
 * How long the tasks of a page were, from the browser's own trace. A page cannot tell that well by
 * itself: of those under 50 ms it is told nothing, and messages that it posts to itself wait behind all
 * that follows `scheduler.yield()`, so that many short tasks look like a long one.
 *
 * All but `after` in time of the processor: while others use it, a task waits and is no longer for it.
 *
 * @typedef {object} Tasks In milliseconds.
 * @property {number} longest
 * @property {number} work Of all tasks, until the paint.
 * @property {number} after How long after the paint the page was still at work, in tasks of some length.
 */

/** Of which the trace tells: tasks, and the marks of the page. */
const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** A task of fewer milliseconds is what every page has now and then. */
const SOME = 4;

/**
 * In microseconds; `tdur` in time of the processor, which not every system tells.
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent
 */

/** @param {readonly TraceEvent[]} events @returns {Tasks} */
function read(events) {
  const marked = (/** @type {string} */ name) =>
    events.findLast((event) => event.name === `bench: ${name}`);
  const [begin, painted, end] = ['begin', 'painted', 'end'].map(marked);
  if (!begin || !end) throw new Error('The trace has not what was measured.');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) =>
        name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid,
    )
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, took: tdur / 1000 }))
    .filter(({ from, to }) => from < end.ts && to > begin.ts);
  const shown = painted?.ts ?? end.ts;
  const later = tasks.filter(({ from, took }) => from > shown && took > SOME);
  return {
    longest: Math.max(0, ...tasks.map(({ took }) => took)),
    work: tasks.reduce((sum, { from, took }) => sum + (from < shown ? took : 0), 0),
    after: Math.max(0, ...later.map(({ to }) => (to - shown) / 1000)),
  };
}

/**
 * Does something in a page that marks its begin and its end.
 * @template T
 * @param {import('playwright-core').Browser} chrome
 * @param {() => Promise<T>} work
 * @returns {Promise<T & Tasks>}
 */
export async function watchingTasks(chrome, work) {
  const session = await chrome.newBrowserCDPSession();
  try {
    /** @type {TraceEvent[]} */
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      events.push(.../** @type {any} */ (value));
    });
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
      transferMode: 'ReportEvents',
    });
    const found = await work();
    await session.send('Tracing.end');
    await complete;
    return { ...found, ...read(events) };
  } finally {
    await session.detach();
  }
}
