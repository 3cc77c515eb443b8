import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { growingPause, pause } from '../../src/util/pause.js';

describe('growingPause', () => {
  it('grows threefold, up to five minutes', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 100].map((tries) => growingPause(tries, 0.5));
    expect(pauses).to.deep.equal([1e3, 3e3, 9e3, 27e3, 81e3, 243e3, 300e3, 300e3]);
  });

  it('is half as much more or less by chance', () => {
    expect(growingPause(1, 0)).to.equal(500);
    expect(growingPause(1, 1)).to.equal(1500);
    expect(growingPause(100, 1)).to.equal(450_000);
  });
});

describe('pause', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Whether a pause is over, and every promise that waited for it was told so. */
  async function isOver(waiting: Promise<void>): Promise<boolean> {
    let over = false;
    void waiting.then(() => (over = true));
    await vi.advanceTimersByTimeAsync(0);
    return over;
  }

  it('ends when its time has come, and not before', async () => {
    const waiting = pause(100, new AbortController().signal);
    vi.advanceTimersByTime(99);
    expect(await isOver(waiting)).to.equal(false);
    vi.advanceTimersByTime(1);
    expect(await isOver(waiting)).to.equal(true);
  });

  it('ends at once when it is aborted, before or meanwhile', async () => {
    await pause(1e9, AbortSignal.abort());
    const controller = new AbortController();
    const waiting = pause(1e9, controller.signal);
    controller.abort();
    await waiting;
    expect(vi.getTimerCount()).to.equal(0);
  });

  it('waits when it is longer than a timer can be', async () => {
    // Browsers and Node let a longer timer go off at once; a fake one may not.
    const longest = 2 ** 31 - 1;
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    for (const ms of [2 ** 31, 1e12, Infinity]) {
      const waiting = pause(ms, new AbortController().signal);
      expect(setTimer, String(ms)).toHaveBeenLastCalledWith(expect.anything(), longest);
      vi.advanceTimersByTime(longest - 1);
      expect(await isOver(waiting), String(ms)).to.equal(false);
      vi.advanceTimersByTime(1);
      await waiting;
    }
  });
});
