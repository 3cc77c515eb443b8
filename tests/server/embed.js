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
 *   `${library}KEY/1/dia.js`, `${feed}KEY/1500/feed.json`. `${feed}KEY/away/feed.json` leads to the
 *   host of the library. In place of version 1:
 *   - `2` says another heading;
 *   - `both` is the folder of a host that copied 2 over 1, with `older-dia.js` for who still has that;
 *   - `held` gives no chunk before the feed is asked for;
 *   - `tampered` has something added to each script;
 *   - the `embed.html` of `listed` allows the host of the feed, and that of `axe` has no policy, so
 *     that axe can look at it.
 * - `/_test/embed/asked/KEY` tells what was asked of both.
 * - What is posted to `/_test/embed/pages` (`{ policy, body, css }`) is a page from then on, at the
 *   address that comes back.
 * - `/_test/embed/library/1/dia.js` is the library on the page's own host.
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

/** @type {Map<string, Promise<ReadonlyMap<string, string>>>} */
const built = new Map();

/**
 * What is said in the news of version 2.
 * @type {import('rolldown').Plugin}
 */
const otherHeading = {
  name: 'other-heading',
  transform: {
    filter: { id: /src\/text\/nl\/news\.ts/ },
    handler: (code) => code.replace("'Nieuws'", "'Nieuws van versie 2'"),
  },
};

/** The library as `npm run build` writes it, made once, of what the tests put on pages. */
function library(version = '1') {
  const known = built.get(version);
  if (known) return known;
  const files = buildLibrary(version === '2' ? [otherHeading] : []);
  built.set(version, files);
  return files;
}

/** @param {import('rolldown').Plugin[]} changes */
async function buildLibrary(changes) {
  const { autoloader, frame, framePage, singleFile } =
    await import('../../.config/rolldown.cdn.js');
  const { bundle, embedHtml } = await import('../../.scripts/build/cdn.js');
  const names = [
    'agenda',
    'feed',
    'initiative-map',
    'news-feed',
    'priority-list',
    'subgoal-overview',
  ];
  const configs = [autoloader(), frame(), framePage(), ...names.map(singleFile)];
  const chunks = (
    await Promise.all(
      configs.map((config) => bundle({ ...config, plugins: [changes, config.plugins] })),
    )
  ).flat();
  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  files.set('embed.html', embedHtml(chunks));
  const integrity = names.map((name) => {
    const code = files.get(`widgets/${name}.js`) ?? '';
    const digest = createHash('sha384').update(code).digest('base64');
    return [`widgets/${name}.js`, { bytes: code.length, integrity: `sha384-${digest}` }];
  });
  files.set('sri.json', JSON.stringify(Object.fromEntries(integrity)));
  return files;
}

/**
 * A file of the library.
 * @param {string} path `2/dia.js`
 * @param {string} [key] Of who asks.
 */
async function fileOf(path, key = '') {
  const [variant = '', ...rest] = path.split('/');
  const name = rest.join('/');
  const first = await library('1');
  const file = first.get(name);
  switch (variant) {
    case '2':
      return (await library('2')).get(name);
    case 'both':
      if (name === 'older-dia.js') return first.get('dia.js');
      return (await library('2')).get(name) ?? file;
    case 'held':
      if (!name.startsWith('chunks/')) return file;
      for (let tries = 0; tries < 200; tries++) {
        if (asked.get(key)?.includes('feed.json')) return file;
        await pause(20);
      }
      return undefined;
    case 'tampered':
      return `${file}\n;`;
    case 'listed':
      return withFeedHost(file);
    case 'axe':
      return (await withFeedHost(file))
        ?.replace('http-equiv="Content-Security-Policy"', '')
        .replace('<script', '<script src="/node_modules/axe-core/axe.min.js"></script><script');
    default:
      return file;
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
      asked.set(key, [...(asked.get(key) ?? []), path.replace(/^\d+\//, '')]);
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

/** @param {string} path Below `feed/`. */
const sample = (path) => readFile(join(root, 'demo', join('/', path)));

const startSites = async () => ({
  library: await site((path, key) => (path.startsWith('feed/') ? sample(path) : fileOf(path, key))),
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
    case 'library':
      context.type = extname(file);
      context.body = await fileOf(`${id}/${file}`);
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
