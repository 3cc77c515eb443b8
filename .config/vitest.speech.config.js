/** What a screen reader says: `npm run test:speech`. */
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    include: ['tests/speech/**/*.speech.ts'],
    globalSetup: 'tests/speech/session.ts',
    // One display, one keyboard.
    fileParallelism: false,
    pool: 'forks',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['verbose', 'tests/speech/record.ts'],
  },
};
