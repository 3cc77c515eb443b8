/** `offline`: the one thing that this library ever stores, and only where a page asks for it. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/partner-list/define.js';
import type { Widget } from '../ui/helpers.js';
import { holdStorage, importInto, moduleOf, mount, page, settled, titles } from '../ui/helpers.js';
import { feedAt, until } from './server.js';
import type { Answer } from './server.js';

const CACHE = 'dia-offline';

const feed = (name: string, more: object = {}) => ({
  version: 1,
  partners: [{ id: name, name }],
  ...more,
});
const gone: Answer = { status: 410 };

const kept = async (): Promise<string[]> =>
  (await caches.has(CACHE)) ? (await (await caches.open(CACHE)).keys()).map(({ url }) => url) : [];

/** Another visit: a page of its own, with the same browser. */
async function visitAgain(body: string): Promise<Widget> {
  const { document } = await page(body);
  await importInto(document, moduleOf('dia-feed'), moduleOf('dia-partner-list'));
  return document.querySelector('dia-partner-list') as Widget;
}

const escaped = (url: string): string => url.replaceAll('&', '&amp;');

const show = (src: string, attributes = 'offline') =>
  settled(
    mount(
      `<dia-partner-list src="${escaped(src)}" loading="eager" ${attributes}></dia-partner-list>`,
    ),
  );

let release: () => void;

beforeEach(async () => {
  release = await holdStorage();
  await caches.delete(CACHE);
});
afterEach(async () => {
  await caches.delete(CACHE);
  release();
});

describe('offline', function () {
  // A second visit loads the library anew, module by module.
  this.timeout(60_000);

  it('keeps nothing unless the page asks for it', async () => {
    const widget = await show(feedAt([{ json: feed('A') }]), '');
    expect(widget.status).to.equal('ready');
    expect(await caches.has(CACHE)).to.equal(false);
  });

  it('shows the feed of the last visit when it cannot be fetched, and says of when it is', async () => {
    const url = feedAt([{ json: feed('A', { updated: '2026-03-18' }) }, gone, { json: feed('B') }]);
    const first = await show(url);
    expect(titles(first)).to.deep.equal(['A']);
    await until(async () => (await kept()).includes(url));

    const again = await visitAgain(
      `<dia-partner-list src="${escaped(url)}" loading="eager" offline></dia-partner-list>`,
    );
    await until(() => again.status === 'stale');
    expect(titles(again)).to.deep.equal(['A']);
    expect(again.shadowRoot?.textContent).to.include('18 maart 2026');

    await again.refresh();
    await until(() => again.status === 'ready');
    expect(titles(again)).to.deep.equal(['B']);
  });

  it('keeps the document of a section too, for widgets inside a dia-feed', async () => {
    const partners = feedAt([{ json: [{ id: 'A', name: 'A' }] }, gone]);
    const json = { version: 1, updated: '2026-03-18', partners: { href: partners } };
    const url = feedAt([{ json }, gone]);
    const markup = `<dia-feed offline src="${escaped(url)}"><dia-partner-list loading="eager"></dia-partner-list></dia-feed>`;
    const first = mount(markup).querySelector('dia-partner-list') as Widget;
    await until(() => first.status === 'ready');
    await until(async () => (await kept()).length === 2);

    const again = await visitAgain(markup);
    await until(() => again.status === 'stale');
    expect(titles(again)).to.deep.equal(['A']);
  });

  it('keeps the twenty youngest documents', async () => {
    const cache = await caches.open(CACHE);
    for (let number = 0; number < 25; number++) {
      await cache.put(`/kept/${number}`, new Response('{}'));
    }
    const url = feedAt([{ json: feed('A') }]);
    await show(url);
    await until(async () => (await kept()).length === 20);
    expect((await kept()).at(-1)).to.equal(url);
  });
});
