/**
 * The three engines that the tests can run in, as launchers for the test runner.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium, findFirefox, findWebKit } from '../.scripts/test/browsers.js';
import { withKeyCombinations } from './test-page.js';
import { webkitLauncher } from './webkit-launcher.js';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/**
 * A browser with windows shows one page at a time: those in the background have no focus and hardly
 * a clock. A headless shell draws every page as if it were in front, and each can have the focus.
 * @param {string} name
 * @param {import('../.scripts/test/browsers.js').Browser} browser
 * @param {{ browser?: 'firefox' }} [options]
 * @returns {BrowserLauncher}
 */
function launcher(name, { path, args, env, isHeadlessShell = false }, options) {
  const launchOptions = { executablePath: path, args, env: { ...process.env, ...env }, ...options };
  const chrome = chromeLauncher({
    launchOptions,
    concurrency: isHeadlessShell ? 2 : 1,
    async createPage({ context }) {
      const page = await context.newPage();
      if (isHeadlessShell) await page.emulateFocusedPage(true);
      return withKeyCombinations(page);
    },
  });
  return Object.assign(chrome, { name });
}

/** @type {Record<string, () => BrowserLauncher | undefined>} */
const engines = {
  chromium() {
    const browser = findChromium();
    return browser && launcher('chromium', browser);
  },
  firefox() {
    const browser = findFirefox();
    return browser && launcher('firefox', browser, { browser: 'firefox' });
  },
  webkit() {
    const programs = findWebKit();
    return programs && webkitLauncher(programs);
  },
};

/** @param {string} [choice] Names separated by commas. @returns {BrowserLauncher[]} */
export const testBrowsers = (choice = 'chromium') =>
  choice.split(',').map((name) => {
    const engine = engines[name.trim()];
    if (!engine)
      throw new Error(`"${name}" is no engine: there are ${Object.keys(engines).join(', ')}.`);
    const found = engine();
    if (!found) throw new Error(`${name} is not found here. See: npm run browsers:install`);
    return found;
  });
