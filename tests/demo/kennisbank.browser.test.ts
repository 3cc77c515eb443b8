/** The knowledge base of the demo: experiences and instruments as one, by theme and kind. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/filter/define.js';
import '../../src/widgets/instrument-list/define.js';
import '../../src/widgets/news-feed/define.js';
import type { Widget } from '../ui/helpers.js';
import { cleanup, parts, settled, textOf, titles, until } from '../ui/helpers.js';

/** Shows what is in the page, with its feed at its place on this server. */
async function open(): Promise<{ filter: Element; widgets: Widget[] }> {
  const text = await (await fetch('/demo/kennisbank.html')).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  const feed = document.importNode(page.querySelector('dia-feed')!, true);
  feed.setAttribute('src', `/demo/${feed.getAttribute('src')}`);
  document.body.append(feed);
  cleanup(() => feed.remove());
  cleanup(() => history.replaceState(null, '', location.pathname));
  const widgets = [...feed.querySelectorAll<Widget>('dia-news-feed, dia-instrument-list')];
  for (const widget of widgets) {
    widget.loading = 'eager';
    await settled(widget);
  }
  return { filter: feed.querySelector('dia-filter')!, widgets };
}

const select = (filter: Element, name: string) =>
  filter.shadowRoot?.querySelector<HTMLSelectElement>(`select#${name}`);
const choices = (filter: Element, name: string) =>
  [...(select(filter, name)?.options ?? [])].map((option) => textOf(option));

function choose(filter: Element, name: string, value: string): void {
  const field = select(filter, name)!;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the knowledge base', () => {
  it('offers kinds in words, with how many there are of each', async () => {
    const { filter } = await open();
    await until(() => choices(filter, 'kind').includes('Ervaring (6)'), 'the kinds');
    // Instruments and articles have some kinds in common.
    expect(choices(filter, 'kind')).to.include.members(['Spel (3)', 'Publicatie (3)']);
    const participation = 'Aan de slag met Participatie (15)';
    await until(() => choices(filter, 'theme').includes(participation), 'the themes');
    expect(choices(filter, 'theme')).to.have.length(5);
  });

  it('shows experiences alone, and keeps the choice in the address', async () => {
    const { filter, widgets } = await open();
    const [news, instruments] = widgets as [Widget, Widget];
    await until(() => choices(filter, 'kind').includes('Ervaring (6)'), 'the kinds');
    choose(filter, 'kind', 'experience');
    await until(() => titles(news).length === 6, 'the experiences');
    expect(textOf(parts(news, 'meta')[0])).to.contain('Ervaring');
    await until(() => titles(instruments).length === 0, 'no instruments');
    await until(() => location.search.includes('experience'), 'the address');
  });
});
