import { expect } from '@open-wc/testing';

import { followed, jsonFeed, related, sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import {
  SAMPLE,
  all,
  button,
  hasButton,
  links,
  listenToConsole,
  parts,
  show,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';
import { opened } from './subscribe.js';

const times = (widget: Widget) => all<HTMLTimeElement>(widget, 'time[datetime]');

/** News of the feed `related`, newest first. */
const [RAAD, INWONERS, BEIDE, NIEMAND] = related.news.items.map(({ title }) => title);

keepsPromises('dia-news-feed', () => import('../../src/widgets/news-feed/define.js'), {
  partsIn: [
    async () => opened(await show(`<dia-news-feed src="${publish(followed)}" loading="eager"></dia-news-feed>`)),
  ],
});

describe('dia-news-feed', () => {
  it('shows the 30 news items of the sample feed, newest first', async () => {
    const widget = await show(`<dia-news-feed src="${SAMPLE}" limit="12"></dia-news-feed>`);
    for (const count of [12, 24, 30]) {
      expect(parts(widget, 'item')).to.have.length(count);
      if (count === 30) break;
      button(widget, 'Toon meer').click();
      await until(() => parts(widget, 'item').length > count, 'more news');
    }
    expect(hasButton(widget, 'Toon meer')).to.equal(false);
    expect(titles(widget)[0]).to.equal('Doorstart voor Democratie in Actie');
    expect(titles(widget)[29]).to.equal('Engelstalige website CONSUL in première');
    const dates = times(widget).map(({ dateTime }) => Date.parse(dateTime));
    expect(dates).to.have.length(30);
    expect(dates).to.deep.equal([...dates].sort((one, other) => other - one));
  });

  it('tells date, kind and publisher', async () => {
    const widget = await show(`<dia-news-feed src="${SAMPLE}"></dia-news-feed>`);
    const [first, , third] = parts(widget, 'meta');
    expect(textOf(first)).to.match(/^2 november 2022\W*LPB$/);
    expect(textOf(third)).to.match(/^2 april 2021\W*Column\W*VNG Magazine$/);
    expect(textOf(parts(widget, 'summary')[0])).to.equal(
      "Het programma gaat verder met participatie, uitdaagrecht en jongeren als thema's.",
    );
    expect(links(widget)[0]?.href).to.equal(
      'https://lpb.nl/nieuws/nieuws-bericht/doorstart-voor-democratie-in-actie/',
    );
  });

  it('writes dates in the language of the page', async () => {
    const widget = await show(`<dia-news-feed src="${publish(sample)}"></dia-news-feed>`);
    const [time] = times(widget);
    expect(time?.dateTime).to.equal('2022-11-02T00:00:00+01:00');
    for (const [lang, date] of [
      ['en', '2 November 2022'],
      ['fy', '2 novimber 2022'],
      ['nl', '2 november 2022'],
    ] as const) {
      widget.lang = lang;
      await until(() => textOf(times(widget)[0]) === date, date);
    }
  });

  it('calls a partner by its abbreviation', async () => {
    const widget = await show(`<dia-news-feed src="${publish(related)}"></dia-news-feed>`);
    expect(textOf(parts(widget, 'meta')[0])).to.match(/VNG$/);
    expect(textOf(parts(widget, 'meta')[1])).to.match(/De Courant$/);
  });

  it('shows anybody’s JSON Feed', async () => {
    const widget = await show(`<dia-news-feed src="${publish(jsonFeed)}"></dia-news-feed>`);
    expect(titles(widget)).to.deep.equal([
      'Nieuwer',
      'De wethouder & de raad spraken in Méppel.',
      'Zonder datum',
    ]);
    // 23:30 UTC is the next day in the Netherlands.
    expect(texts(times(widget))).to.deep.equal(['1 januari 2022', '6 mei 2021']);
  });

  describe('kind', () => {
    it('shows only those that are asked for', async () => {
      const widget = await show(`<dia-news-feed src="${publish(related)}"></dia-news-feed>`);
      for (const [kind, expected] of [
        ['interview', [INWONERS]],
        ['interview,column', [INWONERS, BEIDE]],
        ['news', [RAAD, NIEMAND]],
        ['', [RAAD, INWONERS, BEIDE, NIEMAND]],
      ] as const) {
        widget.setAttribute('kind', kind);
        await widget.updateComplete;
        expect(titles(widget), kind).to.deep.equal(expected);
      }
    });

    it('reports a kind that does not exist', async () => {
      const said = listenToConsole();
      await show(`<dia-news-feed src="${publish(related)}" kind="roddel"></dia-news-feed>`);
      await show(`<dia-news-feed src="${publish(related)}" kind="roddel"></dia-news-feed>`);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('kind="roddel"'))).to.have.length(1);
    });
  });

  it('shows the images of the sample feed', async () => {
    const widget = await show(`<dia-news-feed src="${SAMPLE}"></dia-news-feed>`);
    const shown = parts<HTMLImageElement>(widget, 'image');
    expect(shown).to.have.length(6);
    shown[0]?.scrollIntoView();
    await until(() => shown[0]?.naturalWidth, 'the first image');
    scrollTo(0, 0);
  });
});
