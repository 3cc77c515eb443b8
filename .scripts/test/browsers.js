/**
 * Finds the browsers that the tests, benchmarks and screenshots run in, and the web server that the
 * advice on hosting is tried on, and says where they are.
 *
 *   node .scripts/test/browsers.js            lists what is found
 *   node .scripts/test/browsers.js install    installs what is missing (needs root and apt-get)
 *
 * Other scripts import `findChromium`, `findFirefox`, `findWebKit` and `findNginx`, and
 * `unpackChromium`, which is the same version on every machine.
 *
 * @typedef {object} Browser
 * @property {string} path The executable.
 * @property {string} from Why this one: where it was found.
 * @property {string[]} args Switches that it needs on this machine.
 * @property {Record<string, string>} [env] Environment that it needs beside the present one.
 * @property {boolean} [isHeadlessShell] Whether it has no windows, and draws all its pages at once.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;

const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'],
  nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'],
};

/** Tests need neither a graphics card nor the browser's own calls home. */
const chromiumArgs = [
  // Chromium refuses its sandbox as root, and only then do we do without.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The first of these commands that is on the PATH.
 * @param {string[]} names
 */
const onPath = (names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)))
    .find(isExecutable);

/** @param {string[]} paths */
const firstOf = (paths) => paths.find(isExecutable);

/**
 * Ubuntu's chromium and firefox can be placeholders that only ask to install a snap.
 * @param {string | undefined} path
 */
const ifItRuns = (path) =>
  path && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0)
    ? path
    : undefined;

const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Chromium: what `CHROME_PATH` says, else the one inside an npm package, which is the same on every
 * machine, else an installed one.
 * @returns {Promise<Browser | undefined>}
 */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is not a program: ${chosen}`);
    return { path: chosen, from: 'CHROME_PATH', args: chromiumArgs };
  }
  const packaged = await unpackChromium();
  if (packaged) return packaged;
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
  const installed = ifItRuns(onPath(names) ?? firstOf(chromiumElsewhere));
  return installed ? { path: installed, from: 'installed', args: chromiumArgs } : undefined;
}

/**
 * The Chromium inside `@sparticuz/chromium`, for machines without a browser and without root.
 * The package unpacks to a fixed place in the shared temporary folder and takes for granted
 * whatever lies there; we give it a folder of our own, and move that into place when it is whole,
 * so that two runs at a time do not meet a half written program.
 * @returns {Promise<Browser | undefined>}
 */
export async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const path = join(home, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(dirname(home), { recursive: true });
    const folder = mkdtempSync(join(dirname(home), 'unpack-'));
    const before = { ...process.env };
    // Its libraries are unpacked only where it believes to be on the cloud service it was made for.
    Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
    try {
      const { default: chromium } = await import('@sparticuz/chromium');
      await chromium.executablePath();
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'chromium'), 0o755);
    // Text makes Chromium crash where there is no font at all, so say where the font is now.
    const fonts = join(folder, 'fonts', 'fonts.conf');
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${home}/`));
    try {
      renameSync(folder, home);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    path,
    from: `@sparticuz/chromium ${version}`,
    // Never the package's own list of switches: they turn web security off.
    args: chromiumArgs,
    isHeadlessShell: true,
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/** @returns {Browser | undefined} */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return { path: chosen, from: 'FIREFOX_PATH', args: [] };
  const elsewhere = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  const path = ifItRuns(onPath(['firefox-esr', 'firefox']) ?? firstOf(elsewhere));
  return path ? { path, from: 'installed', args: [] } : undefined;
}

/**
 * WebKit is three programs: a small browser, the driver that steers it and a screen for it.
 * @returns {{ path: string, from: string, driver: string, screen: string } | undefined}
 */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const screen = onPath(['Xvfb']);
  const path = firstOf(
    ['x86_64-linux-gnu', 'aarch64-linux-gnu', ''].flatMap((machine) =>
      ['4.1', '4.0'].map((api) => join('/usr/lib', machine, `webkit2gtk-${api}`, 'MiniBrowser')),
    ),
  );
  return driver && screen && path ? { path, from: 'installed', driver, screen } : undefined;
}

/**
 * nginx, which stands outside of the PATH of who is not root, with the module for brotli.
 * @returns {{ path: string, from: string, brotli: string } | undefined}
 */
export function findNginx() {
  const path = onPath(['nginx']) ?? firstOf(['/usr/sbin/nginx']);
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  return path && existsSync(brotli) ? { path, from: 'installed', brotli } : undefined;
}

const findInstalled = async () => ({
  chromium: await findChromium(),
  firefox: findFirefox(),
  webkit: findWebKit(),
  nginx: findNginx(),
});

/** @param {boolean} quiet */
async function list(quiet = false) {
  const found = await findInstalled();
  if (!quiet) {
    for (const [name, browser] of Object.entries(found)) {
      console.log(`${name}: ${browser ? `${browser.path} (${browser.from})` : 'not found'}`);
    }
  }
  return found;
}

async function install() {
  const found = await list(true);
  const missing = /** @type {(keyof typeof packages)[]} */ (Object.keys(packages)).filter(
    // The Chromium of the npm package serves, but it lags behind: prefer a real one.
    (name) => !found[name] || found[name].from.startsWith('@sparticuz'),
  );
  const wanted = missing.flatMap((name) => packages[name]);
  if (wanted.length > 0) {
    const command = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
    if (!onPath(['apt-get'])) {
      console.error(
        `Missing: ${missing.join(', ')}. There is no apt-get here. Install Chromium and Firefox in ` +
          `the way of your system (or point CHROME_PATH and FIREFOX_PATH at them); WebKit is ` +
          `WebKitGTK's MiniBrowser and WebKitWebDriver, with Xvfb, on Linux only; nginx is looked ` +
          `for where Debian has it.`,
      );
      return 1;
    }
    if (!isRoot) {
      console.error(`Missing: ${missing.join(', ')}. As root:\n  apt-get update && ${command}`);
      return 1;
    }
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const line of ['apt-get update', command]) {
      console.log(`> ${line}`);
      const [program = '', ...args] = line.split(' ');
      const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
      if (status !== 0) return status ?? 1;
    }
  }
  return Object.values(await list()).every(Boolean) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'install') process.exitCode = await install();
  else await list();
}
