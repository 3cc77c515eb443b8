import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = { type: 'calendar', url: 'https://dia.example/agenda.ics', province: 'NL-UT' };

describe('subscribe', () => {
  describeFields('subscribe', { of: (records) => records, path: 'subscribe[1]' }, good, [
    { at: 'type', kind: 'calendar|rss|atom', required: true },
    { at: 'url', kind: 'url', required: true },
    { at: 'province', kind: 'text' },
  ]);
});
