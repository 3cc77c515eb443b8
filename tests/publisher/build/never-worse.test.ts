/** What is published stays at least as good as it was, whatever becomes of its sources. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Answer } from '../../cli/server.js';
import { host } from '../../cli/server.js';
import { BASE, Workshop } from './workshop.js';

type Route = Answer | ((request: { headers: Record<string, string | undefined> }) => Answer);

let server: Awaited<ReturnType<typeof host>>;
let asked: { url: string; headers: Record<string, string | undefined> }[] = [];
const routes: Record<string, Route> = {};
beforeAll(async () => {
  server = await host(
    new Proxy(
      {},
      {
        get: (_, path: string) => (request: { url: string; headers: Record<string, string> }) => {
          asked.push(request);
          const route = routes[path] ?? { status: 404 };
          return typeof route === 'function' ? route(request) : route;
        },
      },
    ),
  );
});
afterAll(() => server.close());
beforeEach(() => (asked = []));

const item = (number: number) =>
  `<item><title>Bericht ${number}</title><link>https://www.example.nl/${number}</link></item>`;
const rss = (count: number) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>${Array.from({ length: count }, (_, index) => item(index + 1)).join('')}</channel></rss>`;

const configOf = (source: Record<string, unknown>) => ({
  url: BASE,
  sources: {
    themes: 'themes.csv',
    news: { type: 'rss', url: `${server.url}/feed`, http: true, ...source },
  },
});

/** A folder with news from a server, and themes of its own. */
function workshop(source: Record<string, unknown> = {}) {
  return new Workshop({
    'dia.json': configOf(source),
    'themes.csv': 'id;title\na;A\nb;B\nc;C\n',
  });
}

const textsOf = ({ output }: Workshop) =>
  Object.fromEntries([...output.files.keys()].map((name) => [name, output.text(name)]));

