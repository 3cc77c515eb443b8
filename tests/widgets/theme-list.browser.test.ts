import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/instrument-list/define.js';
import { related } from '../fixtures/feeds.js';
import { jsonAt } from '../feed/server.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import {
  SAMPLE,
  complete,
  links,
  mount,
  parts,
  show,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

const metas = (widget: Element) => texts(parts(widget, 'meta'));

/** Themes in a feed, beside the instruments that they count. */
const besideInstruments = () => {
  const feed = mount<HTMLElement>(
    `<dia-feed src="${publish(related)}">
      <dia-theme-list loading="eager"></dia-theme-list>
      <dia-instrument-list loading="eager"></dia-instrument-list>
    </dia-feed>`,
  );
  return complete(feed.firstElementChild as Widget);
};

keepsPromises('dia-theme-list', () => import('../../src/widgets/theme-list/define.js'), {
  partsIn: [besideInstruments],
  without: ['image'],
});

describe('dia-theme-list', () => {
  it('shows the themes of the sample feed, with links where there are pages', async () => {
    const widget = await show(`<dia-theme-list src="${SAMPLE}"></dia-theme-list>`);
    expect(titles(widget)).to.deep.equal([
      'Aan de slag met De Raad',
      'Aan de slag met Participatie',
      'Aan de slag met Samenspel',
      "Aan de slag met 'checks & balances'",
    ]);
    expect(links(widget)).to.have.length(2);
  });

  it('counts its instruments where these are on the page', async () => {
    const widget = await besideInstruments();
    await until(() => metas(widget).length === 2, 'the counts');
    expect(metas(widget)).to.deep.equal(['2 instrumenten', '1 instrument']);
    widget.lang = 'en';
    await until(() => metas(widget)[0] === '2 tools', 'English');
  });

  it('counts them when they come later', async () => {
    // From the server: what is published here is another object each time that it is read.
    const url = jsonAt({ ...related, instruments: { href: jsonAt(related.instruments) } });
    const feed = mount<HTMLElement>(
      `<dia-feed src="${url}"><dia-theme-list loading="eager"></dia-theme-list></dia-feed>`,
    );
    const widget = await complete(feed.firstElementChild as Widget);
    expect(metas(widget)).to.deep.equal([]);
    const instruments = document.createElement('dia-instrument-list');
    instruments.loading = 'eager';
    feed.append(instruments);
    await until(() => metas(widget).length === 2, 'the counts');
  });

  it('asks for no instruments of its own', async () => {
    const widget = await show(`<dia-theme-list src="${publish(related)}"></dia-theme-list>`);
    expect(metas(widget)).to.deep.equal([]);
  });

  it('theme="…" shows that alone', async () => {
    const widget = await show(
      `<dia-theme-list src="${publish(related)}" theme="raad"></dia-theme-list>`,
    );
    expect(titles(widget)).to.deep.equal(['Aan de slag met De Raad']);
  });
});
