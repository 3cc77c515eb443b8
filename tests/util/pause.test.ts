import { describe, expect, it } from 'vitest';

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
  const soon = () => new Promise((resolve) => setTimeout(resolve, 50, 'still waiting'));

  it('ends', async () => {
    await pause(1, new AbortController().signal);
  });

  it('ends at once when it is aborted, before or meanwhile', async () => {
    await pause(1e9, AbortSignal.abort());
    const controller = new AbortController();
    const waiting = pause(1e9, controller.signal);
    controller.abort();
    await waiting;
  });

  it('waits when it is longer than a timer can be', async () => {
    for (const ms of [2 ** 31, 1e12, Infinity]) {
      const controller = new AbortController();
      const waiting = pause(ms, controller.signal);
      expect(await Promise.race([waiting, soon()]), String(ms)).to.equal('still waiting');
      controller.abort();
    }
  });
});
