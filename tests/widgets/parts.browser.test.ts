/** Widgets on a section in parts: each shows what it needs, and says so when a part is missing. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/filter/define.js';
import '../../src/widgets/news-feed/define.js';
import { fail, publish, replace } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import { button, mount, part, parts, settled, textOf, titles, until } from '../ui/helpers.js';

const item = (id: string, ...municipalities: string[]) => ({
  id,
  title: id,
  content_text: id,
  _dia: { municipalities },
});
const feedOf = (...items: object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws',
  items,
});
const utrecht = item('Utrecht', 'GM0344');
const gouda = item('Gouda', 'Gouda');
const both = item('Samen', 'GM0344', 'Gouda');
const assen = item('Assen', 'Assen');

/** A feed with its news, whole and in parts, all of one origin. */
function published() {
  const at = (name: string, feed: object) => publish(feed, `https://www.example.nl/${name}/`);
  const href = at('all', feedOf(utrecht, gouda, both, assen));
  const ofUtrecht = at('ut', feedOf(utrecht, both));
  const ofHolland = at('zh', feedOf(gouda, both));
  const section = { href, parts: { 'NL-UT': ofUtrecht, 'NL-ZH': ofHolland } };
  return { url: at('feed', { version: 1, news: section }), href, ofUtrecht, ofHolland };
}

const news = (attributes: string) => `<dia-news-feed loading="eager" ${attributes}></dia-news-feed>`;

describe('a section in parts', () => {
  it('is shown by each widget as far as it needs it', async () => {
    const feed = published();
    const [one, province, several, all] = [
      'municipality="Utrecht"',
      'province="Zuid-Holland"',
      'province="NL-UT, NL-ZH"',
      '',
    ].map((attributes) => mount(news(`src="${feed.url}" ${attributes}`)));
    for (const [widget, expected] of [
      [one, ['Utrecht', 'Samen']],
      [province, ['Gouda', 'Samen']],
      [several, ['Utrecht', 'Samen', 'Gouda']],
      [all, ['Utrecht', 'Gouda', 'Samen', 'Assen']],
    ] as const) {
      await settled(widget!);
      expect([...titles(widget!)].sort()).to.deep.equal([...expected].sort());
    }
  });

  it('follows the attributes', async () => {
    const feed = published();
    const widget = await settled(mount(news(`src="${feed.url}" municipality="Utrecht"`)));
    widget.municipality = 'Gouda';
    await until(() => titles(widget).includes('Gouda'), 'the other municipality');
    expect(titles(widget)).to.deep.equal(['Gouda', 'Samen']);
    widget.municipality = undefined;
    await until(() => titles(widget).length === 4, 'all');
  });

  it('is counted once, whichever parts the widgets of a feed have', async () => {
    const feed = published();
    const element = mount(
      `<dia-feed src="${feed.url}">
        <dia-filter fields="municipality search"></dia-filter>
        ${news('province="NL-UT"')}
        ${news('province="NL-ZH"')}
      </dia-feed>`,
    );
    const [filter, ...widgets] = [...element.children] as [Element, ...Widget[]];
    for (const widget of widgets) await settled(widget);
    const found = () => textOf(filter.shadowRoot?.querySelector('.found') ?? undefined);
    await until(() => found() === '3 resultaten', 'the number of news items');
  });

  it('shows the others when one cannot be loaded, says so, and has all when it can', async () => {
    const feed = published();
    fail(feed.ofUtrecht, 'not-json');
    const widget = await settled(mount(news(`src="${feed.url}" province="NL-UT, NL-ZH"`)));
    expect(widget.status).to.equal('stale');
    expect(titles(widget)).to.deep.equal(['Gouda', 'Samen']);
    expect(textOf(part(widget, 'message'))).to.match(
      /^Een deel van deze informatie kunnen we nu niet laden\./,
    );
    replace(feed.ofUtrecht, feedOf(utrecht, both));
    button(widget, 'Probeer het opnieuw').click();
    await until(() => widget.status === 'ready', 'all parts');
    expect(titles(widget)).to.have.length(3);
    expect(parts(widget, 'message')).to.have.length(0);
  });
});
