/**
 * Three sites that have nothing to do with each other: the page of a host, which is this server, and
 * the library and a feed, each on a port of its own.
 *
 * - `/_test/embed/sites` gives the addresses of the library and of the feed. Behind each comes a key
 *   that no other test uses: `${library}KEY/1/dia.js`, `${feed}KEY/feed.json`.
 *   `${feed}KEY/held/feed.json` waits until the test asks for `/_test/embed/release/KEY`, and
 *   `${feed}KEY/away/feed.json` leads to the host of the library; `${feed}KEY/more.html` is a page
 *   that closes itself. In place of version 1:
 *   - `2` has another heading above the news;
 *   - `both` is the folder of a host that copied version 2 over version 1, with `older-dia.js` for
 *     pages that still have that;
 *   - `held` gives no chunk before the feed was asked for, and `held-news` none before its news was;
 *   - `tampered` has something added to each script;
 *   - the `embed.html` of `listed` allows the host of the feed; that of `named` does too, and its
 *     policy names its own host beside 'self', which docs/embedding.md advises for a sandbox; that of
 *     `axe` has no policy, so that axe can look at it.
 * - `/_test/embed/requests/KEY` lists what both hosts were asked for, without the version;
 *   `/_test/embed/requests/KEY/feed.json` answers once that was asked for.
 * - A page that is posted to `/_test/embed/pages` (`{ policy, body, css }`) stands at the address in
 *   the answer.
 * - `/_test/embed/library/1/dia.js` is the library on the page's own host.
 * - `/_test/embed/package/NAME.js` is a widget as a bundler makes it of the npm package, on the
 *   page's own host.
 */
import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 * @typedef {{ policy: string[], body: string, css: string }} Page
 */

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

/** Keeps what was refused and what moved, from before anything else on the page. */
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

const watchHash = createHash('sha256').update(WATCH).digest('base64');

/** What both hosts were asked for, by key. @type {Map<string, string[]>} */
const requests = new Map();

/** Keys whose feed waits no longer. @type {Set<string>} */
const released = new Set();

/** Emits `change` at each request and release. */
const changes = new EventEmitter().setMaxListeners(0);

/** @param {() => boolean} isSo */
async function until(isSo) {
  while (!isSo()) await once(changes, 'change');
}

const requestsOf = (/** @type {string} */ key) => requests.get(key) ?? [];

/** @type {Map<string, Page>} */
const pages = new Map();

/** @type {ReturnType<typeof startSites> | undefined} */
let sites;

/**
 * A file of the library.
 * @param {string} path `2/dia.js`
 * @param {string} [key] Of the test that asks.
 */
async function fileOf(path, key = '') {
  // Not before a test asks for it: a run without these tests needs no bundler.
  const { libraryFile } = await import('./library.js');
  const [variant = '', ...rest] = path.split('/');
  const name = rest.join('/');
  switch (variant) {
    case '2':
      return libraryFile(name, '2');
    case 'both':
      if (name === 'older-dia.js') return libraryFile('dia.js');
      return (await libraryFile(name, '2')) ?? libraryFile(name);
    case 'held':
    case 'held-news': {
      const awaited = variant === 'held' ? 'feed.json' : 'news.json';
      if (name.startsWith('chunks/')) await until(() => requestsOf(key).includes(awaited));
      return libraryFile(name);
    }
    case 'tampered':
      return `${await libraryFile(name)}\n;`;
    case 'listed':
      return withFeedHost(await libraryFile(name));
    case 'named': {
      const { library: own } = await (sites ??= startSites());
      return (await withFeedHost(await libraryFile(name)))?.replaceAll(
        "'self'",
        `'self' ${new URL(own).origin}`,
      );
    }
    case 'axe':
      return (await withFeedHost(await libraryFile(name)))
        ?.replace('http-equiv="Content-Security-Policy"', '')
        .replace('<script', '<script src="/node_modules/axe-core/axe.min.js"></script><script');
    default:
      return libraryFile(name);
  }
}

/** @param {string | undefined} page */
async function withFeedHost(page) {
  if (!page?.startsWith('<!doctype')) return page;
  const { feed } = await (sites ??= startSites());
  return page.replace('hosts" content=""', `hosts" content="${new URL(feed).host}"`);
}

/**
 * A site on a port of its own.
 * @param {(path: string, key: string) => Promise<string | Buffer | undefined>} find
 */
async function site(find) {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '', 'http://site');
      const [, key = '', path = ''] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
      requests.set(key, [
        ...requestsOf(key),
        path.replace(/^(?:\d|held|held-news|listed|named)\//, ''),
      ]);
      changes.emit('change');
      if (path.startsWith('away/')) {
        const { library: elsewhere } = await (sites ??= startSites());
        const place = `${elsewhere}${key}/feed/feed.json`;
        response.writeHead(302, { 'Access-Control-Allow-Origin': '*', Location: place }).end();
        return;
      }
      const content = await find(path, key).catch(() => undefined);
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

/** @param {string} path Below `demo/`. */
const sample = (path) => readFile(join(DEMO, join('/', path)));

const startSites = async () => ({
  library: await site((path, key) => (path.startsWith('feed/') ? sample(path) : fileOf(path, key))),
  feed: await site(async (path, key) => {
    // Opened in a tab of its own, it goes away again.
    if (path === 'more.html') return '<!doctype html><title>Meer</title><script>close()</script>';
    if (path === 'held/feed.json') await until(() => released.has(key));
    return sample(`feed/${path.replace('held/', '')}`);
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
    case 'requests':
      if (file) await until(() => requestsOf(id).includes(file));
      context.body = requestsOf(id);
      return undefined;
    case 'release':
      released.add(id);
      changes.emit('change');
      context.body = 'ok';
      return undefined;
    case 'library':
      context.type = extname(file);
      context.body = await fileOf(`${id}/${file}`);
      return undefined;
    case 'package':
      context.type = 'js';
      context.body = await fileOf(`1/widgets/${id}`);
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
      // The policy lets in the script that watches by its hash, and nothing else with it.
      const policy = ["default-src 'none'", ...page.policy].map((line) =>
        line.startsWith('script-src ') ? `${line} 'sha256-${watchHash}'` : line,
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
