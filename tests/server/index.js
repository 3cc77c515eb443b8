/**
 * What the test server answers beside the files of this project: slow feeds, broken feeds, pages
 * with a Content-Security-Policy. Add a koa middleware to the list, give it an address under
 * `/_test/`, and call `next()` for every other address.
 *
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 */

import { embed } from './embed.js';
import { feeds } from './feeds.js';
import { csp } from './csp.js';
import { hostStyles } from './host-styles.js';
import { jsonModules } from './json-modules.js';
import { tiles } from './tiles.js';

/** @type {Middleware} */
const health = (context, next) => {
  if (context.path !== '/_test/health') return next();
  context.body = 'ok';
  return undefined;
};

/** @type {Middleware[]} */
export const testServer = [health, feeds, tiles, embed, jsonModules, hostStyles, csp];
