/**
 * How the stories are checked, `npm run test:stories`: in the built Storybook, by the one browser
 * that draws the same on every machine.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

import { unpackChromium } from '../.scripts/test/browsers.js';

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const chromium = unpackChromium();
if (!chromium) {
  throw new Error('Stories are checked on Linux on a PC (x64) only, after npm ci.');
}

export default defineConfig({
  testDir: '../tests/stories',
  outputDir: '../dist/stories/results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['dot'], ['html', { outputFolder: '../dist/stories/report', open: 'never' }]],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: '100%',
  timeout: 120_000,
  expect: {
    timeout: 60_000,
    // Much less than is seen; one letter is more.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixels: 4, stylePath: pathOf('pictures.css') },
  },
  webServer: {
    // In a folder of a site, where a book with addresses from the root would not work.
    command: 'vite preview --outDir dist/storybook --base /in/a/folder/ --port 6007',
    cwd: '..',
    env: { FORCE_COLOR: '0' },
    wait: { stdout: /(?<stories_url>http:\S+)/ },
  },
  use: {
    viewport: { width: 360, height: 2400 },
    locale: 'nl',
    timezoneId: 'Europe/Amsterdam',
    contextOptions: { reducedMotion: 'reduce' },
    // By this name Storybook knows a test run, and does not wait for animations to end.
    userAgent: 'StorybookTestRunner',
    launchOptions: {
      executablePath: chromium.path,
      args: [
        ...chromium.args,
        '--disable-font-subpixel-positioning',
        '--disable-lcd-text',
        '--font-render-hinting=none',
        '--force-color-profile=srgb',
        '--hide-scrollbars',
      ],
      env: {
        ...process.env,
        ...chromium.env,
        FONTCONFIG_FILE: pathOf('pictures.fonts.conf'),
      },
    },
  },
});