describe('a source that cannot be used', () => {
  const html = '<!doctype html><html><body>Onderhoud</body></html>';
  const troubles: Record<string, [Route, string]> = {
    'is not there': [{ status: 404 }, 'status'],
    'is out of order': [{ status: 503 }, 'status'],
    'breaks the connection': [
      { send: (response: ServerResponse) => response.destroy() },
      'network',
    ],
    'breaks off halfway': [
      {
        headers: { 'Content-Length': '999999' },
        send: (response: ServerResponse) => {
          response.write(rss(4).slice(0, 300));
          setImmediate(() => response.destroy());
        },
      },
      'network',
    ],
    'ends halfway as if that were all': [{ body: rss(4).slice(0, -80) }, 'not-a-feed'],
    'says nothing': [{ send: () => {} }, 'timeout'],
    'stops speaking': [
      { send: (response: ServerResponse) => void response.write('<rss') },
      'timeout',
    ],
    'is a web page now': [{ body: html }, 'html'],
    'wants one to log in': [{ status: 302, headers: { Location: '/wp-login.php' } }, 'login'],
    'forbids it': [{ status: 401 }, 'login'],
    'redirects for ever': [{ status: 302, headers: { Location: '/feed' } }, 'redirects'],
    'redirects to a file': [
      { status: 302, headers: { Location: 'file:///etc/passwd' } },
      'redirects',
    ],
    'is too large': [{ body: `${rss(4)}<!--${' '.repeat(1_100_000)}-->` }, 'too-large'],
    'is empty': [{ body: rss(0) }, 'empty'],
    'lost more than a third': [{ body: rss(3) }, 'shrunk'],
    'has another shape': [{ body: rss(5).replaceAll('title>', 'kop>') }, 'shape'],
    'is something else': [{ body: '{"error":"x"}' }, 'not-a-feed'],
  };
  for (const [name, [trouble, code]] of Object.entries(troubles)) {
    it(`${name}: what it said last stays, with its date`, async () => {
      routes['/feed'] = { body: rss(5) };
      routes['/wp-login.php'] = { body: '<!doctype html><form><input type="password"></form>' };
      const shop = workshop({ megabytes: 1 });
      expect((await shop.build()).sources.map(({ outcome }) => outcome)).to.deep.equal([
        'read',
        'read',
      ]);
      const before = shop.output.text('news.json');

      routes['/feed'] = trouble;
      // Only where it is meant to be too slow: a machine may be.
      if (code === 'timeout') shop.folder.set('dia.json', configOf({ timeout: 1 }));
      shop.now = new Date('2026-12-02T12:00:00Z');
      shop.folder.set('themes.csv', 'id;title\na;A\nb;B\nc;Nieuw\n');
      const report = await shop.build();
      const news = report.sources.find(({ section }) => section === 'news');
      expect(news).to.include({ outcome: 'kept', date: '2026-11-30T13:00:00+01:00', used: 5 });
      expect(news?.error?.code).to.equal(code);
      expect(shop.output.text('news.json')).to.equal(before);
      // What can be used is new, and the page says what is not.
      expect((await shop.read('themes'))[2]?.title).to.equal('Nieuw');
      expect(JSON.parse(shop.output.text('feed.json'))).to.have.deep.property('_outdated', [
        { section: 'news', source: `${server.url}/feed`, date: '2026-11-30T13:00:00+01:00' },
      ]);
      expect(shop.output.text('index.html')).to.contain('30 november 2026');

      routes['/feed'] = { body: rss(6) };
      shop.folder.set('dia.json', configOf({ megabytes: 1 }));
      expect((await shop.build()).sources.map(({ outcome }) => outcome)).to.deep.equal([
        'read',
        'read',
      ]);
      expect(await shop.read('news')).to.have.lengthOf(6);
      expect(shop.output.text('feed.json')).not.to.contain('_outdated');
    });
  }

  it('may lose a third, or all that it is meant to', async () => {
    routes['/feed'] = { body: rss(6) };
    const shop = workshop();
    await shop.build();
    routes['/feed'] = { body: rss(4) };
    await shop.build();
    expect(await shop.read('news')).to.have.lengthOf(4);
    routes['/feed'] = { body: rss(0) };
    const { sources } = await shop.build({ allowShrink: true });
    expect(sources.map(({ outcome }) => outcome)).to.deep.equal(['read', 'read']);
    expect(await shop.read('news')).to.have.lengthOf(0);
  });

  it('keeps what a file said when it is emptied, or gone', async () => {
    routes['/feed'] = { body: rss(2) };
    const shop = workshop();
    await shop.build();
    for (const lose of [
      () => shop.folder.set('themes.csv', ''),
      () => shop.folder.set('themes.csv', 'id;title\n'),
      () => shop.folder.files.delete('themes.csv'),
    ]) {
      lose();
      const { sources } = await shop.build();
      expect(sources.map(({ outcome }) => outcome)).to.deep.equal(['kept', 'read']);
      expect(await shop.read('themes')).to.have.lengthOf(3);
    }
  });

  it('may be emptied to the last letter, where it is meant', async () => {
    routes['/feed'] = { body: rss(2) };
    const shop = workshop();
    await shop.build();
    shop.folder.set('themes.csv', '');
    const { sources } = await shop.build({ allowShrink: true });
    expect(sources.map(({ outcome }) => outcome)).to.deep.equal(['read', 'read']);
    expect(await shop.read('themes')).to.have.lengthOf(0);
    expect((await shop.build()).sources.map(({ outcome }) => outcome)).to.deep.equal([
      'read',
      'read',
    ]);
  });

  it('publishes what there is the first time, and nothing when that would be less than before', async () => {
    routes['/feed'] = { status: 500 };
    const shop = workshop();
    const first = await shop.build();
    expect(first.isRefused).to.equal(false);
    expect(first.sources.map(({ outcome }) => outcome)).to.deep.equal(['read', 'failed']);
    const before = textsOf(shop);

    // The answers of before are lost, as on a machine that begins anew each night.
    shop.state.files.clear();
    shop.folder.set('themes.csv', 'id;title\nz;Z\n');
    expect((await shop.build()).isRefused).to.equal(true);
    expect(textsOf(shop)).to.deep.equal(before);
    expect((await shop.build({ allowShrink: true })).isRefused).to.equal(false);
    expect((await shop.read('themes')).map(({ id }) => id)).to.deep.equal(['z']);
  });
});

