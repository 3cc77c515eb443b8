/** The tests of what is built and published: `npm run test:build`. */
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    include: ['tests/build/**/*.test.js'],
    // Only one of them builds into `dist`; each of the others has a folder of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
};
