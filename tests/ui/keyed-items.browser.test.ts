/** Another record is another element, whatever a page or a translator did to the one before. */
import { expect } from '@open-wc/testing';

import { one } from '../fixtures/feeds.js';
import { publish, replace } from '../fixtures/publish.js';
import { links, mount, parts, settled, show, textOf, titles, until } from '../widgets/helpers.js';

const priorities = (...names: string[]) => ({
  ...one,
  priorities: names.map((name) => ({
    id: name.toLowerCase(),
    title: name,
    url: `https://feed.example/${name.toLowerCase()}`,
    subgoals: [name === 'Beta' ? 'raad' : 'ambt'],
  })),
  subgoals: [
    { id: 'raad', title: 'Krachtige gemeenteraad' },
    { id: 'ambt', title: 'Toegeruste politieke ambtsdragers' },
  ],
});

/** Wraps each text in an element of its own, as translators of browsers do. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    text.replaceWith(font);
    font.append(text);
  }
}

const titlesWithLinks = (widget: Element) =>
  parts(widget, 'title').map((title) => [textOf(title), title.querySelector('a')?.href]);

describe('items', () => {
  it('keep their own link under their title when a translator changed the page', async () => {
    const widget = await show(
      `<dia-priority-list src="${publish(priorities('Alfa', 'Beta', 'Gamma'))}"></dia-priority-list>`,
    );
    // What filters is there from now on, so that a change keeps the list on screen.
    widget.subgoal = 'raad';
    await until(() => parts(widget, 'item').length === 1, 'one item');
    translate(parts(widget, 'list')[0] as Element);
    widget.subgoal = 'ambt';
    await until(() => parts(widget, 'item').length === 2, 'two items');
    expect(titlesWithLinks(widget)).to.deep.equal([
      ['Alfa', 'https://feed.example/alfa'],
      ['Gamma', 'https://feed.example/gamma'],
    ]);
  });

  it('keep the focus when a newer one comes before them', async () => {
    const url = publish(priorities('Beta', 'Gamma'));
    const widget = await show(`<dia-priority-list src="${url}"></dia-priority-list>`);
    links(widget)[1]?.focus();
    replace(url, priorities('Alfa', 'Beta', 'Gamma'));
    await widget.refresh();
    await until(() => titles(widget).length === 3, 'the new item');
    expect(textOf(widget.shadowRoot?.activeElement ?? undefined)).to.equal('Gamma');
  });

  it('of the agenda keep the focus when another month comes before theirs', async () => {
    const events = (...months: string[]) => ({
      ...one,
      events: months.map((month) => ({
        id: month,
        title: `Bijeenkomst ${month}`,
        start: `2018-${month}-05`,
        url: `https://feed.example/${month}`,
      })),
    });
    const url = publish(events('10', '12'));
    const widget = await settled(mount(`<dia-agenda past="only" src="${url}"></dia-agenda>`));
    const last = links(widget).find((link) => textOf(link) === 'Bijeenkomst 10');
    last?.focus();
    replace(url, events('10', '11', '12'));
    await widget.refresh();
    await until(() => titles(widget).length === 3, 'the new month');
    expect(textOf(widget.shadowRoot?.activeElement ?? undefined)).to.equal('Bijeenkomst 10');
  });
});