describe('a request', () => {
  it('asks for the whole document if what it had of it is lost meanwhile', async () => {
    const shop = workshop();
    routes['/feed'] = ({ headers }) => {
      if (headers['if-none-match'] === '"a"') {
        for (const name of shop.state.files.keys()) {
          if (!name.endsWith('.json')) shop.state.files.delete(name);
        }
        return { status: 304 };
      }
      return { headers: { ETag: '"a"' }, body: rss(3) };
    };
    await shop.build();
    const { sources } = await shop.build();
    expect(asked.map(({ headers }) => headers['if-none-match'])).to.deep.equal([
      ...[undefined, '"a"', undefined],
    ]);
    expect(sources.find(({ section }) => section === 'news')).to.include({ used: 3 });
  });

  it('says who asks, and asks whether something changed', async () => {
    let served = 0;
    routes['/feed'] = ({ headers }) => {
      if (headers['if-none-match'] === '"a"') return { status: 304 };
      served++;
      return {
        headers: { ETag: '"a"', 'Last-Modified': 'Mon, 30 Nov 2026 10:00:00 GMT' },
        body: rss(3),
      };
    };
    const shop = workshop();
    await shop.build();
    const before = textsOf(shop);
    shop.now = new Date('2026-12-01T12:00:00Z');
    const { changed, sources } = await shop.build();
    expect(served).to.equal(1);
    expect(sources.find(({ section }) => section === 'news')).to.include({
      outcome: 'read',
      used: 3,
    });
    expect(changed).to.deep.equal([]);
    expect(textsOf(shop)).to.deep.equal(before);
    expect(asked.map(({ headers }) => headers['user-agent'])).to.deep.equal([
      'dia-feed/1.2.3 (publishes a feed; +https://www.example.nl/dia/)',
      'dia-feed/1.2.3 (publishes a feed; +https://www.example.nl/dia/)',
    ]);
    expect(asked[1]?.headers['if-modified-since']).to.equal('Mon, 30 Nov 2026 10:00:00 GMT');
  });

  it('goes out unencrypted only where dia.json says so', async () => {
    routes['/feed'] = { body: rss(3) };
    const { sources } = await workshop({ http: false }).build();
    expect(sources.map(({ error }) => error?.code)).to.deep.equal([undefined, 'http']);
    expect(asked).to.deep.equal([]);
  });

  it('is one of two at a time', async () => {
    let [running, most] = [0, 0];
    const waiting: (() => void)[] = [];
    for (let number = 0; number < 6; number++) {
      routes[`/feed-${number}`] = {
        send: (response: ServerResponse) => {
          most = Math.max(most, ++running);
          waiting.push(() => {
            running--;
            response.end(rss(1));
          });
          // The last cannot come before one of these has been answered.
          if (waiting.length >= 2 || number === 5)
            setImmediate(() => waiting.splice(0).forEach((end) => end()));
        },
      };
    }
    const news = [0, 1, 2, 3, 4, 5].map((number) => ({
      type: 'rss',
      url: `${server.url}/feed-${number}`,
      http: true,
    }));
    const shop = new Workshop({ 'dia.json': { sources: { news } } });
    const { sources } = await shop.build();
    expect(sources.map(({ outcome }) => outcome)).to.deep.equal(Array(6).fill('read'));
    expect(most).to.equal(2);
  });
});

describe('the same input', () => {
  it('gives the same bytes, and the day of the last change stays', async () => {
    routes['/feed'] = { body: rss(3) };
    const shop = workshop();
    await shop.build();
    const before = textsOf(shop);
    shop.now = new Date('2026-12-24T12:00:00Z');
    expect((await shop.build()).changed).to.deep.equal([]);
    expect(textsOf(shop)).to.deep.equal(before);
    const other = workshop();
    await other.build();
    expect(textsOf(other)).to.deep.equal(before);

    shop.folder.set('themes.csv', 'id;title\na;A\nb;B\nc;Anders\n');
    await shop.build();
    expect(JSON.parse(shop.output.text('feed.json'))).to.include({
      updated: '2026-12-24T13:00:00+01:00',
    });
  });

  it('removes what is no longer published, and nothing else', async () => {
    routes['/feed'] = { body: rss(3) };
    const shop = workshop();
    shop.output.set('eigen.txt', 'van de gemeente');
    await shop.build();
    expect([...shop.output.files.keys()]).to.include.members([
      'news.json',
      'nieuws.rss',
      'nieuws.atom',
    ]);
    shop.folder.set('dia.json', { url: BASE, sources: { themes: 'themes.csv' } });
    await shop.build();
    expect([...shop.output.files.keys()].sort()).to.deep.equal([
      'eigen.txt',
      'feed.json',
      'index.html',
    ]);
  });

  it('removes what an interrupted build left behind, and publishes an image that was replaced', async () => {
    const shop = new Workshop({
      'partners.csv': 'id;name;logo\nvng;VNG;images/vng.svg\n',
      'images/vng.svg': '<svg/>',
    });
    await shop.build();
    const feed = shop.output.text('feed.json');
    shop.now = new Date('2026-12-24T12:00:00Z');
    shop.output.set('initiatieven.csv', 'id;title\n');
    shop.folder.set('images/vng.svg', '<svg><title>VNG</title></svg>');
    expect((await shop.build()).changed).to.deep.equal(['images/vng.svg', 'initiatieven.csv']);
    expect(shop.output.text('images/vng.svg')).to.equal('<svg><title>VNG</title></svg>');
    expect(shop.output.text('feed.json')).to.equal(feed);
  });
});
