/** A widget takes over from the snapshot that `dia-feed snapshot` put inside it. */
import { expect } from '@open-wc/testing';

import { contentOf } from '../../src/cli/snapshot/content.js';
import { snapshot } from '../../src/cli/snapshot/snapshot.js';
import type { WidgetSnapshot } from '../../src/cli/snapshot/widget.js';
import { widgets } from '../../src/cli/snapshot/widgets/index.js';
import { textsFor } from '../../src/text/index.js';
import { sample } from '../fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../fixtures/publish.js';
import { mistakesIn } from './axe.js';
import {
  all,
  complete,
  frames,
  isShown,
  mount,
  parts,
  settled,
  show,
  textOf,
  texts,
  titles,
} from './helpers.js';

/** The snapshot of a widget of the sample feed, as the command writes it without any option. */
async function snapshotOf(name: string): Promise<string> {
  const widget = widgets[name] as WidgetSnapshot<'news'>;
  const document = { json: sample, name: 'feed', url: 'https://fixture.invalid/1/feed.json' };
  const feed = { ...document, isUtf8: true, size: 1 };
  const documents = {
    base: feed.url,
    feed: () => Promise.resolve(feed),
    section: () => Promise.reject(new Error('All sections stand in the feed.')),
  };
  const content = await contentOf(documents, widget.section, {});
  const said = await textsFor('nl', widget.section.name, widget.dutch);
  const view = {
    texts: said,
    along: content.along,
    option: () => undefined,
    some: () => [],
    now: new Date(),
  };
  const limit = widget.usualLimit ?? 6;
  const frame = { heading: said.heading, level: 2, limit, moreUrl: undefined };
  return snapshot(widget, content.records, view, frame).join('\n');
}

/** The words of a text, without the commas between small facts. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];

for (const name of Object.keys(widgets)) {
  const tag = `dia-${name}`;
  const markup = async (src: string) => `<${tag} src="${src}">${await snapshotOf(name)}</${tag}>`;
  const headings = (widget: Element) => [
    ...[...widget.querySelectorAll('h2')].filter(isShown),
    ...all(widget, 'h2').filter(isShown),
  ];
  const content = (widget: Element) => widget.querySelector('ol, ul') as HTMLElement;

  describe(`${tag} with a snapshot`, () => {
    it('shows it while it loads, under one heading', async () => {
      const widget = mount(await markup(publishNever()));
      await frames();
      expect(widget.status).to.equal('loading');
      expect(isShown(content(widget))).to.be.true;
      expect(texts(headings(widget))).to.have.length(1);
      expect(await mistakesIn(widget)).to.be.empty;
    });

    it('shows the same in its place when it is ready', async () => {
      const widget = mount(await markup(publish(sample)));
      const before = widget.querySelector('h2');
      await settled(widget);
      expect(widget.status).to.equal('ready');
      expect(isShown(content(widget))).to.be.false;
      expect(headings(widget)).to.deep.equal([before]);
      const items = [...content(widget).querySelectorAll('li')];
      expect(texts(items.map((item) => item.querySelector('h3') as Element))).to.deep.equal(
        titles(widget),
      );
      expect(await mistakesIn(widget)).to.be.empty;
    });

    it('says of each item what the widget says', async () => {
      // What comes along, such as the names of partners, too.
      const widget = await complete(await show(await markup(publish(sample))));
      const shown = parts(widget, 'item').map((item) => words(textOf(item)));
      const items = [...content(widget).querySelectorAll('li')];
      for (const [index, item] of items.entries()) {
        for (const word of words(textOf(item))) expect(shown[index]).to.include(word);
      }
    });

    it('keeps it when there is nothing to be had', async () => {
      const widget = await show(await markup(publishFailing()));
      expect(widget.status).to.equal('error');
      expect(isShown(content(widget))).to.be.true;
      expect(await mistakesIn(widget)).to.be.empty;
    });
  });
}
