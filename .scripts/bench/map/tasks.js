/**
 * How long the tasks of a page were, from the browser's own trace. A page cannot tell that well by
 * itself: of those under 50 ms it is told nothing, and messages that it posts to itself wait behind all
 * that follows `scheduler.yield()`, so that many short tasks look like a long one.
 *
 * @typedef {object} Tasks In milliseconds.
 * @property {number} longest
 * @property {number} after How long after the paint the page was still at work, in tasks of some length.
 */

/** Of which the trace tells: tasks, and the marks of the page. */
const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** A task of fewer milliseconds is what every page has now and then. */
const SOME = 4;

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number }} TraceEvent */

/** @param {readonly TraceEvent[]} events @returns {Tasks} */
function read(events) {
  const marked = (/** @type {string} */ name) =>
    events.findLast((event) => event.name === `bench: ${name}`);
  const [begin, painted, end] = ['begin', 'painted', 'end'].map(marked);
  if (!begin || !end) throw new Error('The trace has not what was measured.');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts < end.ts &&
      ts + dur > begin.ts,
  );
  const last = tasks
    .filter(({ ts, dur = 0 }) => painted && ts > painted.ts && dur > SOME * 1000)
    .map(({ ts, dur = 0 }) => (ts + dur - (painted?.ts ?? ts)) / 1000);
  return {
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    after: Math.max(0, ...last),
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
