import { expect } from '@open-wc/testing';

import type { FeedErrorCode } from '../../src/feed/error.js';
import { jsonFeed, related, sample, withImages } from '../fixtures/feeds.js';
import { publish, publishFailing } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import {
  SAMPLE,
  all,
  button,
  hasButton,
  holdRequests,
  isShown,
  links,
  listenToConsole,
  mount,
  part,
  parts,
  settled,
  show,
  textOf,
  texts,
  titles,
  until,
} from './helpers.js';

const times = (widget: Widget) => all<HTMLTimeElement>(widget, 'time[datetime]');

/** News of the feed `related`, newest first. */
const [RAAD, INWONERS, BEIDE, NIEMAND] = related.news.items.map(({ title }) => title);

describe('dia-news-feed', () => {
  it('shows the 30 news items of the sample feed, newest first', async () => {
    const widget = await show(`<dia-news-feed src="${SAMPLE}" limit="12"></dia-news-feed>`);
    for (const count of [12, 24, 30]) {
      expect(parts(widget, 'item')).to.have.length(count);
      if (count === 30) break;
      button(widget, 'Meer tonen').click();
      await until(() => parts(widget, 'item').length > count, 'more news');
    }
    expect(hasButton(widget, 'Meer tonen')).to.equal(false);
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
    for (const [kind, expected] of [
      ['interview', [INWONERS]],
      ['interview,column', [INWONERS, BEIDE]],
      ['news', [RAAD, NIEMAND]],
      ['', [RAAD, INWONERS, BEIDE, NIEMAND]],
    ] as const) {
      it(`"${kind}" shows those alone`, async () => {
        const widget = await show(
          `<dia-news-feed src="${publish(related)}" kind="${kind}"></dia-news-feed>`,
        );
        expect(titles(widget)).to.deep.equal(expected);
      });
    }

    it('reports a kind that does not exist', async () => {
      const said = listenToConsole();
      await show(`<dia-news-feed src="${publish(related)}" kind="roddel"></dia-news-feed>`);
      await show(`<dia-news-feed src="${publish(related)}" kind="roddel"></dia-news-feed>`);
      expect(said.filter((words) => words.includes('kind="roddel"'))).to.have.length(1);
    });
  });

  describe('bounds', () => {
    for (const [attributes, expected] of [
      ['subgoal="raad"', [RAAD, BEIDE]],
      ['subgoal="1"', [RAAD, BEIDE]],
      ['subgoal="raad, 3"', [RAAD, INWONERS, BEIDE]],
      ['theme="participatie"', [INWONERS]],
      ['municipality="GM0344"', [RAAD]],
      ['municipality="utrecht"', [RAAD]],
      ['municipality="Leeuwarden, Amersfoort"', [INWONERS, BEIDE]],
      ['province="NL-UT"', [RAAD, BEIDE]],
      ['province="Fryslân"', [INWONERS]],
      ['province="NL-UT" subgoal="inwoners"', [BEIDE]],
    ] as const) {
      it(attributes, async () => {
        const widget = await show(
          `<dia-news-feed src="${publish(related)}" ${attributes}></dia-news-feed>`,
        );
        expect(titles(widget)).to.deep.equal(expected);
      });
    }

    it('may change', async () => {
      const widget = await show(
        `<dia-news-feed src="${publish(related)}" subgoal="raad"></dia-news-feed>`,
      );
      widget.subgoal = 'inwoners';
      await until(() => titles(widget)[0] === INWONERS, 'the other subgoal');
      expect(titles(widget)).to.deep.equal([INWONERS, BEIDE]);
    });

    it('know subgoals by their numbers, also where these stand in a document of their own', async () => {
      const subgoals = publish(related.subgoals);
      const feed = { ...related, subgoals: { href: subgoals } };
      const widget = await show(
        `<dia-news-feed src="${publish(feed)}" subgoal="1"></dia-news-feed>`,
      );
      expect(widget.status).to.equal('ready');
      expect(titles(widget)).to.have.length(2);
    });

    it('that leave nothing are told', async () => {
      const widget = await show(
        `<dia-news-feed src="${publish(related)}" municipality="Assen"></dia-news-feed>`,
      );
      expect(widget.status).to.equal('empty');
      expect(textOf(part(widget, 'message'))).to.equal('Er is nog geen nieuws.');
    });
  });

  describe('images', () => {
    const at = (path: string) => new URL(path, location.href).href;
    const image = at('/demo/feed/images/news-rivier.svg');
    const broken = at('/_test/no-such-image.svg');
    const feed = withImages(image, 'https://fixture.invalid/foto.svg', broken);
    const url = () => publish(feed, at('/demo/feed/'));
    const sources = (widget: Widget) =>
      parts<HTMLImageElement>(widget, 'image').map(({ src }) => src);

    for (const [images, expected] of [
      ['own', [image, broken]],
      ['any', [image, 'https://fixture.invalid/foto.svg', broken]],
      ['none', []],
    ] as const) {
      it(`"${images}"`, async () => {
        const widget = await show(
          `<dia-news-feed src="${url()}" images="${images}"></dia-news-feed>`,
        );
        expect(titles(widget)).to.have.length(3);
        expect(sources(widget)).to.deep.equal(expected);
      });
    }

    it('that cannot be had go away', async () => {
      const widget = await show(`<dia-news-feed src="${url()}"></dia-news-feed>`);
      const [good, bad] = parts<HTMLImageElement>(widget, 'image');
      await until(() => good?.complete && bad && !isShown(bad), 'the broken image gone');
      expect(isShown(good as Element)).to.equal(true);
    });

    it('of the sample feed can be had', async () => {
      const widget = await show(`<dia-news-feed src="${SAMPLE}"></dia-news-feed>`);
      const shown = parts<HTMLImageElement>(widget, 'image');
      expect(shown).to.have.length(6);
      shown[0]?.scrollIntoView();
      await until(() => shown[0]?.naturalWidth, 'the first image');
      scrollTo(0, 0);
    });
  });

  describe('an error', () => {
    const said = {
      network: 'We kunnen de gegevens nu niet ophalen.',
      timeout: 'Het ophalen van de gegevens duurt te lang.',
      status: 'We kunnen de gegevens nu niet ophalen.',
      'too-large': 'We kunnen de gegevens niet tonen. Er zijn er te veel.',
      'not-json': 'We kunnen de gegevens nu niet lezen.',
      'not-a-feed': 'We kunnen de gegevens nu niet lezen.',
      'no-section': 'Deze gegevens zijn er nu niet.',
    } satisfies Record<FeedErrorCode, string>;

    for (const [code, text] of Object.entries(said)) {
      it(`${code} is told in plain words`, async () => {
        const url = publishFailing(code as FeedErrorCode);
        const widget = await show(`<dia-news-feed src="${url}"></dia-news-feed>`);
        expect(textOf(part(widget, 'message'))).to.include(text);
      });
    }

    it('is told when an address is no feed', async () => {
      const widget = await show('<dia-news-feed src="/package.json"></dia-news-feed>');
      expect(textOf(part(widget, 'message'))).to.include(said['not-a-feed']);
    });

    it('is told when an address does not exist', async () => {
      const widget = await show('<dia-news-feed src="/_test/no-such-feed"></dia-news-feed>');
      expect(textOf(part(widget, 'message'))).to.include(said.status);
    });
  });

  it('asks once for what two widgets show', async () => {
    const { urls, release } = holdRequests();
    const src = `${SAMPLE}?two`;
    const both = mount<HTMLElement>(
      `<div><dia-news-feed src="${src}" loading="eager"></dia-news-feed>
      <dia-news-feed src="${src}" loading="eager" limit="3"></dia-news-feed></div>`,
    );
    await until(() => urls.length, 'a request');
    release();
    for (const widget of both.querySelectorAll<Widget>('dia-news-feed')) await settled(widget);
    expect(titles(both.children[0] as Element)).to.have.length(6);
    expect(titles(both.children[1] as Element)).to.have.length(3);
    const paths = urls.map((url) => new URL(url).pathname);
    expect(paths.filter((path) => path === SAMPLE)).to.have.length(1);
    expect(paths.filter((path) => path === '/demo/feed/news.json').length).to.be.at.most(1);
  });
});
