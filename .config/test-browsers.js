/** The three engines that the tests can run in, as launchers for the test runner. */
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
 * @returns {BrowserLauncher}
 */
function launcher(name, { path, args, env, isHeadlessShell = false }) {
  const browser = name === 'firefox' ? 'firefox' : 'chrome';
  const launchOptions = { browser, executablePath: path, args, env: { ...process.env, ...env } };
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

/** @type {Record<string, (name: string) => BrowserLauncher>} */
const engines = {
  chromium: (name) => launcher(name, found(name, findChromium())),
  firefox: (name) => launcher(name, found(name, findFirefox())),
  webkit: (name) => webkitLauncher(found(name, findWebKit())),
};

/**
 * @template Programs
 * @param {string} name
 * @param {Programs | undefined} programs
 */
function found(name, programs) {
  if (!programs) throw new Error(`${name} is not found here. See: npm run browsers:install`);
  return programs;
}

/** @param {string} [choice] Names separated by commas. */
export const testBrowsers = (choice = 'chromium') =>
  choice.split(',').map((word) => {
    const name = word.trim();
    const engine = engines[name];
    if (engine) return engine(name);
    throw new Error(`"${name}" is no engine: there are ${Object.keys(engines).join(', ')}.`);
  });
