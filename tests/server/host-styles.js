import { themes } from '../../.config/demo-themes.js';
import { textOf } from './text-of.js';

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

/** `@import 'package/file.css'` */
const PACKAGE_IMPORT = /(@import ')(?=[@\w])/g;

/**
 * Lets the host pages of the demo import the styles of a package, and gives its first page the house
 * styles, as Vite does.
 *
 * @type {Middleware}
 */
export const hostStyles = async (context, next) => {
  const [, theme = ''] = /^\/demo\/themes\/(\w+)\.css$/.exec(context.path) ?? [];
  if (themes[theme]) return context.redirect(`/node_modules/${themes[theme]}`);
  await next();
  if (!context.body || !/^\/demo\/hosts\/.*\.css$/.test(context.path)) return;
  context.body = (await textOf(context.body)).replace(PACKAGE_IMPORT, '$1/node_modules/');
};
