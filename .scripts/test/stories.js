/**
 * Checks the stories of the built Storybook. Names before the first switch choose stories; switches
 * are those of Playwright.
 *
 *   npm run test:stories -- news-feed --update-snapshots
 */
import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2);
const names = words.slice(
  0,
  words.concat('-').findIndex((word) => word.startsWith('-')),
);
const grep = names.length > 0 ? ['--grep', names.join('|')] : [];
const { status } = spawnSync(
  'npx',
  [
    ...['playwright', 'test', '--config', '.config/playwright.config.js'],
    ...[...grep, ...words.slice(names.length)],
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
