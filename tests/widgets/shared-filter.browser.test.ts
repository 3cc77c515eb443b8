/** One filter for a whole page, with every widget that there is on it. */
import { ContextEvent } from '@lit/context';
import { expect } from '@open-wc/testing';

import '../../src/widgets/filter/define.js';
import type { FeedContext } from '../../src/feed/context.js';
import { feedContext } from '../../src/feed/context.js';
import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { Criterion, Filter } from '../../src/feed/filter.js';
import { CRITERIA } from '../../src/feed/filter.js';
import type { DiaFeed } from '../../src/widgets/feed/feed.js';
import { related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Tag, Widget } from './helpers.js';
import {
  SAMPLE,
  all,
  button,
  cleanup,
  complete,
  frames,
  hasButton,
  importInto,
  moduleOf,
  page,
  parts,
  requestsOf,
  tags,
  textOf,
  titles,
  until,
  widgets,
} from './helpers.js';

const FACETS = CRITERIA.filter((criterion) => criterion !== 'search');
const WIDGETS = tags
  .map((tag) => `<${tag} loading="eager" limit="500" style="inline-size: 900px"></${tag}>`)
  .join('');

const fieldOf = (filter: Element, id: string) =>
  filter.shadowRoot?.querySelector<HTMLSelectElement>(`#${id}`) ?? undefined;
const found = (filter: Element) => textOf(all(filter, '.found p')[0]);

interface Scene {
  readonly feed: DiaFeed;
  readonly filter: Element;
  readonly neighbours: readonly Widget[];
  /** Asks for a filter, and waits until everything on the page follows it. */
  readonly ask: (asked: Filter) => Promise<void>;
}

/** A page with every widget, on one feed. It stays until it is removed. */
async function show(src: string, markup = WIDGETS): Promise<Scene> {
  const feed = document.createElement('dia-feed');
  feed.src = src;
  feed.innerHTML = `<dia-filter></dia-filter>${markup}`;
  document.body.append(feed);
  const filter = feed.firstElementChild as Element;
  const neighbours = [...feed.querySelectorAll<Widget>(':scope > :not(dia-filter)')];
  for (const widget of neighbours) await complete(widget);
  const ask = async (asked: Filter) => {
    feed.dispatchEvent(new DiaFilterChangeEvent(asked));
    await answered(filter, neighbours);
  };
  await answered(filter, neighbours);
  return { feed, filter, neighbours, ask };
}

/** As `show`, for one test. */
async function showOnce(src: string, markup?: string): Promise<Scene> {
  const scene = await show(src, markup);
  cleanup(() => scene.feed.remove());
  return scene;
}

/** What a `dia-feed` gives to an element inside it. */
function contextOf(element: Element): FeedContext {
  const given: FeedContext[] = [];
  const take = (context: FeedContext) => void given.push(context);
  element.dispatchEvent(new ContextEvent(feedContext, element, take));
  const [context] = given;
  if (!context?.tally) throw new Error('There is no dia-feed that adds up.');
  return context;
}

/** Waits until the feed has counted for the filter of this moment, and all show what fits it. */
async function answered(filter: Element, neighbours: readonly Widget[]): Promise<void> {
  // The feed follows an event once nobody on its way up has cancelled it.
  await frames(1);
  const tally = await contextOf(filter).tally?.();
  await until(() => tally?.sum?.filter === contextOf(filter).filter, 'the sum');
  for (const widget of neighbours) await widget.updateComplete;
  // The map draws its groups first, and its list a frame later.
  await frames(3);
  for (const widget of neighbours) await widget.updateComplete;
}

/** Of the choices of a field what each leaves, as it says itself. */
const choices = (filter: Element, facet: Criterion): [value: string, count: number][] =>
  [...(fieldOf(filter, facet)?.options ?? [])]
    .filter(({ value }) => value)
    .map((option) => [option.value, Number(/\((\d+)\)$/.exec(textOf(option))?.[1])]);

/** Whether a widget says that it is narrowed. */
const isNarrowed = (widget: Widget) =>
  all(widget, '.filter, .found p').some((note) => textOf(note).startsWith('Gefilterd op'));

const shownBy = (neighbours: readonly Widget[]) =>
  neighbours.filter(isNarrowed).reduce((sum, widget) => sum + parts(widget, 'item').length, 0);

