/** docs/nginx.conf, run by nginx on files laid out as docs/hosting.md says. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { findNginx } from '../../.scripts/test/browsers.js';
import { command } from './command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nginx = findNginx();
const MISSING = 'there is no nginx with its module for brotli here: npm run browsers:install';
/** The full run of .ci/run has installed it. */
const mustRun = Boolean(process.env.CI && process.env.DIA_BROWSERS);

const FOREVER = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=600';
const SCRIPT = 'export const words = "the same again";\n'.repeat(100);

/** Two releases 1.x.x: the chunks of both are there. */
const library = {
  '1/dia.js': SCRIPT,
  '1/chunks/base-Aa1_-2.js': SCRIPT,
  '1/chunks/base-Bb3_-4.js': SCRIPT,
  '1/widgets/news-feed.js': SCRIPT,
  '1/sri.json': '{}',
  '1/frame.js': SCRIPT,
  '1/embed.html': '<!doctype html><title>Widget</title>',
  '1/licenses.txt': 'Licences',
  '1.4.2/dia.js': SCRIPT,
  '1.4.2/widgets/news-feed.js': SCRIPT,
  '1.4.2/sri.json': '{}',
  '1.4.2/frame.js': SCRIPT,
  '1.4.2/embed.html': '<!doctype html><title>Widget</title>',
  '1.4.2/chunks/embed.html-Cc5_-6.js': SCRIPT,
  '.git/config': '[core]',
};

