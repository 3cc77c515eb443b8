import { expect } from '@open-wc/testing';

import type { sharedDocument } from '../../src/feed/documents.js';
import { sections } from '../../src/feed/read/sections/index.js';
import { FeedStore } from '../../src/feed/store.js';
import { feedAt, jsonAt, seen, until } from './server.js';

/** Watches the partners of a feed without a second try, and lets go at once. */
const watch = (store: FeedStore) => store.watch(sections.partners, () => undefined);
const storeOf = (url: string) => new FeedStore([url], { abortDelay: 0, pauseAfter: () => 1e9 });

/** What shares requests, as a second copy of this library on the page has it. */
async function anotherCopy() {
  const copy = (await import(`/src/feed/documents.ts?copy=${Math.random()}`)) as {
    sharedDocument: typeof sharedDocument;
  };
  return copy.sharedDocument;
}

describe('FeedStore, by the network of this engine', () => {
  it('asks once for two copies of this library on a page', async () => {
    const json = { version: 1, partners: [{ id: 'a', name: 'A' }] };
    const url = jsonAt(json);
    const store = storeOf(url);
    const end = watch(store);
    const other = await anotherCopy();
    expect(await other(url, new AbortController().signal)).to.deep.equal({ json, url });
    await until(() => store.state('partners').status === 'ready');
    expect((await seen(url)).requests).to.equal(1);
    end();
  });

  it('ends the request when the last one leaves, of whichever copy', async () => {
    const url = feedAt(['stalled']);
    const end = watch(storeOf(url));
    const controller = new AbortController();
    const other = await anotherCopy();
    other(url, controller.signal).catch(() => undefined);
    await until(async () => (await seen(url)).requests === 1);
    end();
    // Longer than it takes to let go, `abortDelay`, and the answer comes behind that.
    await new Promise((resolve) => setTimeout(resolve));
    expect(await seen(url)).to.include({ requests: 1, left: 0 });
    controller.abort();
    await until(async () => (await seen(url)).left === 1);
    expect((await seen(url)).requests).to.equal(1);
  });
});
