import { textOf } from './text-of.js';

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

/** `from '…/feed.json'` */
const JSON_IMPORT = /(from\s*(["'])[^"']+\.json)(?=\2)/g;

/**
 * Lets the fixtures import JSON. The compiler drops `with { type: 'json' }` for the sake of older
 * browsers, and these refuse JSON as a script; so it becomes a script, at an address of its own. A
 * test that fetches the document gets it as it is.
 *
 * @type {Middleware}
 */
export const jsonModules = async (context, next) => {
  await next();
  if (!context.body) return;
  const { path, querystring } = context;
  if (path.endsWith('.json') && querystring === 'module') {
    context.body = `export default ${await textOf(context.body)}`;
    context.type = 'js';
  } else if (path.startsWith('/tests/fixtures/')) {
    context.body = (await textOf(context.body)).replace(JSON_IMPORT, '$1?module');
  }
};
