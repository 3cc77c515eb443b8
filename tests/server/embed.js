import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Sites that have nothing to do with each other: the page of a host, the library and a feed.
 *
 * - `/_test/embed/sites` gives the addresses of the library and of the feed, on ports of their own.
 *   Each is followed by a key, and the feed's by how many milliseconds it waits:
 *   `${library}KEY/1/dia.js`, `${feed}KEY/1500/feed.json`.
 * - `/_test/embed/asked/KEY` tells what was asked of both.
 * - What is posted to `/_test/embed/pages` (`{ policy, body, css }`) is a page from then on, at the
 *   address that comes back.
 * - `/_test/embed/package/NAME.js` is a widget as who bundles the package has it, from the page's own host.
 *
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 * @typedef {{ policy: string[], body: string, css: string }} Page
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

/** What was refused, and what moved, from before anything else on the page. */
const WATCH = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  violations.push([violatedDirective, blockedURI, sample].filter(Boolean).join(' '));
});
globalThis.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: 'layout-shift', buffered: true });
}
`;

const hash = createHash('sha256').update(WATCH).digest('base64');

/** @type {Map<string, string[]>} */
const asked = new Map();

/** @type {Map<string, Page>} */
const pages = new Map();

/** @type {Promise<{ library: string, feed: string }> | undefined} */
let sites;

/** @type {Promise<ReadonlyMap<string, string>> | undefined} */
let built;

/** The library as `npm run build` writes it, made once, of what the tests put on pages. */
function library() {
  built ??= (async () => {
    const { autoloader, singleFile } = await import('../../.config/rolldown.cdn.js');
    const { bundle } = await import('../../.scripts/build-cdn.js');
    const names = ['agenda', 'initiative-map', 'news-feed'];
    const chunks = (await Promise.all([autoloader(), ...names.map(singleFile)].map(bundle))).flat();
    const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
    const integrity = names.map((name) => {
      const code = files.get(`widgets/${name}.js`) ?? '';
      const digest = createHash('sha384').update(code).digest('base64');
      return [`widgets/${name}.js`, { bytes: code.length, integrity: `sha384-${digest}` }];
    });
    files.set('sri.json', JSON.stringify(Object.fromEntries(integrity)));
    return files;
  })();
  return built;
}

/**
 * A site on a port of its own.
 * @param {(path: string) => Promise<string | Buffer | undefined>} find
 */
async function site(find) {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '', 'http://site');
      const [, key = '', path = ''] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
      asked.set(key, [...(asked.get(key) ?? []), path.replace(/^\d+\//, '')]);
      const content = await find(path).catch(() => undefined);
      response.writeHead(content === undefined ? 404 : 200, {
        'Access-Control-Allow-Origin': '*',
        'Content-Type': TYPES[extname(path)] ?? 'text/plain',
        'Cache-Control': 'no-store',
      });
      response.end(content);
    })();
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}/`;
}

const startSites = async () => ({
  library: await site(async (path) => (await library()).get(path.replace('1/', ''))),
  feed: await site(async (path) => {
    const [wait = '', ...rest] = path.split('/');
    if (rest.join('/') === 'feed.json') await pause(Number(wait));
    return readFile(join(root, 'demo/feed', join('/', ...rest)));
  }),
});

/** @param {Page} page */
const documentOf = ({ body }) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Een gemeente</title>
    <script>${WATCH}</script>
    <link rel="stylesheet" href="site.css" />
  </head>
  <body>
    <main>
      <p>Boven</p>
${body}
      <p>Onder</p>
    </main>
  </body>
</html>
`;

/** Nothing but a column. */
const CSS = `body { margin: 0; }
main { margin: 0 auto; max-width: 720px; padding: 0 16px; }
`;

/** @type {Middleware} */
export const embed = async (context, next) => {
  const [, what = '', id = '', file = ''] =
    /^\/_test\/embed\/(\w+)(?:\/([^/]+))?(?:\/(.*))?$/.exec(context.path) ?? [];
  if (!what) return next();
  context.set('Cache-Control', 'no-store');
  switch (what) {
    case 'sites':
      context.body = await (sites ??= startSites());
      return undefined;
    case 'asked':
      context.body = asked.get(id) ?? [];
      return undefined;
    case 'package':
      context.type = 'js';
      context.body = (await library()).get(`widgets/${id}`);
      return undefined;
    case 'pages': {
      if (context.method === 'POST') {
        const chunks = [];
        for await (const chunk of context.req) chunks.push(chunk);
        const name = randomUUID();
        pages.set(name, JSON.parse(Buffer.concat(chunks).toString()));
        context.body = `/_test/embed/pages/${name}/`;
        return undefined;
      }
      const page = pages.get(id);
      if (!page) return next();
      if (file === 'site.css') {
        context.type = 'css';
        context.body = CSS + page.css;
        return undefined;
      }
      // The script that watches is let in by what it says, and nothing else with it.
      const policy = ["default-src 'none'", ...page.policy].map((line) =>
        line.startsWith('script-src ') ? `${line} 'sha256-${hash}'` : line,
      );
      context.set('Content-Security-Policy', policy.join('; '));
      context.type = 'html';
      context.body = documentOf(page);
      return undefined;
    }
    default:
      return next();
  }
};
