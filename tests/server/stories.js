import { readdirSync } from 'node:fs';

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

const FOLDER = new URL('../../stories/', import.meta.url);

/**
 * The addresses of all files with stories, so that none is forgotten.
 *
 * @type {Middleware}
 */
export const stories = (context, next) => {
  if (context.path !== '/_test/stories') return next();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.stories.ts'));
  context.body = files.map((name) => `/stories/${name}`);
  return undefined;
};