describe('one filter for every widget of a page', () => {
  let scene: Scene;

  before(async function () {
    this.timeout(0);
    scene = await show(publish(related));
    // What searches comes with the first filter.
    await scene.ask({ subgoal: ['raad'] });
    await until(() => isNarrowed(scene.feed.querySelector('dia-initiative-map') as Widget), 'it');
  });

  beforeEach(() => scene.ask({}));

  after(() => scene.feed.remove());

  for (const facet of FACETS.filter((one) => one !== 'municipality')) {
    it(`says of each ${facet} how much all then show together`, async () => {
      const { filter, neighbours, ask } = scene;
      const offered = choices(filter, facet);
      expect(offered).to.not.deep.equal([]);
      for (const [value, count] of offered) {
        await ask({ [facet]: [value] });
        expect(shownBy(neighbours), value).to.equal(count);
        expect(found(filter), value).to.match(new RegExp(`^${count} van \\d+ resultaten$`));
      }
    });
  }

  it('says of a choice beside another how much all then show together', async () => {
    const { filter, neighbours, ask } = scene;
    await ask({ subgoal: ['raad'] });
    const offered = choices(filter, 'province').filter(([, count]) => count);
    expect(offered).to.not.deep.equal([]);
    for (const [province, count] of offered) {
      await ask({ subgoal: ['raad'], province: [province] });
      const saying = neighbours.filter((one) =>
        ['news', 'initiatives', 'projects', 'events'].includes(
          widgets[one.localName as Tag].section,
        ),
      );
      expect(shownBy(saying), province).to.equal(count);
    }
  });

  for (const asked of [
    { search: 'raad' },
    { search: 'utrecht' },
    { municipality: ['Utrecht'] },
    { municipality: ['GM0344', 'leeuwarden'] },
    { subgoal: ['3'], search: 'inwoners' },
  ] as Filter[]) {
    it(`counts what is shown of ${JSON.stringify(asked)}`, async () => {
      const { filter, neighbours, ask } = scene;
      await ask(asked);
      const sum = shownBy(neighbours);
      expect(sum).to.be.greaterThan(0);
      expect(found(filter)).to.match(new RegExp(`^${sum} van \\d+ resultaten$`));
    });
  }

  it('is undone for all of them in dia-filter, and nowhere else', async () => {
    const { filter, neighbours, ask } = scene;
    const before = neighbours.map((one) => titles(one).length);
    await ask({ search: 'raad' });
    for (const one of neighbours) expect(isNarrowed(one), one.localName).to.equal(true);
    expect(neighbours.filter((one) => hasButton(one, 'Wis filters'))).to.deep.equal([]);
    button(filter, 'Wis filters').click();
    await answered(filter, neighbours);
    expect(neighbours.map((one) => titles(one).length)).to.deep.equal(before);
  });

  it('is announced once, and by no widget', async () => {
    const { feed, filter, neighbours, ask } = scene;
    const place = () => textOf(feed.shadowRoot?.querySelector('[aria-live]') ?? undefined);
    /** What is said by others than the feed, but that they have loaded: on a busy machine that comes late. */
    const loud = () =>
      [filter, ...neighbours].flatMap((widget) =>
        all(widget, '[aria-live]')
          .filter(
            (one) => textOf(one) && !textOf(one).endsWith('Geladen') && one.ariaLive !== 'off',
          )
          .map((one) => `${widget.localName}: ${textOf(one)}`),
      );
    const before = loud();
    await ask({ search: 'utrecht' });
    await until(() => place().startsWith('Gefilterd op “utrecht”'), 'what is said');
    expect(loud()).to.deep.equal(before);
  });
});

