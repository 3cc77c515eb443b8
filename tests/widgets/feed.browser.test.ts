import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SinonFakeTimers } from 'sinon';
import { useFakeTimers } from 'sinon';

import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { Filter } from '../../src/feed/filter.js';
import type { DiaFeed } from '../../src/widgets/feed/feed.js';
import { many, one, related, sample } from '../fixtures/feeds.js';
import { fail, publish, publishFailing, replace } from '../fixtures/publish.js';
import { mistakesIn } from './axe.js';
import type { Widget } from './helpers.js';
import {
  SAMPLE,
  all,
  button,
  cleanup,
  complete,
  eventsOf,
  expectFocus,
  frames,
  hasButton,
  holdRequests,
  isShown,
  listenToConsole,
  mount,
  settled,
  tags,
  textOf,
  texts,
  titles,
  until,
  widgets,
} from './helpers.js';

/** What axe finds does not depend on the engine. */
const isChromium = navigator.userAgent.includes('Chrome/');

const [RAAD, INWONERS, BEIDE, NIEMAND] = related.news.items.map(({ title }) => title);
const CLEAR = 'Wis filters';

/** The choices of an overview, each with whether it is made. */
const choices = (overview: Element) =>
  all<HTMLButtonElement>(overview, 'button[aria-pressed]').map((choice) => ({
    choice,
    name: textOf(choice),
    pressed: choice.getAttribute('aria-pressed') === 'true',
  }));

const choose = (overview: Element, name: string) => {
  const found = choices(overview).find((one) => one.name.includes(name));
  if (!found) throw new Error(`There is no choice "${name}".`);
  return found.choice;
};

/** A feed with an overview and the widgets that follow it. */
async function shared(attributes = `src="${publish(related)}"`) {
  const feed = mount<DiaFeed>(
    `<dia-feed ${attributes}>
      <dia-subgoal-overview loading="eager"></dia-subgoal-overview>
      <div><dia-news-feed loading="eager"></dia-news-feed></div>
      <dia-priority-list loading="eager"></dia-priority-list>
      <dia-partner-list loading="eager"></dia-partner-list>
    </dia-feed>`,
  );
  const [overview, news, priorities, partners] = [
    'dia-subgoal-overview',
    'dia-news-feed',
    'dia-priority-list',
    'dia-partner-list',
  ].map((tag) => feed.querySelector<Widget>(tag) as Widget) as [Widget, Widget, Widget, Widget];
  for (const widget of [overview, news, priorities, partners]) await settled(widget);
  return { feed, overview, news, priorities, partners };
}

