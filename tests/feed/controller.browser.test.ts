import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';

import { FeedController } from '../../src/feed/controller.js';
import { partners } from '../../src/feed/read/sections/partners.js';
import { fail, publish, publishLate } from '../fixtures/publish.js';
import { until } from './server.js';

/** The least that shows a section: it renders nothing. */
class Host extends LitElement {
  src: string | undefined;
  readonly feed = new FeedController(this, { section: partners });

  override willUpdate(): void {
    this.feed.connect();
  }
}
customElements.define('test-feed-host', Host);

const hosts: Host[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

const feed = { version: 1, partners: [{ id: 'a', name: 'A' }] };

/** A host in the page that shows the partners of a feed. */
function show(src: string): Host {
  const host = new Host();
  hosts.push(host);
  host.src = src;
  host.feed.start();
  document.body.append(host);
  return host;
}

const statusOf = ({ feed: { state } }: Host) => state.status;

describe('FeedController', () => {
  it('refreshes what it shows right after its host was moved', async () => {
    const url = publish(feed);
    const host = show(url);
    await until(() => statusOf(host) === 'ready');
    fail(url);
    document.body.prepend(host);
    await host.feed.refresh();
    expect(statusOf(host)).to.equal('stale');
  });

  it('hears how a refresh ended that was under way when its host was moved', async () => {
    const url = publish(feed);
    const host = show(url);
    await until(() => statusOf(host) === 'ready');
    fail(url);
    const refreshed = host.feed.refresh();
    document.body.prepend(host);
    await refreshed;
    await host.updateComplete;
    expect(statusOf(host)).to.equal('stale');
  });

  it('asks for nothing when its host is moved while the feed comes', async () => {
    const late = publishLate(feed);
    const host = show(late.url);
    await until(() => late.requests === 1);
    document.body.prepend(host);
    await host.updateComplete;
    late.release();
    await until(() => statusOf(host) === 'ready');
    expect(late.requests).to.equal(1);
  });
});
