import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 'e-1',
  title: 'Day of local democracy',
  summary: 'All day.',
  url: 'https://dia.example/1',
  start: '2026-03-18T10:00',
  end: '2026-03-18T17:00',
  status: 'scheduled',
  place: { name: 'Town hall', municipality: 'Utrecht', coordinates: [5.12, 52.09] },
  organiser: 'vng',
  registration: { url: 'https://dia.example/r', closes: '2026-03-01' },
  subgoals: ['s-1'],
  themes: ['t-1'],
  language: 'en',
};

describe('events', () => {
  describeFields('events', { of: (records) => records, path: 'events[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'title', kind: 'text', required: true },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'start', kind: 'date', required: true },
    { at: 'end', kind: 'date' },
    { at: 'status', kind: 'scheduled|cancelled|moved|*' },
    { at: 'place', kind: 'object' },
    { at: 'place.name', kind: 'text' },
    { at: 'place.municipality', kind: 'text' },
    { at: 'place.coordinates', kind: 'position' },
    { at: 'organiser', kind: 'text' },
    { at: 'registration', kind: 'object' },
    { at: 'registration.url', kind: 'url', required: true, drops: 'registration' },
    { at: 'registration.closes', kind: 'date' },
    { at: 'subgoals', kind: 'id[]' },
    { at: 'themes', kind: 'id[]' },
  ]);
});