describe('dia-feed', () => {
  it('gives its feed to all widgets inside, with one request', async () => {
    const { urls, release } = holdRequests();
    const feed = mount(
      `<dia-feed src="${SAMPLE}?all">${tags.map((tag) => `<${tag} loading="eager"></${tag}>`).join('')}</dia-feed>`,
    );
    await until(() => urls.length, 'a request');
    release();
    for (const tag of tags) {
      const widget = await settled(feed.querySelector<Widget>(tag) as Widget);
      expect(titles(widget)[0]).to.equal(widgets[tag].first);
    }
    expect(urls.filter((url) => url.endsWith('?all'))).to.have.length(1);
  });

  it('takes no room of its own, and hides with [hidden]', async () => {
    const { feed, news } = await shared();
    expect(getComputedStyle(feed).display).to.equal('contents');
    expect(isShown(news)).to.equal(true);
    feed.hidden = true;
    expect(isShown(news)).to.equal(false);
  });

  it('reaches widgets that come later, and in shadow roots', async () => {
    const { feed } = await shared();
    const late = document.createElement('dia-news-feed');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(late);
    late.loading = 'eager';
    feed.append(host);
    await until(() => late.status === 'ready', 'the late widget');
    expect(titles(late)).to.deep.equal([RAAD, INWONERS, BEIDE, NIEMAND]);
  });

  it('leaves a widget with a src of its own alone', async () => {
    const feed = mount(
      `<dia-feed src="${publish(sample)}"><dia-news-feed src="${publish(one)}"></dia-news-feed></dia-feed>`,
    );
    const news = await settled(feed.firstElementChild as Widget);
    expect(titles(news)).to.have.length(1);
  });

  it('inside another one is the one that counts', async () => {
    const outer = mount(
      `<dia-feed src="${publish(many)}"><dia-feed src="${publish(one)}"><dia-news-feed></dia-news-feed></dia-feed></dia-feed>`,
    );
    const news = await settled(outer.querySelector<Widget>('dia-news-feed') as Widget);
    expect(titles(news)).to.have.length(1);
  });

  it('takes its widgets along to another src', async () => {
    const { feed, news, partners } = await shared();
    feed.src = publish(sample);
    await until(() => titles(news)[0] === widgets['dia-news-feed'].first, 'the other news');
    await until(() => titles(partners)[0] === widgets['dia-partner-list'].first, 'its partners');
  });

  it('goes to its mirror when its own address fails', async () => {
    const { news, overview } = await shared(
      `src="${publishFailing('status', 404)}" mirror="${publishFailing('not-json')} ${publish(related)}"`,
    );
    expect(news.status).to.equal('ready');
    expect(titles(news)).to.have.length(4);
    expect(titles(overview)).to.have.length(3);
  });

  it('tells the error of its own address when all fail', async () => {
    const errors = eventsOf(document, 'dia-error');
    await shared(`src="${publishFailing('status', 404)}" mirror="${publishFailing('not-json')}"`);
    expect(new Set(errors.map(({ error }) => error.code))).to.deep.equal(new Set(['status']));
  });

  describe('refresh', () => {
    const MINUTE = 60_000;
    let clock: SinonFakeTimers;

    beforeEach(() => {
      // It goes on by itself too, for what waits in the tests.
      clock = useFakeTimers({
        toFake: ['setInterval', 'clearInterval'],
        shouldAdvanceTime: true,
      });
    });

    afterEach(() => clock.restore());

    it('fetches the feed again after so many minutes', async () => {
      const url = publish(related);
      const feed = mount<DiaFeed>(
        `<dia-feed src="${url}" refresh="5"><dia-news-feed></dia-news-feed></dia-feed>`,
      );
      const news = await settled(feed.firstElementChild as Widget);
      replace(url, one);
      clock.tick(4 * MINUTE);
      await frames();
      expect(titles(news)).to.have.length(4);
      clock.tick(MINUTE);
      await until(() => titles(news).length === 1, 'the other feed');

      feed.remove();
      expect(clock.countTimers()).to.equal(0);
    });

    it('waits while nobody looks at the page', async () => {
      const url = publish(related);
      const { news } = await shared(`src="${url}" refresh="5"`);
      const look = (state: DocumentVisibilityState) =>
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      cleanup(() => Reflect.deleteProperty(document, 'visibilityState'));
      replace(url, one);
      look('hidden');
      clock.tick(5 * MINUTE);
      await frames();
      expect(titles(news)).to.have.length(4);
      look('visible');
      clock.tick(5 * MINUTE);
      await until(() => titles(news).length === 1, 'the other feed');
    });

    it('takes no milliseconds for minutes', async () => {
      const said = listenToConsole();
      const feed = mount<DiaFeed>(
        `<dia-feed src="${publish(related)}" refresh="60000"></dia-feed>`,
      );
      await feed.updateComplete;
      expect(clock.countTimers()).to.equal(0);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('refresh="60000"'))).to.have.length(1);
    });

    it('does not unless asked to', async () => {
      const feed = mount<DiaFeed>(`<dia-feed src="${publish(related)}"></dia-feed>`);
      await feed.updateComplete;
      expect(clock.countTimers()).to.equal(0);
    });

    it('of one widget tells all', async () => {
      const url = publish(related);
      const { news, partners } = await shared(`src="${url}"`);
      fail(url);
      await news.refresh();
      await until(() => partners.status === 'stale', 'stale partners');
      expect(news.status).to.equal('stale');
    });
  });

  describe('the shared filter', () => {
    it('begins with nothing chosen', async () => {
      const { overview, news } = await shared();
      // Nothing on the page belongs to the third subgoal, so that nothing would follow.
      const offered = choices(overview).map(({ name, pressed }) => [name.split(': ')[1], pressed]);
      expect(offered).to.deep.equal([
        ['Krachtige gemeenteraad', false],
        ['Beter betrokken inwoners', false],
      ]);
      expect(titles(news)).to.have.length(4);
      expect(hasButton(news, CLEAR)).to.equal(false);
    });

    it('narrows the neighbours to the subgoal that is chosen', async () => {
      const { overview, news, priorities, partners } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
      expect(titles(news)).to.deep.equal([RAAD, BEIDE]);
      expect(textOf(news.shadowRoot?.firstElementChild ?? undefined)).to.include(
        'Gefilterd op: Krachtige gemeenteraad',
      );
      await until(() => titles(priorities).length === 1, 'one priority');
      expect(titles(priorities)).to.deep.equal(['Quick scan']);
      // Partners belong to no subgoal, and an overview stays whole.
      expect(titles(partners)).to.have.length(4);
      expect(titles(overview)).to.have.length(3);
      expect(choices(overview).map(({ pressed }) => pressed)).to.deep.equal([true, false]);
    });

    it('takes another choice in place of the first', async () => {
      const { overview, news } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
      choose(overview, 'Beter betrokken inwoners').click();
      await until(() => titles(news)[0] === INWONERS, 'the other news');
      expect(titles(news)).to.deep.equal([INWONERS, BEIDE]);
      expect(choices(overview).map(({ pressed }) => pressed)).to.deep.equal([false, true]);
    });

    it('of a subgoal leaves what is chosen of the rest as it is', async () => {
      const { feed, overview } = await shared();
      const events = eventsOf(document, 'dia-filter-change');
      feed.dispatchEvent(new DiaFilterChangeEvent({ kind: ['news'] }));
      await frames();
      choose(overview, 'Krachtige gemeenteraad').click();
      expect(events[1]?.filter).to.deep.equal({ kind: ['news'], subgoal: ['raad'] });
      await until(() => choices(overview)[0]?.pressed, 'the choice');
      choose(overview, 'Krachtige gemeenteraad').click();
      expect(events[2]?.filter).to.deep.equal({ kind: ['news'] });
    });

    it('is undone where it was chosen', async () => {
      const { overview, news } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 4, 'all news');
      expect(choices(overview).some(({ pressed }) => pressed)).to.equal(false);
    });

    it('is undone where it is told, and the focus stays there', async () => {
      const { overview, news, priorities } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => hasButton(news, CLEAR), 'the button');
      button(news, CLEAR).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => titles(news).length === 4, 'all news');
      expect(hasButton(news, CLEAR)).to.equal(false);
      await until(() => titles(priorities).length === 4, 'all priorities');
      expect(choices(overview).some(({ pressed }) => pressed)).to.equal(false);
      await frames();
      expectFocus(news, all(news, 'a')[0]);
    });

    it('is chosen by keyboard, without losing the place', async () => {
      const { overview, news } = await shared();
      const choice = choose(overview, 'Krachtige gemeenteraad');
      choice.focus();
      await sendKeys({ press: 'Space' });
      await until(() => titles(news).length === 2, 'two news items');
      expectFocus(overview, choice);
    });

    it('says so when nothing fits it', async () => {
      const { feed, news } = await shared();
      feed.dispatchEvent(new DiaFilterChangeEvent({ subgoal: ['weerbaar'] }));
      await until(() => news.status === 'empty', 'nothing');
      expect(textOf(all(news, '.outcome')[0])).to.include(
        'Geen resultaten. Wis een filter of zoek met een ander woord.',
      );
    });

    it('is not broken by what a newer library asks for', async () => {
      const { feed, news } = await shared();
      feed.dispatchEvent(new DiaFilterChangeEvent({ period: ['2020'] } as Filter));
      await frames(6);
      expect(news.status).to.equal('ready');
      expect(titles(news)).to.have.length(4);
    });

    it('leaves records alone that say nothing about it', async () => {
      const { feed, news, priorities } = await shared(`src="${SAMPLE}"`);
      feed.dispatchEvent(new DiaFilterChangeEvent({ subgoal: ['subdoel-1'] }));
      await frames(6);
      expect([news.status, priorities.status]).to.deep.equal(['ready', 'ready']);
      expect(hasButton(news, CLEAR)).to.equal(false);
    });

    it('cannot widen what the webmaster lets a widget show', async () => {
      const { overview, news } = await shared();
      news.subgoal = 'inwoners';
      await until(() => titles(news)[0] === INWONERS, 'the bounds');
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 1, 'one item');
      expect(titles(news)).to.deep.equal([BEIDE]);
    });

    it('passes by a widget with a feed of its own', async () => {
      const { feed, overview, news } = await shared();
      feed.insertAdjacentHTML(
        'beforeend',
        `<dia-news-feed src="${publish(related)}" loading="eager"></dia-news-feed>`,
      );
      const other = await settled(feed.lastElementChild as Widget);
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
      expect(titles(other)).to.have.length(4);
    });

    it('asks by an event that tells which filter', async () => {
      const events = eventsOf(document, 'dia-filter-change');
      const { overview, news } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
      expect(events).to.have.length(1);
      expect(events[0]?.filter).to.deep.equal({ subgoal: ['raad'] });
      expect(events[0]?.composed).to.equal(true);
    });

    it('stays as it is when that event is cancelled', async () => {
      const { overview, news } = await shared();
      const refuse = (event: Event) => event.preventDefault();
      document.addEventListener('dia-filter-change', refuse);
      cleanup(() => document.removeEventListener('dia-filter-change', refuse));
      choose(overview, 'Krachtige gemeenteraad').click();
      await frames();
      expect(titles(news)).to.have.length(4);
      expect(choices(overview).some(({ pressed }) => pressed)).to.equal(false);
      document.removeEventListener('dia-filter-change', refuse);
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => titles(news).length === 2, 'two news items');
    });

    it('narrows the map, and the map narrows its neighbours', async () => {
      const { feed, overview, news } = await shared();
      feed.insertAdjacentHTML(
        'beforeend',
        '<dia-initiative-map loading="eager"></dia-initiative-map>',
      );
      const map = await complete(feed.lastElementChild as Widget);
      const found = (count: string) =>
        until(() => texts(all(map, '.found p')).includes(count), count);
      const chosen = () => all<HTMLSelectElement>(map, '#subgoal')[0]?.value;
      await found('4 initiatieven');
      choose(overview, 'Krachtige gemeenteraad').click();
      await found('2 van 4 initiatieven');
      await until(() => chosen() === 'raad', 'the field');
      expect(titles(map)).to.deep.equal(['Raad en inwoners samen', 'Raad op zaterdag']);

      const field = all<HTMLSelectElement>(map, '#subgoal')[0] as HTMLSelectElement;
      field.value = 'inwoners';
      field.dispatchEvent(new Event('change'));
      await until(() => titles(news)[0] === INWONERS, 'the other news');
      expect(choices(overview).map(({ pressed }) => pressed)).to.deep.equal([false, true]);
      await found('2 van 4 initiatieven');

      button(map, 'Wis filters').click();
      await found('4 initiatieven');
      expect(titles(news)).to.have.length(4);
      expect(choices(overview).some(({ pressed }) => pressed)).to.equal(false);
    });

    it('speaks the language of each widget', async () => {
      const { overview, news } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      news.lang = 'en';
      await until(() => hasButton(news, 'Clear filters'), 'English');
      expect(texts(all(news, '*')).some((text) => text.startsWith('Filtered by:'))).to.equal(true);
      overview.lang = 'en';
      await until(() => hasButton(overview, 'Only this subgoal'), 'English');
      const [choice] = choices(overview).map(({ choice }) => choice.querySelector('span'));
      expect(choice?.lang).to.equal('nl');
    });

    it('is for everybody', async () => {
      const { feed, overview, news } = await shared();
      choose(overview, 'Krachtige gemeenteraad').click();
      await until(() => hasButton(news, CLEAR), 'the button');
      if (isChromium) expect(await mistakesIn(feed)).to.deep.equal([]);
      for (const one of [button(news, CLEAR), ...choices(overview).map(({ choice }) => choice)]) {
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), textOf(one)).to.be.at.least(44);
      }
    });
  });
});
