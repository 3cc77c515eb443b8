import { expect } from '@open-wc/testing';

import type { SectionName } from '../../src/feed/sections.js';
import { parts, show, textOf } from '../widgets/helpers.js';
import { corpus } from './corpus.js';

/** Which widget shows a section. */
const WIDGETS: Readonly<Partial<Record<SectionName, string>>> = {
  news: 'dia-news-feed',
  events: 'dia-agenda',
  initiatives: 'dia-initiative-map',
};

const titlesIn = (widget: Element) =>
  parts(widget, 'item').map((item) => textOf(item.querySelector('.title') ?? undefined));

describe('the corpus in widgets', () => {
  for (const { file, section, shows } of corpus) {
    it(`${file}: ${shows.length || 'the fallback instead of'} records`, async () => {
      const tag = WIDGETS[section]!;
      const url = new URL(`documents/${file}`, import.meta.url).href;
      const widget = await show(
        `<${tag} src="${url}" limit="50" loading="eager" view="list"><a href="/">Elders</a></${tag}>`,
      );
      expect(widget.status).to.equal(shows.length ? 'ready' : 'error');
      const titles = shows.map((record) => (record as { title: string }).title);
      expect(titlesIn(widget).sort()).to.deep.equal(titles.sort());
      // The page's own fallback is all that there is when nothing can be read.
      const isShown = widget.querySelector('a')!.checkVisibility();
      expect(isShown).to.equal(!shows.length);
    });
  }
});
