/** Single files, pinned with `integrity`. */
import { expect } from '@open-wc/testing';

import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import { hasButton, page, part, textOf, until } from '../widgets/helpers.js';
import type { Sites } from './sites.js';
import { buildLibrary, moduleScript, ready, sites } from './sites.js';

/** A script as a webmaster pins it. */
async function pinned(site: Sites, name: string, variant = '1'): Promise<string> {
  const file = `widgets/${name}.js`;
  const answer = await fetch(`${site.at('1')}sri.json`);
  const hashes = (await answer.json()) as Record<string, { integrity: string }>;
  const integrity = hashes[file]?.integrity;
  return moduleScript(
    `${site.at(variant)}${file}`,
    `integrity="${integrity}" crossorigin data-name="${name}"`,
  );
}

const WATCH = `<script>
  globalThis.failed = [];
  addEventListener('error', ({ target }) => failed.push(target.dataset.name), true);
</script>`;

buildLibrary('1/sri.json');

describe('a single file', () => {
  it('works with its integrity, and asks for no other script', async () => {
    const site = await sites();
    const script = await pinned(site, 'news-feed');
    const { document } = await page(
      `${WATCH}<dia-news-feed src="${site.feed}" lang="en"></dia-news-feed>${script}`,
    );
    const widget = await ready(document.querySelector('dia-news-feed'));
    await until(() => textOf(part(widget, 'heading')) === 'News about local democracy', 'English');
    const scripts = (await site.requests()).filter((path) => path.endsWith('.js'));
    expect(scripts).to.deep.equal(['widgets/news-feed.js']);
  });

  it('is refused by the browser when it was tampered with', async () => {
    const site = await sites();
    const script = await pinned(site, 'news-feed', 'tampered');
    const { document, window } = await page(
      `${WATCH}<dia-news-feed src="${site.feed}"><p>Terugval</p></dia-news-feed>${script}`,
    );
    const { failed } = window as unknown as { failed: string[] };
    await until(() => failed.length, 'a refusal');
    expect(failed).to.deep.equal(['news-feed']);
    expect(window.customElements.get('dia-news-feed')).to.equal(undefined);
    expect(textOf(document.querySelector('dia-news-feed') as Element)).to.equal('Terugval');
  });

  it('shares its feed and its filter with others on the page', async () => {
    const site = await sites();
    const names = ['feed', 'news-feed', 'priority-list'];
    const scripts = await Promise.all(names.map((name) => pinned(site, name)));
    const { document } = await page(
      `<dia-feed src="${site.feed}"><dia-news-feed></dia-news-feed><dia-priority-list limit="1"></dia-priority-list></dia-feed>${scripts.join('')}`,
    );
    const news = await ready(document.querySelector('dia-news-feed'));
    const priorities = document.querySelector('dia-priority-list') as Element;
    priorities.scrollIntoView();
    await ready(priorities);
    expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    expect(hasButton(priorities, 'Wis filters')).to.equal(false);
    news.dispatchEvent(new DiaFilterChangeEvent({ search: 'scan' }));
    await until(() => hasButton(priorities, 'Wis filters'), 'the choice, also at the priorities');
  });
});
