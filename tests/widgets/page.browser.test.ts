/** Pages of their own, on which the library arrives late, in parts, or in another order. */
import { expect } from '@open-wc/testing';

import type { Widget } from '../ui/helpers.js';
import {
  SAMPLE,
  importInto,
  isShown,
  moduleOf,
  page,
  part,
  requestsOf,
  textOf,
  titles,
  until,
} from '../ui/helpers.js';
import { widgets } from './table.js';

const FIRST = widgets['dia-news-feed'].first;
const isReady = (widget: Element | null): boolean => (widget as Widget | null)?.status === 'ready';

describe('a page', function () {
  // Each loads the library anew, module by module.
  this.timeout(60_000);

  it('in English, with what was set on an element before its module came', async () => {
    const { document } = await page(`<dia-news-feed src="${SAMPLE}"></dia-news-feed>`, {
      lang: 'en',
    });
    const widget = document.querySelector('dia-news-feed') as Element;
    Object.assign(widget, { limit: 2, headingLevel: 4 });
    await importInto(document, moduleOf('dia-news-feed'));
    await until(
      () => isReady(widget) && textOf(part(widget, 'heading')) === 'News about local democracy',
      'English',
    );
    expect(titles(widget)).to.have.length(2);
    expect(part(widget, 'heading').localName).to.equal('h4');
  });

  it('may define dia-feed after the widgets inside it', async () => {
    const { document, window } = await page(
      `<dia-feed src="${SAMPLE}"><dia-news-feed loading="eager"><p>Terugval</p></dia-news-feed><dia-news-feed loading="eager"></dia-news-feed></dia-feed>`,
    );
    await importInto(document, moduleOf('dia-news-feed'));
    const [news, other] = [...document.querySelectorAll<Widget>('dia-news-feed')] as [
      Widget,
      Widget,
    ];
    await news.updateComplete;
    expect(news.status).to.equal('loading');
    expect(isShown(news.firstElementChild as Element)).to.equal(true);
    await importInto(document, moduleOf('dia-feed'));
    for (const widget of [news, other]) {
      await until(() => isReady(widget), 'the news');
      expect(titles(widget)[0]).to.equal(FIRST);
    }
    expect(requestsOf(window, SAMPLE)).to.equal(1);
    expect(requestsOf(window, '/demo/feed/news.json')).to.equal(1);
    expect(requestsOf(window, '/demo/feed/initiatives.geojson')).to.equal(0);
  });

  it('may define dia-feed before them, and name its feed in <meta name="dia-feed">', async () => {
    const { document } = await page('<dia-feed><dia-news-feed></dia-news-feed></dia-feed>', {
      head: `<meta name="dia-feed" content="${SAMPLE}">`,
    });
    await importInto(document, moduleOf('dia-feed'), moduleOf('dia-news-feed'));
    const news = document.querySelector('dia-news-feed');
    await until(() => isReady(news), 'the news');
    expect(titles(news as Element)[0]).to.equal(FIRST);
  });
});
