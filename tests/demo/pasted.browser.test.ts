/**
 * What the configurator prints, pasted into a page on another site, which allows what is printed and
 * nothing else.
 */
import { expect } from '@open-wc/testing';

import { addresses, askedUnder, newKey } from '../embed/sites.js';
import { titles, until } from '../widgets/helpers.js';
import type { Widget } from '../widgets/helpers.js';
import type { HostWindow } from './page.js';
import {
  IN_PAGE,
  IN_SCRIPT,
  IN_STYLESHEET,
  openConfigurator,
  openFrame,
  POLICY,
  printed,
  takeWay,
} from './page.js';

interface Pasted {
  readonly html: string;
  readonly css: string;
  readonly policy: readonly string[];
}

/** Chooses in the configurator, and copies what it prints once it has seen how high it gets. */
async function copy(way: string, widget: string, variant = '1'): Promise<Pasted> {
  const { library, feed } = await addresses();
  const key = newKey();
  const query = new URLSearchParams({
    widget,
    feed: `${feed}${key}/0/feed.json`,
    library: `${library}${key}/${variant}/`,
  });
  const page = await openConfigurator(`?${query}`);
  const height = () => page.querySelector<HTMLElement>(`.column dia-${widget}`)?.offsetHeight ?? 0;
  await until(() => printed(page)[IN_STYLESHEET]?.includes('@media'), 'the heights');
  expect(height()).to.be.greaterThan(100);
  takeWay(page, way);
  await until(() => printed(page)[IN_PAGE], way);
  const blocks = printed(page);
  const scripts = [...(blocks[IN_SCRIPT] ?? '').matchAll(/\/widgets\/([\w-]+\.js)'/g)]
    // What a bundler makes of the package stands on the site itself.
    .map(([, file]) => `<script type="module" src="/_test/embed/package/${file}"></script>`);
  return {
    html: [...scripts, blocks[IN_PAGE]].join('\n'),
    css: blocks[IN_STYLESHEET] ?? '',
    policy: (blocks[POLICY] ?? '').split(/;\s*/).filter(Boolean),
  };
}

/** Puts it on a page of another site. */
async function paste({ html, css, policy }: Pasted, width = 1280): Promise<HostWindow> {
  const response = await fetch('/_test/embed/pages', {
    method: 'POST',
    body: JSON.stringify({ body: html, css, policy }),
  });
  const frame = await openFrame(await response.text(), width);
  return frame.contentWindow as unknown as HostWindow;
}

/** A page has loaded a widget when that has something to show. */
async function readyIn({ document }: Window, widget: string): Promise<Widget> {
  const found = document.querySelector<Widget>(`dia-${widget}`);
  await until(() => found?.status === 'ready', `${widget} on the page`);
  return found as Widget;
}

/** All that a site could leave with a visitor. */
async function traces(window: Window): Promise<string[]> {
  const { localStorage, sessionStorage, indexedDB, caches, document } = window as HostWindow;
  const databases = await indexedDB.databases();
  return [
    ...document.cookie.split('; ').filter(Boolean),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...databases.map(({ name = '' }) => name),
    ...(await caches.keys()),
  ];
}

/** Where a page asked something. */
const hostsOf = (window: Window): string[] => [
  ...new Set(window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)),
];

const WIDGETS = ['news-feed', 'agenda', 'initiative-map'];

/** What of the feed each may ask for. */
const OF_FEED: Readonly<Record<string, RegExp>> = {
  'news-feed': /^(?:feed|news)\.json$|^images\//,
  agenda: /^feed\.json$/,
  'initiative-map': /^feed\.json$|^initiatives\.geojson$|^images\//,
};

/** And of the library. */
const OF_LIBRARY: Readonly<Record<string, RegExp>> = {
  script: /^(?:1\/)?(?:dia\.js|chunks\/[\w-]+\.js)$/,
  snapshot: /^(?:1\/)?(?:dia\.js|chunks\/[\w-]+\.js)$/,
  pinned: /^(?:1\/)?widgets\/[\w-]+\.js$/,
  npm: /^$/,
};

describe('what the configurator prints', function () {
  this.timeout(60_000);

  for (const way of Object.keys(OF_LIBRARY)) {
    for (const widget of way === 'script' ? WIDGETS : ['news-feed']) {
      it(`works on another site under its policy: ${way}, ${widget}`, async () => {
        const before = await traces(window);
        const pasted = await copy(way, widget);
        const [key = ''] = /[^/]+(?=\/0\/feed\.json)/.exec(pasted.html) ?? [];
        const page = newKey();
        const host = await paste({ ...pasted, html: pasted.html.replaceAll(key, page) });
        const shown = await readyIn(host, widget);
        expect(titles(shown).length).to.be.greaterThan(0);
        shown.scrollIntoView({ block: 'end' });
        await until(() => host.document.readyState === 'complete', 'all of it');

        expect(host.violations).to.deep.equal([]);
        const { library, feed } = await addresses();
        const allowed = [library, feed, location.href].map((address) => new URL(address).host);
        expect(hostsOf(host).filter((one) => !allowed.includes(one))).to.deep.equal([]);
        const asked = await askedUnder(page);
        const unexpected = asked.filter(
          (path) => !OF_LIBRARY[way]?.test(path) && !OF_FEED[widget]?.test(path),
        );
        expect(unexpected).to.deep.equal([]);
        // Each but once.
        expect(asked).to.have.length(new Set(asked).size);
        expect(asked).to.include('feed.json');
        expect(await traces(host)).to.deep.equal(before);
      });
    }
  }

  it('works in an iframe where the host of the library allows the feed', async () => {
    const before = await traces(window);
    const { html, policy } = await copy('iframe', 'news-feed', 'listed');
    const [key = ''] = /[^/]+(?=\/listed\/)/.exec(html) ?? [];
    const page = newKey();
    const host = await paste({
      html: html.replaceAll(key, page),
      css: '',
      policy: [...policy, "style-src 'self'"],
    });
    const frame = host.document.querySelector('iframe') as HTMLIFrameElement;
    const printedHeight = Number(frame.getAttribute('height'));
    frame.scrollIntoView();
    // Only frame.js gives it a height of its own, once the widget in it said how high it is.
    await until(() => frame.style.height, 'the height of its content');
    await until(() => Math.abs(frame.offsetHeight - printedHeight) < 150, 'the news');
    expect(frame.title).to.match(/^Nieuws/);

    expect(host.violations).to.deep.equal([]);
    const { library } = await addresses();
    expect(hostsOf(host).sort()).to.deep.equal([location.host, new URL(library).host].sort());
    const asked = await askedUnder(page);
    const unexpected = asked.filter(
      (path) =>
        !/^listed\/(?:frame\.js|embed\.html|dia\.js|chunks\/[\w-]+\.js)$/.test(path) &&
        !OF_FEED['news-feed']?.test(path),
    );
    expect(unexpected).to.deep.equal([]);
    expect(asked).to.include.members(['listed/frame.js', 'listed/embed.html', 'feed.json']);
    expect(await traces(host)).to.deep.equal(before);
  });

  it('allows nothing that is not needed', async () => {
    const pasted = await copy('script', 'news-feed');
    for (const directive of ['script-src', 'connect-src', 'style-src', 'img-src']) {
      const policy = pasted.policy.filter((line) => !line.startsWith(`${directive} `));
      expect(policy.length, directive).to.equal(pasted.policy.length - 1);
      // Without a line of its own the script that watches is let in by another's.
      const kept = directive === 'script-src' ? [...policy, "script-src 'none'"] : policy;
      const host = await paste({ ...pasted, policy: kept });
      await until(
        () => host.violations?.some((violation) => violation.startsWith(directive)),
        `a violation of ${directive}`,
      );
    }
  });

  it('of a link loads nothing', async () => {
    const page = await openConfigurator();
    takeWay(page, 'link');
    const blocks = printed(page);
    expect(Object.keys(blocks)).to.deep.equal([IN_PAGE]);
    const host = await paste({
      html: blocks[IN_PAGE] ?? '',
      css: '',
      policy: ["style-src 'self'"],
    });
    expect(host.document.querySelector('main a')?.getAttribute('href')).to.match(/^https:/);
    expect(hostsOf(host)).to.deep.equal([location.host]);
  });

  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;

  const LATE = 1500;
  for (const widget of WIDGETS) {
    for (const width of [360, 1280]) {
      it(`does not move the page when the feed is late: ${widget}, ${width} pixels`, async () => {
        const pasted = await copy('script', widget);
        const late = pasted.html.replaceAll('/0/feed.json', `/${LATE}/feed.json`);
        const host = await paste({ ...pasted, html: late }, width);
        await readyIn(host, widget);
        await settled(host);
        expect(host.shifts).to.deep.equal([]);

        // Without the rule it does, so that we know that it is seen.
        const bare = await paste({ ...pasted, html: late, css: '' }, width);
        await readyIn(bare, widget);
        await until(() => bare.shifts.length, 'a shift');
      });
    }
  }
});

/** What was laid out is told of a frame later. */
async function settled({ document }: Window): Promise<void> {
  const view = document.defaultView as Window;
  for (let frame = 0; frame < 20; frame++) {
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
  }
}
