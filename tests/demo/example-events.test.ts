import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { exampleEvents } from '../../demo/example-events.js';
import { AgendaItem } from '../../src/feed/schema/events.js';

describe('the example events', () => {
  for (const now of [
    new Date('2026-11-30T12:00:00+01:00'),
    // The clock is set back within a day, and forward.
    new Date('2026-10-24T23:30:00+02:00'),
    new Date('2027-03-27T00:30:00+01:00'),
  ]) {
    it(`are still to come on ${now.toISOString()}, and say that they are examples`, () => {
      const events = z.parse(z.array(AgendaItem), exampleEvents(now));
      expect(events.length).toBeGreaterThan(3);
      const today = now.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
      for (const { title, summary, end = '' } of events) {
        expect(end.slice(0, 10) > today, title).toBe(true);
        expect(title).toMatch(/^Voorbeeld: /);
        expect(summary).toMatch(/verzonnen/);
      }
      // Not all of them: one is going on.
      expect(events.filter(({ start }) => start.slice(0, 10) > today)).toHaveLength(
        events.length - 1,
      );
    });
  }
});
