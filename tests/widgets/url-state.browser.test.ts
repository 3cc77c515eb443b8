/** What visitors chose, kept in the address of the page. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

import '../../src/widgets/filter/define.js';
import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { Filter } from '../../src/feed/filter.js';
import type { DiaFeed } from '../../src/widgets/feed/feed.js';
import { related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import {
  all,
  cleanup,
  frames,
  listenToConsole,
  mount,
  settled,
  textOf,
  titles,
  until,
} from './helpers.js';
import { moveClock } from './initiative-map/clock.js';

/** Goes to an address of this page, as a link to it would; afterwards it is what it was. */
function goTo(query: string, state: unknown = null): void {
  const before = location.href;
  history.replaceState(state, '', `${location.pathname}${query}`);
  cleanup(() => history.replaceState(null, '', before));
}

async function show(attributes = 'url-state="dia"') {
  const feed = mount<DiaFeed>(
    `<dia-feed src="${publish(related)}" ${attributes}><dia-news-feed loading="eager"></dia-news-feed></dia-feed>`,
  );
  const news = await settled(feed.firstElementChild as Widget);
  await frames();
  return { feed, news };
}

const ask = (feed: Element, filter: Filter) => feed.dispatchEvent(new DiaFilterChangeEvent(filter));
const note = (news: Element) => textOf(all(news, '.filter')[0]);
const becomes = (query: string) =>
  until(() => location.search === query, `${query}: ${location.search}`);

/** What the page does with its history. */
function historyOf(): string[] {
  const pushState = history.pushState.bind(history);
  const replaceState = history.replaceState.bind(history);
  const done: string[] = [];
  history.pushState = (...given) => {
    done.push('push');
    pushState(...given);
  };
  history.replaceState = (...given) => {
    done.push('replace');
    replaceState(...given);
  };
  cleanup(() => Object.assign(history, { pushState, replaceState }));
  return done;
}

