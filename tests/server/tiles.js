/**
 * A server of tiles. `/_test/tiles/KEY/z/x/y.png` gives a picture, or what the query says:
 *
 * - `fail=z/x/y,z/x,…`: 404 for these tiles, and for all that begin so.
 * - `hold=…`: nothing for these until `/_test/tiles/KEY/release` is asked for. Not for more than a few,
 *   since browsers open six connections.
 *
 * `/_test/tiles/KEY/asked` lists the tiles that were asked for, with the `Referer` and `Cookie` of
 * the request. Every test has a key of its own.
 *
 * @typedef {import('@web/dev-server-core').Middleware} Middleware
 * @typedef {{ asked: { tile: string, referer?: string, cookie?: string }[], held: (() => void)[], isOpen: boolean }} Source
 */

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** @type {Map<string, Source>} */
const sources = new Map();

/** @param {string} key @returns {Source} */
function sourceOf(key) {
  const source = sources.get(key) ?? { asked: [], held: [], isOpen: false };
  sources.set(key, source);
  return source;
}

/** @type {Middleware} */
export const tiles = async (context, next) => {
  const [, key = '', what = ''] = /^\/_test\/tiles\/([^/]+)\/(.+)$/.exec(context.path) ?? [];
  if (!key) return next();
  const source = sourceOf(key);
  context.set('Cache-Control', 'no-store');
  if (what === 'asked') {
    context.body = source.asked;
    return undefined;
  }
  if (what === 'release') {
    source.isOpen = true;
    for (const release of source.held.splice(0)) release();
    context.body = 'ok';
    return undefined;
  }

  const tile = what.replace('.png', '');
  const { referer, cookie } = context.req.headers;
  source.asked.push({ tile, ...(referer && { referer }), ...(cookie && { cookie }) });
  const query = new URLSearchParams(context.querystring);
  const isOneOf = (/** @type {string | null} */ starts) =>
    starts?.split(',').some((start) => `${tile}/`.startsWith(`${start}/`));
  if (isOneOf(query.get('hold')) && !source.isOpen) {
    await new Promise((resolve) => source.held.push(() => resolve(undefined)));
  }
  if (isOneOf(query.get('fail'))) {
    context.status = 404;
    context.body = 'No such tile.';
    return undefined;
  }
  context.type = 'png';
  context.body = PICTURE;
  return undefined;
};
