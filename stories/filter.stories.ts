import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/filter/define.js';
import '../src/widgets/initiative-map/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { DiaFilterChangeEvent } from '../src/feed/events.js';
import type { Filter } from '../src/feed/filter.js';
import { empty, related } from '../tests/fixtures/feeds.js';
import { publish, publishNever } from '../tests/fixtures/publish.js';
import type { Attributes, Story } from './story.js';
import { FALLBACK, NONE, boxed, element, publishSample } from './story.js';

const meta: Meta = {
  title: 'Widgets/Filter',
  component: 'dia-filter',
  argTypes: {
    fields: { control: 'text' },
    heading: { control: 'text' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    lang: { control: 'select', options: ['nl', 'en', 'fy'] },
  },
};
export default meta;

/** A filter above its neighbours, with something chosen. */
const page = (
  source: () => string,
  args: Attributes = {},
  chosen: Filter = {},
  neighbours: readonly string[] = ['dia-news-feed', 'dia-priority-list'],
): Story => ({
  args: { lang: 'nl', ...args },
  render: ({ lang, ...given }) => {
    const feed = element('dia-feed', { src: source(), lang });
    feed.append(
      element('dia-filter', given, FALLBACK),
      ...neighbours.map((tag) => element(tag, { limit: 3 })),
    );
    feed.addEventListener('dia-ready', () => feed.dispatchEvent(new DiaFilterChangeEvent(chosen)), {
      once: true,
    });
    return feed;
  },
});

const RELATED = () => publish(related);

export const Ready = page(publishSample);
export const Chosen = page(RELATED, {}, { subgoal: ['raad'] });
export const NothingFits = page(RELATED, {}, { subgoal: ['raad'], kind: ['interview'] });
export const SomeFields = page(RELATED, { fields: 'kind,search' });
export const WithoutHeading = page(RELATED, { heading: NONE });
export const English = page(RELATED, { lang: 'en' }, { kind: ['interview'] });
export const Frisian = page(RELATED, { lang: 'fy' }, { kind: ['interview'] });
export const Narrow = boxed(page(RELATED, {}, { subgoal: ['raad'] }), { 'inline-size': '20rem' });
export const Empty = page(() => publish(empty));
export const Loading = page(publishNever);
/** There is nothing to filter: the page's own link is shown. */
export const OutsideFeed: Story = {
  args: { lang: 'nl' },
  render: (given) => element('dia-filter', given, FALLBACK),
};

/** All of a page follows one filter, that of the map and the overview too. */
export const WithNeighbours = page(publishSample, {}, { subgoal: ['subdoel-1'] }, [
  'dia-subgoal-overview',
  'dia-initiative-map',
  'dia-news-feed',
  'dia-priority-list',
]);
