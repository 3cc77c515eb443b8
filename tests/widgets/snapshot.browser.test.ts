/** A widget takes over from the snapshot that `dia-feed snapshot` put inside it. */
import { expect } from '@open-wc/testing';

import { snapshot } from '../../src/publisher/snapshot/snapshot.js';
import { widgets } from '../../src/publisher/snapshot/widgets/index.js';
import { sample } from '../fixtures/feeds.js';
import { publishFailing, publishLate } from '../fixtures/publish.js';
import {
  all,
  complete,
  isShown,
  mount,
  parts,
  show,
  textOf,
  texts,
  titles,
  until,
} from './helpers.js';

/** The snapshot of a widget of the sample feed, as the command writes it without any option. */
async function snapshotOf(name: string): Promise<string> {
  const document = { json: sample, name: 'feed', url: 'https://fixture.invalid/1/feed.json' };
  const source = {
    base: document.url,
    feed: () => Promise.resolve({ ...document, isUtf8: true, size: 1 }),
    section: () => Promise.reject(new Error('All sections stand in the feed.')),
  };
  const { lines } = await snapshot(widgets[name]!, {}, source, new Date());
  return lines.join('\n');
}

/** The words of a text, without the commas between small facts. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];

for (const name of Object.keys(widgets)) {
  const tag = `dia-${name}`;
  const markup = async (src: string) =>
    `<${tag} src="${src}" loading="eager">${await snapshotOf(name)}</${tag}>`;
  const headings = (widget: Element) => [
    ...[...widget.querySelectorAll('h2')].filter(isShown),
    ...all(widget, 'h2').filter(isShown),
  ];
  const content = (widget: Element) => widget.querySelector('ol, ul') as HTMLElement;

  describe(`${tag} with a snapshot`, () => {
    it('shows it while it loads, then the same in its place', async () => {
      const feed = publishLate(sample);
      const widget = mount(await markup(feed.url));
      const title = widget.querySelector('h2');
      await until(() => feed.requests, 'a request');
      await widget.updateComplete;
      expect(widget.status).to.equal('loading');
      expect(isShown(content(widget))).to.equal(true);
      expect(headings(widget)).to.deep.equal([title]);

      feed.release();
      await complete(widget);
      expect(widget.status).to.equal('ready');
      expect(isShown(content(widget))).to.equal(false);
      expect(headings(widget)).to.deep.equal([title]);
      const items = [...content(widget).querySelectorAll('li')];
      expect(items).to.not.be.empty;
      expect(texts(items.map((item) => item.querySelector('h3') as Element))).to.deep.equal(
        titles(widget),
      );
      // Of each item the widget says what the snapshot says, such as the names of partners too.
      const shown = parts(widget, 'item').map((item) => words(textOf(item)));
      for (const [index, item] of items.entries()) {
        for (const word of words(textOf(item))) expect(shown[index]).to.include(word);
      }
    });
  });
}

it('a widget with a snapshot keeps it when there is nothing to be had', async () => {
  const widget = await show(
    `<dia-news-feed src="${publishFailing()}">${await snapshotOf('news-feed')}</dia-news-feed>`,
  );
  expect(widget.status).to.equal('error');
  expect(isShown(widget.querySelector('ol, ul') as Element)).to.equal(true);
});
