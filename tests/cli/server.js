/** A host of feeds, with any habit. */
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers] In place of those of a good host; '' leaves one out.
 * @property {string | Uint8Array} [body]
 * @property {(response: import('node:http').ServerResponse) => void} [send] Sends the body itself.
 */

/** What a good host sends. */
export const GOOD = {
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'max-age=300',
};

/** @param {Record<string, Answer | ((request: import('node:http').IncomingMessage) => Answer)>} routes By path. */
export async function host(routes) {
  const server = createServer((request, response) => {
    const route = routes[request.url ?? ''] ?? { status: 404, body: 'not here' };
    const {
      status = 200,
      headers = {},
      body = '',
      send,
    } = typeof route === 'function' ? route(request) : route;
    const all = Object.entries({ ...GOOD, ...headers }).filter(([, value]) => value !== '');
    response.writeHead(status, Object.fromEntries(all));
    if (send) send(response);
    else response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    routes,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
