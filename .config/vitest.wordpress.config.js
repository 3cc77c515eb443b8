/** The plugin in a real WordPress: `npm run test:wordpress`. */
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    include: ['tests/wordpress/**/*.wordpress.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // One site, which each test leaves as the next one finds it.
    sequence: { concurrent: false },
    reporters: ['verbose'],
  },
};
