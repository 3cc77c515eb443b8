import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/**
 * Servers of feeds, good and bad. Every address under `/_test/feeds/` answers as its query says:
 *
 * - `key`: counts the requests; `/_test/count?key=…` gives how many there were.
 * - `answers`: a JSON list; the first request gets the first answer, the last one stays. An answer is
 *   the name of one below, or `{ status, headers, json, text }`, each of which may be left out.
 *
 * Tests make such addresses with `feedAt`: of tests/feed/server.ts in browsers, of
 * tests/feed/node-server.ts on Node.
 *
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ status?: number, headers?: Record<string, string>, json?: unknown, text?: string }} Answer
 * @typedef {{ requests: number, ended: number, left: number, headers: import('node:http').IncomingHttpHeaders[], mended?: Answer }} Count
 */

const JSON_TYPE = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** @type {Record<string, (response: Response) => unknown>} */
const named = {
  /** Takes the request and never answers. */
  silent: () => {},

  /** Begins a feed and never goes on. */
  stalled: (response) => response.writeHead(200, JSON_TYPE).write('{"version":1,'),

  /** A byte now and then, for ever. */
  async drip(response) {
    response.writeHead(200, JSON_TYPE);
    while (!response.destroyed) {
      response.write(' ');
      await pause(20);
    }
  },

  /** 21 MB, and the end does not come. */
  huge: (response) => response.writeHead(200, JSON_TYPE).write(`["${'x'.repeat(21_000_000)}`),

  /** Promises more than it sends, and hangs up. */
  async truncated(response) {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '1000' });
    response.write('{"version":1}');
    await pause(50);
    response.destroy();
  },

  /** Hangs up at once. */
  hangup: (response) => response.destroy(),

  /** Hangs up at once, and rudely. */
  reset: (response) => response.socket?.resetAndDestroy(),

  /** Leads to itself, for ever. */
  loop: (response) =>
    response.writeHead(302, { ...JSON_TYPE, Location: response.req.url ?? '' }).end(),

  /** Twenty kilobytes that become 21 MB. */
  bomb: (response) =>
    response
      .writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(21_000_000, ' '))),

  /** In an encoding that JSON may not have. */
  utf16: (response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end(Buffer.from('\ufeff{"version":1,"partners":[]}', 'utf16le')),

  /** Lists in lists, 100,000 deep. */
  nested: (response) =>
    response.writeHead(200, JSON_TYPE).end(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),

  /** A character that is half of one. */
  badUtf8: (response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end(Buffer.from('{"version":1,"partners":[{"id":"a","name":"Caf\xe9"}]}', 'latin1')),

  html: (response) =>
    send(response, {
      headers: { 'Content-Type': 'text/html' },
      text: '<!doctype html><title>Maintenance</title><p>We will be back.',
    }),
};

/** @type {Map<string, Count>} */
const counts = new Map();

/** @param {string} key @returns {Count} */
export function countOf(key) {
  const count = counts.get(key) ?? { requests: 0, ended: 0, left: 0, headers: [] };
  counts.set(key, count);
  return count;
}

/**
 * @param {Response} response
 * @param {Answer} answer
 */
function send(response, { status = 200, headers = {}, json, text = JSON.stringify(json) }) {
  response.writeHead(status, { ...JSON_TYPE, ...headers }).end(text);
}

/**
 * Answers a request as its address says.
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} response
 */
export function answer(request, response) {
  const query = new URL(request.url ?? '', 'http://localhost').searchParams;
  const count = countOf(query.get('key') ?? '');
  /** @type {(string | Answer)[]} */
  const answers = JSON.parse(query.get('answers') ?? '[{}]');
  const chosen = count.mended ?? answers[Math.min(count.requests, answers.length - 1)] ?? {};
  count.requests++;
  count.headers.push(request.headers);
  response.on('close', () => {
    count.ended++;
    if (!response.writableFinished) count.left++;
  });
  if (typeof chosen !== 'string') send(response, chosen);
  else if (named[chosen]) void named[chosen](response);
  else send(response, { status: 400, text: `No such answer: ${chosen}` });
}

/** @type {Middleware} */
export const feeds = (context, next) => {
  if (context.path === '/_test/count') {
    context.set('Cache-Control', 'no-store');
    context.body = countOf(new URLSearchParams(context.querystring).get('key') ?? '');
    return undefined;
  }
  if (!context.path.startsWith('/_test/feeds/')) return next();
  context.respond = false;
  // Else the test runner reports an answer that never comes as a missing file.
  context.res.statusCode = 200;
  answer(context.req, context.res);
  return undefined;
};