describe('url-state', () => {
  before(() => executeServerCommand('forget-history'));

  it('is off unless asked for', async () => {
    goTo('?dia.subgoal=raad');
    const done = historyOf();
    const { feed, news } = await show('');
    expect(titles(news)).to.have.length(4);
    ask(feed, { subgoal: ['inwoners'] });
    await until(() => titles(news).length === 2, 'the choice');
    await frames();
    expect(done).to.deep.equal([]);
  });

  it('reads the choice from the address', async () => {
    goTo('?dia.subgoal=raad&dia.municipality=Utrecht');
    const { news } = await show();
    await until(() => titles(news).length === 1, 'the choice');
    await until(() => note(news).includes('Krachtige gemeenteraad, Utrecht'), 'the note');
  });

  it('writes it there, and leaves everything else', async () => {
    goTo('?q=a%20b&flag&dia.subgoalx=1&q=%E0%A4%A#deel');
    const { feed, news } = await show();
    const [before] = [location.search];
    ask(feed, { subgoal: ['raad'], search: 'in utrecht' });
    await until(() => titles(news).length === 1, 'the choice');
    await becomes(`${before}&dia.search=in+utrecht&dia.subgoal=raad`);
    expect(location.hash).to.equal('#deel');
    ask(feed, {});
    await becomes(before);
  });

  it('goes back and forward', async () => {
    goTo('');
    const { feed, news } = await show();
    ask(feed, { subgoal: ['raad'] });
    await becomes('?dia.subgoal=raad');
    ask(feed, { subgoal: ['inwoners'], kind: ['column'] });
    await becomes('?dia.subgoal=inwoners&dia.kind=column');
    await until(() => titles(news).length === 1, 'the second choice');
    history.back();
    await until(() => titles(news).length === 2, 'the first choice');
    await until(() => note(news).includes('Krachtige gemeenteraad'), 'the first choice');
    history.back();
    await until(() => titles(news).length === 4, 'everything');
    history.forward();
    await until(() => titles(news).length === 2, 'the first choice');
    const said = () => textOf(feed.shadowRoot?.querySelector('[aria-live]') ?? undefined);
    await until(() => said() === 'Gefilterd op Krachtige gemeenteraad: 2 van 4 resultaten.', 'it');
    history.back();
    await becomes('');
  });

  it('makes a step for a choice, and none for letters of a search', async () => {
    goTo('');
    const { feed } = await show();
    const done = historyOf();
    for (const search of ['r', 'ra', 'raad']) {
      ask(feed, { search });
      await becomes(`?dia.search=${search}`);
    }
    expect(done).to.deep.equal(['replace', 'replace', 'replace']);
    ask(feed, { search: 'raad', kind: ['column'] });
    await becomes('?dia.search=raad&dia.kind=column');
    expect(done).to.deep.equal(['replace', 'replace', 'replace', 'push']);
    history.back();
    await becomes('?dia.search=raad');
  });

  it('keeps the state and the listeners of the page’s own router', async () => {
    goTo('', { router: { key: 7 } });
    const { feed } = await show();
    const heard: unknown[] = [];
    const listener = ({ state }: PopStateEvent) => void heard.push(state);
    addEventListener('popstate', listener);
    cleanup(() => removeEventListener('popstate', listener));
    ask(feed, { kind: ['column'] });
    await becomes('?dia.kind=column');
    expect(history.state).to.deep.equal({ router: { key: 7 } });
    expect(heard).to.deep.equal([]);
    history.back();
    await until(() => heard.length === 1, 'the router hears of it');
    expect(heard).to.deep.equal([{ router: { key: 7 } }]);
  });

  it('of several does not collide', async () => {
    goTo('?een.subgoal=raad&twee.subgoal=inwoners');
    const one = await show('url-state="een"');
    const two = await show('url-state="twee"');
    await until(() => note(one.news).includes('gemeenteraad'), 'the first');
    await until(() => note(two.news).includes('inwoners'), 'the second');
    ask(one.feed, { kind: ['column'] });
    await becomes('?twee.subgoal=inwoners&een.kind=column');
    expect(note(two.news)).to.include('inwoners');
    one.feed.remove();
    ask(two.feed, {});
    await becomes('?een.kind=column');
  });

  it('tells of a name that cannot be one', async () => {
    const said = listenToConsole();
    const done = historyOf();
    const { feed, news } = await show('url-state="a&b="');
    ask(feed, { kind: ['column'] });
    await until(() => titles(news).length === 1, 'the choice');
    await frames();
    expect(done).to.deep.equal([]);
    await until(() => said.length, 'a word');
    expect(said.filter((words) => words.includes('url-state="a&b="'))).to.have.length(1);
  });

  describe('in a browser that refuses', () => {
    /** Counts the changes that are refused, until it allows them. */
    function refuse() {
      const pushState = history.pushState.bind(history);
      const refused = { count: 0, end: () => Object.assign(history, { pushState }) };
      history.pushState = () => {
        refused.count++;
        throw new DOMException('Too many', 'SecurityError');
      };
      cleanup(refused.end);
      return refused;
    }

    it('catches up with the newest choice once it is allowed', async () => {
      goTo('');
      const refused = refuse();
      const { feed, news } = await show();
      ask(feed, { kind: ['column'] });
      await until(() => titles(news).length === 1, 'the choice');
      ask(feed, { subgoal: ['raad'] });
      await until(() => refused.count === 2, 'another try');
      expect(location.search).to.equal('');
      refused.end();
      await moveClock(10_000);
      expect(location.search).to.equal('?dia.subgoal=raad');
    });

    it('gives up after some tries', async () => {
      goTo('');
      const refused = refuse();
      const { feed } = await show();
      ask(feed, { kind: ['column'] });
      await until(() => refused.count, 'a try');
      for (let turn = 0; turn < 20; turn++) await moveClock(10_000);
      expect(refused.count).to.equal(7);
    });

    it('tries no more when it has left the page', async () => {
      goTo('');
      const refused = refuse();
      const { feed } = await show();
      ask(feed, { kind: ['column'] });
      await until(() => refused.count, 'a try');
      feed.remove();
      await moveClock(10_000);
      expect(refused.count).to.equal(1);
    });
  });

  it('shows what is hostile as text, and no more of it than can be read', async () => {
    const hostile = [
      'dia.subgoal=<img src=x onerror=alert(1)>',
      `dia.kind=${'x'.repeat(20_000)}`,
      'dia.__proto__=kind',
      'dia.constructor=1',
      '__proto__.kind=1',
      'dia.municipality=%00%E2%80%AEGM%E0%A4',
      ...Array.from({ length: 2000 }, (_, index) => `dia.theme=t${index}`),
    ];
    goTo(`?${hostile.join('&')}`);
    const { news } = await show();
    await until(() => news.status === 'empty', 'nothing fits');
    expect(all(news, 'img')).to.deep.equal([]);
    expect(note(news)).to.include('<img src=x onerror=alert(1)>');
    expect(note(news).length).to.be.lessThan(700);
    expect(({} as Record<string, unknown>).kind).to.equal(undefined);
    all<HTMLButtonElement>(news, '.filter button')[0]?.click();
    await until(() => titles(news).length === 4, 'everything');
    await until(
      () => !/dia\.(subgoal|kind|theme|municipality)/.test(location.search),
      'the address',
    );
    expect(location.search).to.include('dia.__proto__=kind');
  });
});
