/** `offline`: the one thing that this library ever stores, and only where a page asks for it. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/partner-list/define.js';
import type { Widget } from '../ui/helpers.js';
import { cleanup, mount, settled, titles, until } from '../ui/helpers.js';
import { feedAt } from './server.js';
import type { Answer } from './server.js';

const CACHE = 'dia-offline';

const feed = (name: string, more: object = {}) => ({
  version: 1,
  partners: [{ id: name, name }],
  ...more,
});
const gone: Answer = { status: 404 };

const kept = async (): Promise<string[]> =>
  (await caches.has(CACHE)) ? (await (await caches.open(CACHE)).keys()).map(({ url }) => url) : [];

/** Forgets what this page fetched, as another visit does. */
function visitAgain(): void {
  (globalThis as unknown as Record<symbol, Map<string, unknown>>)[
    Symbol.for('dia/documents@1')
  ]?.clear();
}

const show = (src: string, attributes = 'offline') =>
  settled(
    mount<Widget>(
      `<dia-partner-list src="${src.replaceAll('&', '&amp;')}" loading="eager" ${attributes}></dia-partner-list>`,
    ),
  );

beforeEach(() => caches.delete(CACHE));
afterEach(() => caches.delete(CACHE));

describe('offline', () => {
  it('keeps nothing unless the page asks for it', async () => {
    const widget = await show(feedAt([{ json: feed('A') }]), '');
    expect(widget.status).to.equal('ready');
    expect(await caches.has(CACHE)).to.equal(false);
  });

  it('shows the feed of the last visit when it cannot be fetched, and says of when it is', async () => {
    const url = feedAt([{ json: feed('A', { updated: '2026-03-18' }) }, gone, { json: feed('B') }]);
    const first = await show(url);
    expect(titles(first)).to.deep.equal(['A']);
    await until(async () => (await kept()).includes(url), 'what is kept');
    first.remove();

    visitAgain();
    const again = await show(url, 'offline id="again"');
    await until(() => again.status === 'stale', 'what was kept');
    expect(titles(again)).to.deep.equal(['A']);
    expect(again.shadowRoot?.textContent).to.include('18 maart 2026');

    await again.refresh();
    await until(() => again.status === 'ready', 'a newer feed');
    expect(titles(again)).to.deep.equal(['B']);
  });

  it('keeps the document of a section too, for widgets inside a dia-feed', async () => {
    const partners = feedAt([{ json: [{ id: 'A', name: 'A' }] }, gone]);
    const json = { version: 1, updated: '2026-03-18', partners: { href: partners } };
    const url = feedAt([{ json }, gone]);
    const inside = (id: string) =>
      mount(
        `<dia-feed offline src="${url.replaceAll('&', '&amp;')}" id="${id}"><dia-partner-list loading="eager"></dia-partner-list></dia-feed>`,
      ).querySelector('dia-partner-list') as Widget;
    const first = inside('first');
    await until(() => first.status === 'ready', 'the partners');
    await until(async () => (await kept()).length === 2, 'both documents');
    first.closest('dia-feed')?.remove();

    visitAgain();
    // The section of a store that is still there is known: another address for the same feed.
    const again = inside('again');
    await until(() => again.status === 'stale' || again.status === 'ready', 'the partners again');
    expect(titles(again)).to.deep.equal(['A']);
  });

  it('keeps the twenty youngest documents', async () => {
    cleanup(() => void caches.delete(CACHE));
    const cache = await caches.open(CACHE);
    for (let number = 0; number < 25; number++) {
      await cache.put(`/kept/${number}`, new Response('{}'));
    }
    const url = feedAt([{ json: feed('A') }]);
    await show(url);
    await until(async () => (await kept()).length === 20, 'twenty');
    expect((await kept()).at(-1)).to.equal(url);
  });
});
