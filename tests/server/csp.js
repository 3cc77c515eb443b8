/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

/** The strictest policy that we promise to work under. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const FEED = '/demo/feed/feed.json';

/** Keeps what was refused, and what was written to the console, from before anything else. */
const WATCH = `globalThis.violations = [];
globalThis.said = [];
console.warn = (...words) => void said.push(words.join(' '));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  violations.push([violatedDirective, blockedURI, sample].filter(Boolean).join(' '));
});
`;

/** Does what the policy refuses, so that a test knows that the page is watched. */
const BREACH = `try { document.createElement('div').innerHTML = '<b>refused</b>'; } catch {}
const image = new Image();
image.src = 'https://elsewhere.invalid/image.svg';
`;

const TAGS = [
  'agenda',
  'feed',
  'initiative-map',
  'news-feed',
  'partner-list',
  'priority-list',
  'subgoal-overview',
];

/** @param {string} body */
const blank = (body) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Strenge pagina</title>
    <script src="/_test/csp/watch.js"></script>
  </head>
  <body>
${body}
  </body>
</html>
`;

/** @param {string} body */
const page = (body) =>
  blank(
    TAGS.map((name) => `<script type="module" src="/src/widgets/${name}/define.ts"></script>`).join(
      '\n',
    ) + body,
  );

const WIDGETS = page(`
    <dia-feed src="${FEED}">
      <dia-subgoal-overview loading="eager"></dia-subgoal-overview>
      <dia-priority-list loading="eager" lang="en"></dia-priority-list>
      <dia-initiative-map loading="eager" lang="en"></dia-initiative-map>
    </dia-feed>
    <dia-agenda loading="eager" src="${FEED}"></dia-agenda>
    <dia-news-feed loading="eager" src="${FEED}" lang="fy" debug></dia-news-feed>
    <dia-partner-list loading="eager" src="${FEED}" layout="logos"></dia-partner-list>
    <dia-news-feed loading="eager" src="${FEED}" municipality="Utrecht" class="bounded"></dia-news-feed>
    <dia-partner-list loading="eager" src="/_test/no-such-feed" class="failing"></dia-partner-list>
`);

/** With every attribute that makes it fetch something, all from this server. */
const MAP = page(`
    <dia-initiative-map
      loading="eager"
      src="${FEED}"
      limit="3"
      download
      tiles="/_test/tiles/csp/{z}/{x}/{y}.png"
      tiles-attribution="Test"
      boundaries="/_test/csp/borders.geojson"
    ></dia-initiative-map>
`);

/** A rectangle in place of the municipality of Utrecht. */
const BORDERS = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { statcode: 'GM0344' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [5, 52],
            [5.2, 52],
            [5.2, 52.15],
            [5, 52.15],
            [5, 52],
          ],
        ],
      },
    },
  ],
};

/**
 * Pages under a strict Content-Security-Policy: `/_test/csp/` with all widgets, and `/_test/csp/?map`.
 * `/_test/csp/page?policy=…&body=…` is a page with another policy and content.
 *
 * @type {Middleware}
 */
export const csp = (context, next) => {
  switch (context.path) {
    case '/_test/csp/':
      context.set('Content-Security-Policy', POLICY);
      context.type = 'html';
      switch (context.querystring) {
        case 'map':
          context.body = MAP;
          break;
        case 'breach':
          context.body = WIDGETS.replace(
            '</body>',
            '<script src="/_test/csp/breach.js"></script></body>',
          );
          break;
        default:
          context.body = WIDGETS;
      }
      return undefined;
    case '/_test/csp/page': {
      const query = new URLSearchParams(context.querystring);
      context.set('Content-Security-Policy', query.get('policy') ?? '');
      context.type = 'html';
      context.body = blank(query.get('body') ?? '');
      return undefined;
    }
    case '/_test/csp/borders.geojson':
      context.type = 'json';
      context.body = JSON.stringify(BORDERS);
      return undefined;
    case '/_test/csp/watch.js':
      context.type = 'js';
      context.body = WATCH;
      return undefined;
    case '/_test/csp/breach.js':
      context.type = 'js';
      context.body = BREACH;
      return undefined;
    default:
      return next();
  }
};
