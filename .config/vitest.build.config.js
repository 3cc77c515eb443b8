/** The tests of what is built and published: `npm run test:build`. */
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    include: ['tests/build/**/*.test.js'],
    // Each builds for itself, some into the same folders.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
};
