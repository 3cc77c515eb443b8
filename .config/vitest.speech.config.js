/** What a screen reader says: `npm run test:speech`. */
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    include: ['tests/speech/**/*.speech.ts'],
    globalSetup: 'tests/speech/session.ts',
    // One display, with its keyboard, for each: `SESSIONS` in session.ts.
    maxWorkers: 2,
    pool: 'forks',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['verbose', 'tests/speech/record.ts'],
  },
};
