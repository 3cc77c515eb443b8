/**
 * The three engines that the tests can run in, as launchers for the test runner.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium, findFirefox, findWebKit } from '../.scripts/browsers.js';
import { withKeyCombinations } from './test-page.js';
import { webkitLauncher } from './webkit-launcher.js';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/** @type {import('@web/test-runner-chrome').ChromeLauncherArgs['createPage']} */
const createPage = async ({ context }) => withKeyCombinations(await context.newPage());

/** One page at a time in each browser: pages in the background have no focus and hardly a clock. */
const concurrency = 1;

/** @type {Record<string, (switches: readonly string[]) => Promise<BrowserLauncher | undefined>>} */
const engines = {
  async chromium(switches) {
    const browser = await findChromium();
    if (!browser) return undefined;
    const { path: executablePath, env = {} } = browser;
    const args = [...browser.args, ...switches];
    const launchOptions = { executablePath, args, env: { ...process.env, ...env } };
    return Object.assign(chromeLauncher({ launchOptions, createPage, concurrency }), {
      name: 'chromium',
    });
  },
  async firefox() {
    const browser = findFirefox();
    if (!browser) return undefined;
    const launchOptions = {
      browser: /** @type {const} */ ('firefox'),
      executablePath: browser.path,
    };
    return Object.assign(chromeLauncher({ launchOptions, createPage, concurrency }), {
      name: 'firefox',
    });
  },
  async webkit() {
    const programs = findWebKit();
    return programs && webkitLauncher(programs);
  },
};

/**
 * @param {string} [choice] `all`, or names separated by commas; Chromium alone when empty.
 * @param {readonly string[]} [switches] For Chromium, beside those that it needs on this machine.
 * @returns {Promise<BrowserLauncher[]>}
 */
export async function testBrowsers(choice = 'chromium', switches = []) {
  const names = choice === 'all' ? Object.keys(engines) : choice.split(',').map((n) => n.trim());
  return Promise.all(
    names.map(async (name) => {
      const launcher = await engines[name]?.(switches);
      if (launcher) return launcher;
      throw new Error(
        engines[name]
          ? `${name} is not found here. See: npm run browsers:install`
          : `No such browser: "${name}". There are ${Object.keys(engines).join(', ')}.`,
      );
    }),
  );
}