describe('one filter for a page', () => {
  it('counts all records of the sample feed', async () => {
    const { filter } = await showOnce(SAMPLE);
    const sum = tags.reduce((sum, tag) => sum + widgets[tag].count, 0);
    await until(() => found(filter) === `${sum} resultaten`, found(filter));
  });

  it('cannot widen what the webmaster lets each widget show', async () => {
    const bounded = tags.map((tag) => {
      const { section } = widgets[tag];
      const hasSubgoals = ['subgoals', 'priorities', 'initiatives', 'news'].includes(section);
      return `<${tag} loading="eager" ${hasSubgoals ? 'subgoal="raad"' : ''}></${tag}>`;
    });
    const { filter, neighbours, ask } = await showOnce(publish(related), bounded.join(''));
    const within = new Map(neighbours.map((widget) => [widget, titles(widget)]));
    for (const asked of [
      { subgoal: ['inwoners'] },
      { subgoal: ['raad', 'inwoners'] },
      { search: 'inwoners' },
      { kind: ['interview'] },
      { province: ['NL-FR', 'NL-UT'] },
    ]) {
      await ask(asked);
      for (const [widget, allowed] of within) {
        const message = `${widget.localName} ${JSON.stringify(asked)}`;
        expect(allowed, message).to.include.members(titles(widget));
      }
    }
    await ask({});
    for (const [widget, allowed] of within) {
      expect(titles(widget), widget.localName).to.deep.equal(allowed);
    }
    const sum = [...within.values()].flat().length;
    expect(found(filter)).to.equal(`${sum} resultaten`);
  });

  it('asks for each section once', async () => {
    const { document, window } = await page(
      `<dia-feed src="${SAMPLE}"><dia-filter></dia-filter>${WIDGETS}</dia-feed>`,
    );
    await importInto(document, ...['dia-feed', 'dia-filter', ...tags].map(moduleOf));
    const filter = document.querySelector('dia-filter') as Element;
    for (const tag of tags) await complete(document.querySelector<Widget>(tag) as Widget);
    await until(() => found(filter), 'the count');
    const files = () =>
      window.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feed/'))
        .length;
    const before = files();
    const select = fieldOf(filter, 'subgoal') as HTMLSelectElement;
    await until(() => select.options.length > 2, 'the subgoals');
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => found(filter).includes(' van '), 'the choice');
    for (const path of [SAMPLE, '/demo/feed/news.json', '/demo/feed/initiatives.geojson']) {
      expect(requestsOf(window, path), path).to.equal(1);
    }
    expect(files()).to.equal(before);
  });
});

describe('the map inside a dia-feed', () => {
  it('follows the number of a subgoal that comes in a document of its own', async () => {
    const href = (section: object) => ({ href: publish(section) });
    const { subgoals, initiatives } = related;
    const feed = { ...related, subgoals: href(subgoals), initiatives: href(initiatives) };
    const { neighbours, ask } = await showOnce(
      publish(feed),
      '<dia-initiative-map loading="eager" limit="500"></dia-initiative-map>',
    );
    const [map] = neighbours as [Widget];
    const everything = titles(map);
    await ask({ subgoal: ['raad'] });
    await until(() => titles(map).length < everything.length, 'those of the subgoal');
    const expected = titles(map);
    await ask({});
    await until(() => titles(map).length === everything.length, 'everything');
    await ask({ subgoal: ['1'] });
    await until(() => titles(map).length === expected.length, 'those of the number');
    expect(titles(map)).to.deep.equal(expected);
  });

  it('offers to filter the page by the municipality of a group', async () => {
    const { neighbours } = await showOnce(
      publish(related),
      '<dia-initiative-map loading="eager" view="map" style="inline-size: 900px"></dia-initiative-map><dia-news-feed loading="eager"></dia-news-feed>',
    );
    const [map, news] = neighbours as [Widget, Widget];
    const offer = () =>
      all(map, '.panel button').find((one) => textOf(one).startsWith('Filter de pagina'));
    // Each step opens the group around it, until Utrecht stands alone.
    for (; !offer(); await complete(map)) {
      all(map, '.marker')
        .find((marker) => (marker.ariaLabel ?? textOf(marker)).includes('Utrecht'))
        ?.click();
    }
    expect(titles(news)).to.have.length(4);
    expect(textOf(offer())).to.equal('Filter de pagina op Utrecht');
    offer()?.focus();
    offer()?.click();
    await until(() => titles(news).length === 1, 'the news of Utrecht');
    expect(textOf(all(news, '.filter')[0])).to.include('Gefilterd op: Utrecht');
    await complete(map);
    expect(parts(map, 'panel')).to.deep.equal([]);
    expect(map.shadowRoot?.activeElement).to.not.equal(null);
  });
});
