/** What `dia-feed build` publishes of a folder as editors have it, shown by the widgets. */
import { expect } from '@open-wc/testing';

import '../../../src/widgets/agenda/define.js';
import '../../../src/widgets/feed/define.js';
import '../../../src/widgets/initiative-map/define.js';
import '../../../src/widgets/news-feed/define.js';
import '../../../src/widgets/partner-list/define.js';
import '../../../src/widgets/programme/define.js';
import '../../../src/widgets/subgoal-overview/define.js';
import '../../../src/widgets/theme-list/define.js';
import type { Widget } from '../../ui/helpers.js';
import { complete, listenToConsole, mount, part, settled, textOf, titles } from '../../ui/helpers.js';
import { opened } from '../../widgets/subscribe.js';

const FOLDER = new URL('/_test/built/', location.href).href;

interface BuiltFeed {
  readonly programme: { readonly name: string };
  readonly [list: string]: unknown;
}

const read = async (name: string): Promise<unknown> => (await fetch(FOLDER + name)).json();
const namesIn = (records: unknown): string[] =>
  (records as { title?: string; name?: string }[]).map(({ title, name }) => title ?? name ?? '');

describe('a built feed', () => {
  it('is shown by each widget, and can be followed', async function () {
    // The first to ask waits until it is built.
    this.timeout(120_000);
    const feed = (await read('feed.json')) as BuiltFeed;
    const log = listenToConsole();
    const page = mount(
      `<dia-feed src="${FOLDER}feed.json">
        <dia-programme loading="eager"></dia-programme>
        <dia-partner-list loading="eager" limit="50"></dia-partner-list>
        <dia-subgoal-overview loading="eager"></dia-subgoal-overview>
        <dia-theme-list loading="eager" limit="50"></dia-theme-list>
        <dia-news-feed loading="eager"></dia-news-feed>
        <dia-agenda loading="eager"></dia-agenda>
        <dia-initiative-map loading="eager"></dia-initiative-map>
      </dia-feed>`,
    );
    const [programme, partners, subgoals, themes, news, agenda, map] = [
      ...page.children,
    ] as Widget[];
    for (const widget of [programme!, partners!, subgoals!, themes!, news!, agenda!]) {
      await settled(widget);
      expect(widget.status, widget.localName).to.equal('ready');
    }
    expect(textOf(part(programme!, 'heading'))).to.contain(feed.programme.name);
    const shown = (widget: Widget) => [...titles(widget)].sort();
    expect(shown(themes!)).to.deep.equal(namesIn(feed.themes).sort());
    const { items } = (await read('news.json')) as { items: unknown };
    expect(shown(news!)).to.deep.equal(namesIn(items).sort());
    expect(shown(agenda!)).to.deep.equal(namesIn(feed.events).sort());
    await complete(map!);
    const { features } = (await read('initiatives.geojson')) as {
      features: { properties: unknown }[];
    };
    expect(features).not.to.deep.equal([]);
    const initiatives = namesIn(features.map(({ properties }) => properties));
    expect(shown(map!)).to.deep.equal(initiatives.sort());

    for (const [widget, name, form] of [
      [agenda!, 'agenda.ics', /^BEGIN:VCALENDAR/],
      [news!, 'nieuws.rss', /^<\?xml/],
    ] as const) {
      await opened(widget);
      const address = part<HTMLInputElement>(widget, 'address').value;
      expect(address).to.equal(FOLDER + name);
      expect(await (await fetch(address)).text()).to.match(form);
    }
    expect(log).to.deep.equal([]);
  });
});
