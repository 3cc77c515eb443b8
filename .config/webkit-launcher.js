/**
 * Runs tests in WebKit: starts a screen (xvfb-run) and WebKitWebDriver, steers WebKitGTK's MiniBrowser
 * and stops all of it again.
 *
 * The launcher in `@web/test-runner-webdriver` knows no key combinations, no held keys and no
 * viewport. This one presents itself as a puppeteer launcher, with the small part of puppeteer's
 * `Page` that the runner's commands use, and tests can use `sendKeys`, `sendMouse` and `setViewport`
 * alike in every browser. Media emulation and accessibility snapshots do not exist in WebDriver.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { Key, remote } from 'webdriverio';
import { withKeyCombinations } from './test-page.js';

const screenSize = { width: 3200, height: 2000 };

/**
 * Without a window manager the window under the pointer has the focus, and the pointer stands in
 * the middle of the screen. So the window's toolbar goes there: focus, and no hover in the page.
 */
const windowPlace = { x: screenSize.width / 2 - 10, y: screenSize.height / 2 - 10 };

/** @param {number} port */
async function driverAnswers(port) {
  const signal = AbortSignal.timeout(60_000);
  while (!(await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined))?.ok) {
    await pause(100, undefined, { signal });
  }
}

/**
 * The part of puppeteer's `Page` that the runner's commands use.
 * @param {WebdriverIO.Browser} driver
 */
function pageOf(driver) {
  const viewport = { width: 800, height: 600 };
  // The same device each time: it remembers where the pointer is, and which keys are held.
  const keys = () => driver.action('key', { id: 'keyboard' });
  const pointer = () => driver.action('pointer', { id: 'mouse' });
  const pointerAt = (/** @type {number} */ x, /** @type {number} */ y) =>
    pointer().move({ x, y, duration: 0 });
  /** The character that WebDriver has for a key. @param {string} name */
  const code = (name) => Key[/** @type {keyof typeof Key} */ (name)] ?? name;

  return {
    keyboard: {
      down: (/** @type {string} */ key) => keys().down(code(key)).perform(true),
      up: (/** @type {string} */ key) => keys().up(code(key)).perform(true),
      press: (/** @type {string} */ key) => keys().down(code(key)).up(code(key)).perform(true),
      type: (/** @type {string} */ text) =>
        [...text].reduce((typed, letter) => typed.down(letter).up(letter), keys()).perform(true),
    },
    /** @type {Record<string, (...args: any[]) => Promise<void>>} */
    mouse: {
      move: (x, y) => pointerAt(x, y).perform(true),
      click: (x, y, { button = 'left' }) =>
        pointerAt(x, y).down({ button }).up({ button }).perform(true),
      down: ({ button = 'left' }) => pointer().down({ button }).perform(true),
      up: ({ button = 'left' }) => pointer().up({ button }).perform(true),
      reset: () => driver.releaseActions(),
    },
    /** WebDriver sizes windows, not viewports: size it, look, and correct for the frame. */
    async setViewport({ width, height } = viewport) {
      const look = () => driver.execute('return [innerWidth, innerHeight]');
      for (let attempt = 0; attempt < 20; attempt++) {
        const [innerWidth, innerHeight] = await look();
        if (innerWidth === width && innerHeight === height) return;
        const outer = await driver.getWindowRect();
        await driver.setWindowRect(
          windowPlace.x,
          windowPlace.y,
          outer.width + width - innerWidth,
          outer.height + height - innerHeight,
        );
        await pause(50);
      }
      const reached = (await look()).join(' × ');
      // Its toolbar keeps MiniBrowser's window at least 447 pixels wide.
      throw new Error(`WebKit's viewport stays ${reached}, not ${width} × ${height}.`);
    },
  };
}

/**
 * @param {{ path: string, driver: string, screen: string }} programs From `findWebKit()`.
 * @returns {import('@web/test-runner-core').BrowserLauncher & { getPage(): unknown }}
 */
export function webkitLauncher(programs) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let screen;
  /** @type {WebdriverIO.Browser | undefined} */
  let driver;
  /** @type {ReturnType<typeof pageOf> | undefined} */
  let page;
  /** The test file whose page is open. @type {{ id: string, url: string } | undefined} */
  let session;
  process.on('exit', () => end());

  async function start() {
    const port = await getPort({ host: '127.0.0.1' });
    const { width, height } = screenSize;
    const args = ['--auto-servernum', `--server-args=-screen 0 ${width}x${height}x24`];
    screen = spawn(programs.screen, [...args, programs.driver, `--port=${port}`], {
      // A process group of its own, so that all of them end together.
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    screen.on('error', (error) => console.error(`${programs.screen}: ${error.message}`));
    await driverAnswers(port);
    driver = await remote({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      connectionRetryTimeout: 60_000,
      capabilities: /** @type {any} */ ({
        browserName: 'MiniBrowser',
        // The runner hears from the page itself when it is ready.
        pageLoadStrategy: 'none',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.path, args: ['--automation'] },
      }),
    });
    page = withKeyCombinations(pageOf(driver));
  }

  /**
   * Ends the screen, the driver and the browser.
   * @param {NodeJS.Signals} [signal]
   */
  function end(signal = 'SIGTERM') {
    try {
      if (screen?.pid) process.kill(-screen.pid, signal);
    } catch {
      // They are gone already.
    }
    screen = driver = page = session = undefined;
  }

  /**
   * Once in thousands of pages the driver does not answer any more: then all of it is ended, and the
   * next page starts it anew.
   * @param {unknown} error
   */
  function giveUp(error) {
    console.error(`WebKit is started anew: ${error instanceof Error ? error.message : error}`);
    end('SIGKILL');
  }

  /** @param {string} id @param {string} url */
  async function open(id, url) {
    if (!page) await start();
    session = { id, url };
    await page?.setViewport();
    await driver?.navigateTo(url);
  }

  return {
    name: 'webkit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      try {
        await open(id, url);
      } catch (error) {
        giveUp(error);
        await open(id, url);
      }
    },
    async stopSession() {
      try {
        // A key or button that a failing test left pressed must not reach the next one.
        await driver?.releaseActions();
        await driver?.navigateTo('about:blank');
        session = undefined;
      } catch (error) {
        // The results are there already, and nothing of the page outlives its browser.
        giveUp(error);
      }
      return {};
    },
    isActive: (id) => session?.id === id,
    getBrowserUrl: () => session?.url,
    getPage: () => page,
    startDebugSession: () => Promise.reject(new Error('Nobody sees the screen of WebKit.')),
    async stop() {
      await driver?.deleteSession().catch(() => {});
      end();
    },
  };
}
