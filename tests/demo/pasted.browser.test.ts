/**
 * What the configurator prints, pasted into a page on another site, which allows what is printed and
 * nothing else.
 */
import { expect } from '@open-wc/testing';

import { addresses, buildLibrary, newKey, release, requestsUnder } from '../embed/sites.js';
import { cleanup, complete, frames, holdStorage, titles, until } from '../widgets/helpers.js';
import type { Widget } from '../widgets/helpers.js';
import type { HostWindow } from './page.js';
import {
  chooseWidget,
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

const WIDGETS = ['news-feed', 'agenda', 'initiative-map'] as const;
const WAYS = ['script', 'pinned', 'npm', 'snapshot', 'iframe', 'link'] as const;

type Way = (typeof WAYS)[number];

/** Stands in what is copied for the key of the page that it is pasted in. */
const KEY = 'the-key-of-the-page';

/** What the configurator printed, by way and widget. */
const copies = new Map<string, Record<string, string>>();

const copyOf = (way: Way, widget: string = WIDGETS[0]): Record<string, string> => {
  const blocks = copies.get(`${way} ${widget}`);
  if (!blocks) throw new Error(`Nothing was copied of ${widget} by ${way}.`);
  return blocks;
};

/** Copies all ways of the first widget, and of the others the script alone. */
async function copyAll(): Promise<void> {
  const { library, feed } = await addresses();
  const query = { feed: `${feed}${KEY}/feed.json`, library: `${library}${KEY}/listed/` };
  const page = await openConfigurator(`?${new URLSearchParams(query)}`);
  for (const widget of WIDGETS) {
    chooseWidget(page, widget);
    for (const place of ['.column', '.phone']) {
      await complete(page.querySelector<Widget>(`${place} dia-${widget}`) as Widget);
    }
    // The configurator prints how high the widget gets, on a phone too.
    const heights = () => printed(page)[IN_STYLESHEET]?.match(/min-block-size/g) ?? [];
    await until(() => heights().length > 1, `the heights of ${widget}`);
    await frames();
    for (const way of widget === WIDGETS[0] ? WAYS : ['script']) {
      takeWay(page, way);
      await until(() => printed(page)[IN_PAGE], way);
      copies.set(`${way} ${widget}`, printed(page));
    }
    takeWay(page, 'script');
  }
}

/** What goes into a page and its policy. */
function pastedOf(blocks: Record<string, string>): Pasted {
  const scripts = [...(blocks[IN_SCRIPT] ?? '').matchAll(/\/widgets\/([\w-]+\.js)'/g)]
    // What a bundler makes of the package stands on the site itself.
    .map(([, file]) => `<script type="module" src="/_test/embed/package/${file}"></script>`);
  return {
    html: [...scripts, blocks[IN_PAGE]].join('\n'),
    css: blocks[IN_STYLESHEET] ?? '',
    policy: (blocks[POLICY] ?? '').split(/;\s*/).filter(Boolean),
  };
}

/** Puts it on a page of another site, which asks for everything under a key. */
async function paste({ html, css, policy }: Pasted, key = newKey(), width = 1280) {
  const response = await fetch('/_test/embed/pages', {
    method: 'POST',
    body: JSON.stringify({ body: html.replaceAll(KEY, key), css, policy }),
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

/** The hosts that a page asked for something. */
const hostsOf = (window: Window): string[] => [
  ...new Set(window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)),
];

/** What of the feed each may ask for. */
const OF_FEED: Readonly<Record<string, RegExp>> = {
  'news-feed': /^(?:feed|news)\.json$|^images\//,
  agenda: /^feed\.json$/,
  'initiative-map': /^feed\.json$|^initiatives\.geojson$|^images\//,
};

/** And of the library, by each way. */
const OF_LIBRARY = {
  script: /^(?:dia\.js|chunks\/[\w-]+\.js)$/,
  snapshot: /^(?:dia\.js|chunks\/[\w-]+\.js)$/,
  pinned: /^widgets\/[\w-]+\.js$/,
  npm: /^$/,
  iframe: /^(?:frame\.js|embed\.html|dia\.js|chunks\/[\w-]+\.js)$/,
};

/** What was asked for and is not needed. */
const unexpected = (requests: readonly string[], way: keyof typeof OF_LIBRARY, widget: string) =>
  requests.filter((path) => !OF_LIBRARY[way].test(path) && !OF_FEED[widget]?.test(path));

buildLibrary('1/dia.js', '1/sri.json');

before(async function () {
  this.timeout(0);
  await copyAll();
});

describe('what the configurator prints', () => {
  for (const way of ['script', 'pinned', 'npm', 'snapshot'] as const) {
    for (const widget of way === 'script' ? WIDGETS : WIDGETS.slice(0, 1)) {
      it(`works on another site under its policy: ${way}, ${widget}`, async () => {
        cleanup(await holdStorage());
        const before = await traces(window);
        const key = newKey();
        const host = await paste(pastedOf(copyOf(way, widget)), key);
        const shown = await readyIn(host, widget);
        expect(titles(shown).length).to.be.greaterThan(0);
        shown.scrollIntoView({ block: 'end' });
        await until(() => host.document.readyState === 'complete', 'all of it');

        expect(host.violations).to.deep.equal([]);
        const { library, feed } = await addresses();
        const allowed = [library, feed, location.href].map((address) => new URL(address).host);
        expect(hostsOf(host).filter((one) => !allowed.includes(one))).to.deep.equal([]);
        const requests = await requestsUnder(key);
        expect(unexpected(requests, way, widget)).to.deep.equal([]);
        // Each but once.
        expect(requests).to.have.length(new Set(requests).size);
        expect(requests).to.include('feed.json');
        expect(await traces(host)).to.deep.equal(before);
      });
    }
  }

  it('works in an iframe where the host of the library allows the feed', async () => {
    const before = await traces(window);
    const key = newKey();
    const pasted = pastedOf(copyOf('iframe'));
    const policy = [...pasted.policy, "style-src 'self'"];
    const host = await paste({ ...pasted, policy }, key);
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
    const requests = await requestsUnder(key);
    expect(unexpected(requests, 'iframe', 'news-feed')).to.deep.equal([]);
    expect(requests).to.include.members(['frame.js', 'embed.html', 'feed.json']);
    expect(await traces(host)).to.deep.equal(before);
  });

  it('allows nothing that is not needed', async () => {
    const pasted = pastedOf(copyOf('script'));
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
    const blocks = copyOf('link');
    expect(Object.keys(blocks)).to.deep.equal([IN_PAGE]);
    const host = await paste({
      html: blocks[IN_PAGE] ?? '',
      css: '',
      policy: ["style-src 'self'"],
    });
    expect(host.document.querySelector('main a')?.getAttribute('href')).to.match(/^https:/);
    expect(hostsOf(host)).to.deep.equal([location.host]);
  });
});

describe('a page in which it is pasted', () => {
  before(function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
  });

  for (const widget of WIDGETS) {
    for (const width of [360, 1280]) {
      it(`does not move when the feed is late: ${widget}, ${width} pixels`, async () => {
        const pasted = pastedOf(copyOf('script', widget));
        const late = { ...pasted, html: pasted.html.replace('/feed.json', '/held/feed.json') };
        const shifts = await shiftsOn(late, widget, width);
        expect(shifts.filter((shift) => shift > SMALLEST_SHIFT)).to.deep.equal([]);
        // Without the rules of the stylesheet it does, so that we know that it is seen.
        expect(await shiftsOn({ ...late, css: '' }, widget, width)).to.not.deep.equal([]);
      });
    }
  }
});

/** What moves on a page whose feed comes when everything else is there. */
/**
 * A marker of the map may get another size within the map, once its groups are made for the view that
 * it opens with. Nothing else on the page moves for it.
 */
const SMALLEST_SHIFT = 0.0001;

async function shiftsOn(pasted: Pasted, widget: string, width: number): Promise<readonly number[]> {
  const key = newKey();
  cleanup(() => void release(key));
  const host = await paste(pasted, key, width);
  await requestsUnder(`${key}/feed.json`);
  await settled(host);
  await release(key);
  await complete(await readyIn(host, widget));
  await settled(host);
  return host.shifts;
}

/** A browser tells of a shift some frames later. */
async function settled({ document }: Window): Promise<void> {
  const view = document.defaultView as Window;
  for (let frame = 0; frame < 20; frame++) {
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
  }
}