if (!nginx) {
  it('docs/nginx.conf', { skip: mustRun ? false : MISSING }, () => assert.fail(MISSING));
} else {
  describe('docs/nginx.conf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dia-nginx-'));
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let server;
    let [libraryPort, feedPort] = [0, 0];

    beforeAll(async () => {
      for (const [file, text] of Object.entries(library)) {
        const path = join(folder, 'widgets', file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        writeFileSync(`${path}.br`, brotliCompressSync(text));
        writeFileSync(`${path}.gz`, gzipSync(text));
      }
      cpSync(join(root, 'demo/feed'), join(folder, 'site/dia'), { recursive: true });
      [libraryPort, feedPort] = [await freePort(), await freePort()];
      const changes = [
        ['listen 8080;', `listen 127.0.0.1:${libraryPort};`],
        ['listen 8081;', `listen 127.0.0.1:${feedPort};`],
        ['root /srv/widgets;', `root ${folder}/widgets;`],
        ['root /srv/site;', `root ${folder}/site;`],
      ];
      let text = readFileSync(join(root, 'docs/nginx.conf'), 'utf8');
      for (const [from = '', to = ''] of changes) {
        assert.ok(text.includes(from), from);
        text = text.replace(from, to);
      }
      writeFileSync(join(folder, 'site.conf'), text);
      writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder, nginx.brotli));
      server = await start(nginx.path, folder, libraryPort);
    });

    afterAll(async () => {
      if (server?.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true });
    });

    const ofLibrary = (/** @type {string} */ path, encoding = '', method = 'GET') =>
      ask(libraryPort, path, encoding, method);

    it('lets every site read the library, and says what each file is', async () => {
      const types = {
        'dia.js': 'text/javascript; charset=utf-8',
        'sri.json': 'application/json; charset=utf-8',
        'embed.html': 'text/html; charset=utf-8',
        'licenses.txt': 'text/plain; charset=utf-8',
      };
      for (const [file, type] of Object.entries(types)) {
        const { status, headers } = await ofLibrary(`/1/${file}`);
        assert.equal(status, 200, file);
        assert.equal(headers['content-type'], type, file);
        assert.equal(headers['access-control-allow-origin'], '*', file);
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', file);
        assert.equal(headers['x-content-type-options'], 'nosniff', file);
        assert.equal(headers['x-frame-options'], undefined, file);
        assert.ok(headers.etag, file);
      }
    });

    it('has kept for ever what never changes, and nothing else', async () => {
      const caching = {
        '/1/dia.js': SHORT,
        '/1/embed.html': SHORT,
        '/1/sri.json': SHORT,
        '/1/frame.js': SHORT,
        '/1/widgets/news-feed.js': SHORT,
        '/1/chunks/base-Aa1_-2.js': FOREVER,
        '/1/chunks/base-Bb3_-4.js': FOREVER,
        '/1.4.2/dia.js': SHORT,
        '/1.4.2/embed.html': SHORT,
        '/1.4.2/sri.json': SHORT,
        '/1.4.2/frame.js': SHORT,
        '/1.4.2/widgets/news-feed.js': FOREVER,
        '/1.4.2/chunks/embed.html-Cc5_-6.js': FOREVER,
      };
      for (const [path, expected] of Object.entries(caching)) {
        const { status, headers } = await ofLibrary(path);
        assert.equal(status, 200, path);
        assert.equal(headers['cache-control'], expected, path);
      }
    });

    it('answers a browser that has it already without the file', async () => {
      const { headers } = await ofLibrary('/1/dia.js');
      const again = await ask(libraryPort, '/1/dia.js', '', 'GET', {
        'If-None-Match': String(headers.etag),
      });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
    });

    it('sends the smallest that a browser reads', async () => {
      const whole = await ofLibrary('/1/dia.js');
      const brotli = await ofLibrary('/1/dia.js', 'gzip, deflate, br, zstd');
      const gzip = await ofLibrary('/1/dia.js', 'gzip');
      assert.equal(whole.headers['content-encoding'], undefined);
      assert.equal(brotli.headers['content-encoding'], 'br');
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.equal(brotliDecompressSync(brotli.body).toString(), SCRIPT);
      assert.equal(gunzipSync(gzip.body).toString(), SCRIPT);
      for (const { headers } of [whole, brotli, gzip]) {
        assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
        assert.match(String(headers.vary), /Accept-Encoding/i);
      }
    });

    it('has nobody remember that a file was missing', async () => {
      const { status, headers } = await ofLibrary('/1/chunks/base-gone.js');
      assert.equal(status, 404);
      assert.equal(headers['cache-control'], undefined);
      // So that a page can tell a missing file from a refused one.
      assert.equal(headers['access-control-allow-origin'], '*');
    });

    it('shows files only, and takes nothing', async () => {
      for (const path of ['/', '/1/', '/1/chunks/', '/.git/config', '/1/..%2f..%2fsite.conf']) {
        const { status } = await ofLibrary(path);
        assert.ok(status === 404 || status === 400 || status === 403, `${path}: ${status}`);
      }
      assert.equal((await ofLibrary('/1/dia.js', '', 'PUT')).status, 403);
      assert.equal((await ofLibrary('/1/dia.js', '', 'HEAD')).status, 200);
    });

    it('lets every site read the feed, its sections and its images', async () => {
      const types = {
        'feed.json': 'application/json; charset=utf-8',
        'initiatives.geojson': 'application/geo+json; charset=utf-8',
        'images/news-tegels.svg': 'image/svg+xml',
      };
      for (const [file, type] of Object.entries(types)) {
        const { status, headers } = await ask(feedPort, `/dia/${file}`, 'gzip');
        assert.equal(status, 200, file);
        assert.equal(headers['content-type'], type, file);
        assert.equal(headers['access-control-allow-origin'], '*', file);
        assert.equal(headers['access-control-expose-headers'], 'Retry-After', file);
        assert.equal(headers['content-encoding'], 'gzip', file);
        assert.equal(headers['cache-control'], 'public, max-age=300', file);
      }
    });

    it('pleases our own check of a feed', async () => {
      const { run, clean } = await command();
      const { code, out, err } = await run([
        'validate',
        `http://127.0.0.1:${feedPort}/dia/feed.json`,
      ]);
      clean();
      assert.equal(code, 0, out + err);
      assert.doesNotMatch(out + err, /Access-Control|Content-Type|Content-Encoding|Cache-Control/);
    });
  });
}

/** All that nginx writes stays in one folder. @param {string} folder @param {string} brotli */
const mainConfiguration = (folder, brotli) => `
load_module ${brotli};
daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/temp-body;
  proxy_temp_path ${folder}/temp-proxy;
  fastcgi_temp_path ${folder}/temp-fastcgi;
  uwsgi_temp_path ${folder}/temp-uwsgi;
  scgi_temp_path ${folder}/temp-scgi;
  include ${folder}/site.conf;
}
`;

/** @param {string} program @param {string} folder @param {number} port */
async function start(program, folder, port) {
  const child = spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  while (child.exitCode === null) {
    const answer = await ask(port, '/').catch(() => undefined);
    if (answer) return child;
    await pause(20);
  }
  throw new Error(`nginx does not start: ${said}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * An answer as it comes, also compressed.
 * @param {number} port
 * @param {string} path
 * @param {string} encoding What a browser says that it reads.
 * @param {Record<string, string>} more Headers.
 */
async function ask(port, path, encoding = '', method = 'GET', more = {}) {
  const headers = { ...(encoding && { 'Accept-Encoding': encoding }), ...more };
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  /** @type {[import('node:http').IncomingMessage]} */
  const [answer] = /** @type {any} */ (await once(sent, 'response'));
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}
