/**
 * The three engines that the tests can run in, as launchers for the test runner.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  findChromium,
  findFirefox,
  findWebKit,
  unpackChromium,
} from '../.scripts/test/browsers.js';
import { withKeyCombinations } from './test-page.js';
import { webkitLauncher } from './webkit-launcher.js';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/** @type {import('@web/test-runner-chrome').ChromeLauncherArgs['createPage']} */
const createPage = async ({ context }) => withKeyCombinations(await context.newPage());

/**
 * Each page believes that it has the focus, also while another is in front.
 * @type {typeof createPage}
 */
const createFocusedPage = async ({ context }) => {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return withKeyCombinations(page);
};

/**
 * A browser with windows shows one page at a time: those in the background have no focus and hardly
 * a clock.
 */
const concurrency = 1;

/**
 * @param {import('../.scripts/test/browsers.js').Browser} browser
 * @param {readonly string[]} [switches] Beside those that it needs on this machine.
 * @returns {BrowserLauncher}
 */
function chromium({ path: executablePath, args, env = {}, isHeadlessShell }, switches = []) {
  const launchOptions = {
    executablePath,
    args: [...args, ...switches],
    env: { ...process.env, ...env },
  };
  // A headless shell draws every page as if it were in front.
  const pages = isHeadlessShell
    ? { createPage: createFocusedPage, concurrency: 2 }
    : { createPage, concurrency };
  return Object.assign(chromeLauncher({ launchOptions, ...pages }), { name: 'chromium' });
}

/** @type {Record<string, () => Promise<BrowserLauncher | undefined>>} */
const engines = {
  async chromium() {
    const browser = await findChromium();
    return browser && chromium(browser);
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
 * @returns {Promise<BrowserLauncher[]>}
 */
export async function testBrowsers(choice = 'chromium') {
  const names = choice === 'all' ? Object.keys(engines) : choice.split(',').map((n) => n.trim());
  return Promise.all(
    names.map(async (name) => {
      const launcher = await engines[name]?.();
      if (launcher) return launcher;
      throw new Error(
        engines[name]
          ? `${name} is not found here. See: npm run browsers:install`
          : `No such browser: "${name}". There are ${Object.keys(engines).join(', ')}.`,
      );
    }),
  );
}
