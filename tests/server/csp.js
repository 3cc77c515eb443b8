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

/** What was refused, from before anything else on the page. */
const WATCH = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  violations.push([violatedDirective, blockedURI, sample].filter(Boolean).join(' '));
});
`;

/** What would be refused, to see that the page is watched at all. */
const BREACH = `try { document.createElement('div').innerHTML = '<b>refused</b>'; } catch {}
const image = new Image();
image.src = 'https://elsewhere.invalid/image.svg';
`;

const TAGS = ['feed', 'news-feed', 'partner-list', 'priority-list', 'subgoal-overview'];

const PAGE = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Strenge pagina</title>
    <script src="/_test/csp/watch.js"></script>
    ${TAGS.map((name) => `<script type="module" src="/src/widgets/${name}/define.ts"></script>`).join('\n')}
  </head>
  <body>
    <dia-feed src="${FEED}">
      <dia-subgoal-overview loading="eager"></dia-subgoal-overview>
      <dia-priority-list loading="eager" lang="en"></dia-priority-list>
    </dia-feed>
    <dia-news-feed loading="eager" src="${FEED}" lang="fy" debug></dia-news-feed>
    <dia-partner-list loading="eager" src="${FEED}" layout="logos"></dia-partner-list>
    <dia-news-feed loading="eager" src="${FEED}" municipality="Utrecht" class="bounded"></dia-news-feed>
    <dia-partner-list loading="eager" src="/_test/no-such-feed" class="failing"></dia-partner-list>
  </body>
</html>
`;

/**
 * A page with all widgets under a strict Content-Security-Policy.
 *
 * @type {Middleware}
 */
export const csp = (context, next) => {
  switch (context.path) {
    case '/_test/csp/':
      context.set('Content-Security-Policy', POLICY);
      context.type = 'html';
      context.body =
        context.querystring === 'breach'
          ? PAGE.replace('</body>', '<script src="/_test/csp/breach.js"></script></body>')
          : PAGE;
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
