/** Serves the built library, the sample feed and the pages of the checks. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { feeds } from './feeds.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Whether `/flaky/…` answers. */
let isFlakyUp = false;

/** The ends of answers that wait. */
const held: (() => void)[] = [];

/**
 * Addresses, below the origin:
 * - `/page?lang=nl&body=…`: a page with a heading, a body, and a line behind it.
 * - `/feeds/NAME.json`: a feed of `feeds.ts`.
 * - `/cdn/…` and `/demo/…`: what was built. The sample feed is `/demo/feed/feed.json`.
 * - before any of these, `/held` ends its answer once `/release` is asked for, `/down` never answers well,
 *   and `/flaky` does from `/flaky/up` until `/flaky/down`.
 */
export async function servePages(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost'), response).catch(() => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(url: URL, response: ServerResponse): Promise<void> {
  const send = (type: string, body: string | Buffer) => {
    if (!response.headersSent) response.writeHead(200, headersOf(type));
    response.end(body);
  };
  let path = decodeURIComponent(url.pathname);
  if (path === '/release') {
    for (const release of held.splice(0)) release();
    send('.json', '{}');
    return;
  }
  if (path.startsWith('/held/')) {
    path = path.slice('/held'.length);
    response.writeHead(200, headersOf(extname(path)));
    // Widgets give up when nothing comes for ten seconds. White space may come before JSON.
    const blanks = setInterval(() => response.write(' '), 1000);
    await new Promise<void>((resolve) => held.push(resolve));
    clearInterval(blanks);
  }
  const flaky = /^\/flaky(\/.*)/.exec(path)?.[1];
  if (flaky === '/up' || flaky === '/down') {
    isFlakyUp = flaky === '/up';
    send('.json', '{}');
    return;
  }
  if (path.startsWith('/down/') || (flaky && !isFlakyUp)) {
    response.writeHead(500).end();
    return;
  }
  path = flaky ?? path;
  const feed = /^\/feeds\/(\w+)\.json$/.exec(path)?.[1];
  if (path === '/page') send('.html', page(url.searchParams));
  else if (feed) send('.json', JSON.stringify(feeds[feed as keyof typeof feeds]));
  else {
    const file = join(dist, normalize(path.endsWith('/') ? `${path}index.html` : path));
    send(extname(file), await readFile(file));
  }
}

const headersOf = (type: string) => ({ 'content-type': TYPES[type], 'cache-control': 'no-store' });

const page = (query: URLSearchParams): string => `<!doctype html>
<html lang="${query.get('lang') ?? 'nl'}">
  <head>
    <meta charset="utf-8">
    <title>Proefpagina</title>
    <script type="module" src="/cdn/dia.js"></script>
  </head>
  <body>
    <main>
      <h1>Begin van de pagina</h1>
      ${query.get('body') ?? ''}
      <p><a href="#end">Einde van de pagina</a></p>
    </main>
    <div id="fence" aria-label="fence 0"></div>
  </body>
</html>`;
