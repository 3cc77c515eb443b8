import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

const LIBRARY = new URL(
  '../../node_modules/mootools/lib/mootools-core-1.5.2-server.js',
  import.meta.url,
);

/**
 * MooTools as it is: the compiler would make it strict, and then it fails to find the window. An
 * address without `.js` is not compiled.
 *
 * @type {Middleware}
 */
export const mootools = async (context, next) => {
  if (context.path !== '/_test/mootools') return next();
  context.body = await readFile(fileURLToPath(LIBRARY), 'utf8');
  context.type = 'js';
};
