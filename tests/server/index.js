/**
 * What the test server answers beside the files of this project: slow feeds, broken feeds, pages
 * with a Content-Security-Policy. A new one is a Koa middleware in this list, with an address of its
 * own under `/_test/`, which calls `next()` for every other address.
 */
import { built } from './built.js';
import { csp } from './csp.js';
import { embed } from './embed.js';
import { feeds } from './feeds.js';
import { hostStyles } from './host-styles.js';
import { jsonModules } from './json-modules.js';
import { mootools } from './mootools.js';
import { tiles } from './tiles.js';

/** @type {import('@web/dev-server-core').Middleware[]} */
export const testServer = [built, feeds, tiles, embed, jsonModules, hostStyles, mootools, csp];
