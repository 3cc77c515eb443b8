import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { View } from '../../../src/geo/projection.js';
import { FLIGHT_MS, IDLE_MS, Motion } from '../../../src/widgets/initiative-map/motion.js';

const HERE: View = { zoom: 7, centre: [0.5, 0.33] };
const THERE: View = { zoom: 9, centre: [0.51, 0.32] };

/** A motion, and what it told of its ends: whether a visitor moved the map. */
function start() {
  const ends: boolean[] = [];
  return { motion: new Motion((isByVisitor) => void ends.push(isByVisitor)), ends };
}

const flight = { from: HERE, to: THERE, durationMs: FLIGHT_MS, isByVisitor: true };

describe('the motion of the map', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begins at rest', () => {
    const { motion, ends } = start();
    expect(motion.state.name).to.equal('idle');
    expect(motion.isMoving).to.equal(false);
    expect(motion.frame(1000)).to.equal(undefined);
    vi.runAllTimers();
    expect(ends).to.deep.equal([]);
  });

  it('ends so long after the last movement of a hand, once', () => {
    const { motion, ends } = start();
    for (let move = 0; move < 5; move++) {
      motion.drag();
      vi.advanceTimersByTime(IDLE_MS - 1);
      expect(motion.isMoving).to.equal(true);
    }
    expect(ends).to.deep.equal([]);
    vi.advanceTimersByTime(1);
    expect(motion.state.name).to.equal('idle');
    vi.runAllTimers();
    expect(ends).to.deep.equal([true]);
  });

  it('is for a moment no rest when what is shown becomes another, of which a visitor hears nothing', () => {
    const { motion, ends } = start();
    motion.changeContent();
    expect(motion.isMoving).to.equal(true);
    vi.advanceTimersByTime(IDLE_MS);
    expect(motion.isMoving).to.equal(false);
    expect(ends).to.deep.equal([false]);
  });

  it('of a hand is told also when what is shown becomes another in the middle of it', () => {
    const { motion, ends } = start();
    motion.drag();
    motion.changeContent();
    vi.runAllTimers();
    expect(ends).to.deep.equal([true]);
  });

  describe('as a flight', () => {
    it('goes from one view to the other, slower at the end', () => {
      const { motion } = start();
      motion.fly(flight);
      expect(motion.destination).to.equal(THERE);
      // The first frame may be late: then it begins.
      expect(motion.frame(5000)).to.deep.equal(HERE);
      const zooms = [100, 200, 299].map((ms) => motion.frame(5000 + ms)?.zoom ?? NaN);
      const [first, second, third] = zooms as [number, number, number];
      expect(first).to.be.within(8, 9);
      expect(second - first).to.be.lessThan(first - HERE.zoom);
      expect(third).to.be.within(8.99, 9);
      expect(motion.isMoving).to.equal(true);
      expect(motion.frame(5000 + FLIGHT_MS)).to.equal(THERE);
      expect(motion.state.name).to.equal('landed');
      expect(motion.isMoving).to.equal(false);
      expect(motion.destination).to.equal(undefined);
    });

    it('ends a while after it has landed, unless a visitor goes on', () => {
      const { motion, ends } = start();
      motion.fly(flight);
      motion.frame(0);
      motion.frame(FLIGHT_MS);
      vi.advanceTimersByTime(IDLE_MS - 1);
      motion.fly({ ...flight, from: THERE, to: HERE });
      motion.frame(1000);
      vi.advanceTimersByTime(IDLE_MS);
      expect(ends).to.deep.equal([]);
      motion.frame(1000 + FLIGHT_MS);
      vi.advanceTimersByTime(IDLE_MS);
      expect(ends).to.deep.equal([true]);
      expect(motion.state.name).to.equal('idle');
    });

    it('lands at once for a visitor who wants less motion', () => {
      const { motion } = start();
      motion.fly({ ...flight, durationMs: 0 });
      expect(motion.frame(5000)).to.equal(THERE);
      expect(motion.state.name).to.equal('landed');
    });

    it('is nothing to tell when no visitor asked for it', () => {
      const { motion, ends } = start();
      motion.fly({ ...flight, isByVisitor: false });
      motion.frame(0);
      expect(motion.frame(FLIGHT_MS)).to.equal(THERE);
      expect(motion.state.name).to.equal('idle');
      vi.runAllTimers();
      expect(ends).to.deep.equal([]);
    });

    it('tells when it has landed, once its last frame is drawn', async () => {
      const { motion } = start();
      const onLanded = vi.fn();
      motion.fly({ ...flight, onLanded });
      motion.frame(0);
      motion.frame(FLIGHT_MS);
      expect(onLanded).not.toHaveBeenCalled();
      await Promise.resolve();
      expect(onLanded).toHaveBeenCalledTimes(1);
    });

    for (const [what, interrupt] of [
      ['a hand', (motion) => motion.drag()],
      ['another flight', (motion) => motion.fly({ ...flight, to: HERE })],
      ['a view without movement', (motion) => motion.stop()],
    ] satisfies [string, (motion: Motion) => void][]) {
      it(`never lands when ${what} comes in between`, async () => {
        const { motion } = start();
        const onLanded = vi.fn();
        motion.fly({ ...flight, onLanded });
        motion.frame(0);
        interrupt(motion);
        for (let now = 100; now <= 2 * FLIGHT_MS; now += 50) motion.frame(now);
        await Promise.resolve();
        expect(onLanded).not.toHaveBeenCalled();
        expect(motion.destination).to.equal(undefined);
      });
    }

    it('goes on when what is shown becomes another', () => {
      const { motion } = start();
      motion.fly(flight);
      motion.frame(0);
      motion.changeContent();
      expect(motion.destination).to.equal(THERE);
      expect(motion.frame(FLIGHT_MS)).to.equal(THERE);
    });
  });

  it('stays told of a landing when what is shown becomes another right after it', () => {
    const { motion, ends } = start();
    motion.fly(flight);
    motion.frame(0);
    motion.frame(FLIGHT_MS);
    motion.changeContent();
    vi.runAllTimers();
    expect(ends).to.deep.equal([true]);
  });

  it('is stopped only in a flight', () => {
    const { motion } = start();
    motion.drag();
    motion.stop();
    expect(motion.state.name).to.equal('changing');
  });
});
