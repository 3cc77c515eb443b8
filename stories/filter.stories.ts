import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/filter/define.js';
import '../src/widgets/initiative-map/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { related } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import type { Attributes, Story } from './story.js';
import { FALLBACK, boxed, chosen, element, publishSample, statesOf } from './story.js';

const tag = 'dia-filter';

/** A filter above its neighbours. */
function page(
  { src, lang, ...given }: Attributes,
  content = FALLBACK,
  neighbours = ['dia-news-feed', 'dia-priority-list'],
): HTMLElement {
  const feed = element('dia-feed', { src, lang });
  feed.append(
    element(tag, given, content),
    ...neighbours.map((name) => element(name, { limit: 3 })),
  );
  return feed;
}

const states = statesOf(tag, { build: page });

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

const ofRelated = (args: Attributes = {}): Story => ({
  args,
  render: (given) => page({ src: publish(related), ...given }),
});

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
export const Filtered = chosen(ofRelated(), { subgoal: ['raad'] });
export const OneItem = states.OneItem;
export const LongContent = states.LongContent;
export const WithoutHeading = states.WithoutHeading;
export const English = chosen(states.English, { kind: ['interview'] });
export const Frisian = chosen(states.Frisian, { kind: ['interview'] });
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

export const NothingFits = chosen(ofRelated(), { subgoal: ['raad'], kind: ['interview'] });
export const SomeFields = ofRelated({ fields: 'kind,search' });
export const Narrow = boxed(Filtered, { 'inline-size': '20rem' });
/** There is nothing to filter: the page's own link is shown. */
export const OutsideFeed: Story = { render: (given) => element(tag, given, FALLBACK) };

/** All of a page follows one filter, that of the map and the overview too. */
export const WithNeighbours = chosen(
  {
    render: (given) =>
      page({ src: publishSample(), ...given }, FALLBACK, [
        'dia-subgoal-overview',
        'dia-initiative-map',
        'dia-news-feed',
        'dia-priority-list',
      ]),
  },
  { subgoal: ['subdoel-1'] },
);
