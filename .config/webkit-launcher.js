/**
 * Runs tests in WebKit: starts a screen (xvfb-run) and WebKitWebDriver, steers WebKitGTK's MiniBrowser
 * and stops all of it again.
 *
 * The runner's own WebDriver launcher knows no key combinations, no held keys and no viewport. So
 * this one presents itself as a puppeteer launcher, with the small part of puppeteer's `Page` that
 * the runner's commands use, and tests can use `sendKeys`, `sendMouse` and `setViewport` alike in
 * every browser. Media emulation and accessibility snapshots do not exist in WebDriver.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import getPort from 'get-port';
import { Key } from 'webdriverio';
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
 * @param {any} driver The webdriverio client.
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
  /** @type {any} */
  let client;
  /** @type {any} */
  let page;
  /** @type {any} */
  let config;
  /** @type {Promise<void> | undefined} */
  let started;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let screen;
  process.on('exit', () => end());

  async function boot() {
    const port = await getPort({ host: '127.0.0.1' });
    const { width, height } = screenSize;
    screen = spawn(
      programs.screen,
      [
        '--auto-servernum',
        `--server-args=-screen 0 ${width}x${height}x24`,
        ...[programs.driver, `--port=${port}`],
      ],
      {
        // A process group of its own, so that all of them end together.
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          NO_AT_BRIDGE: '1',
          GDK_BACKEND: 'x11',
          LIBGL_ALWAYS_SOFTWARE: '1',
        },
      },
    );
    screen.on('error', (error) => console.error(`${programs.screen}: ${error.message}`));
    await driverAnswers(port);
    client = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      connectionRetryTimeout: 60_000,
      capabilities: /** @type {any} */ ({
        browserName: 'MiniBrowser',
        // The runner hears from the page itself when it is ready.
        pageLoadStrategy: 'none',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.path, args: ['--automation'] },
      }),
    });
    await client.initialize(config);
    await client.ensureManagerInitialized();
    page = withKeyCombinations(pageOf(client.driver));
  }

  /** @param {string} id @param {string} url */
  async function open(id, url) {
    await (started ??= boot());
    await page.setViewport();
    // The launcher's own `startSession` does not wait, and so lets an error end the whole run.
    await client.driverManager.startSession(id, url);
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
    screen = started = client = page = undefined;
  }

  /**
   * Once in thousands of pages the driver does not answer any more.
   * @param {unknown} error
   */
  function startAnew(error) {
    console.error(`WebKit is started anew: ${error instanceof Error ? error.message : error}`);
    // Does not throw, and has nobody to wait for.
    void client?.stop();
    end('SIGKILL');
  }

  return {
    name: 'webkit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize(runnerConfig) {
      // With more than one test file at a time the launcher would put them in frames.
      config = { ...runnerConfig, concurrency: 1 };
    },
    async startSession(id, url) {
      try {
        await open(id, url);
      } catch (error) {
        startAnew(error);
        await open(id, url);
      }
    },
    async stopSession(id) {
      try {
        // A key or button that a failing test left pressed must not reach the next one.
        await client.driver.releaseActions();
        return await client.stopSession(id);
      } catch (error) {
        // The results are there already, and nothing of the page outlives its browser.
        startAnew(error);
        return {};
      }
    },
    isActive: (id) => Boolean(client?.isActive(id)),
    getBrowserUrl: (id) => client.getBrowserUrl(id),
    getPage: () => page,
    startDebugSession: (id, url) => client.startDebugSession(id, url),
    async stop() {
      await client?.stop();
      end();
    },
  };
}
