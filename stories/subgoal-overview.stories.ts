import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { long, related } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import type { Story } from './story.js';
import { common, element, publishHere, publishSample, show, statesOf } from './story.js';

const tag = 'dia-subgoal-overview';
const states = statesOf(tag);

const meta: Meta = {
  title: 'Widgets/Subgoal overview',
  component: 'dia-subgoal-overview',
  argTypes: { ...common, layout: { control: 'select', options: ['cards', 'list'] } },
};
export default meta;

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
export const Filtered = states.Filtered;
export const OneItem = states.OneItem;
export const ManyItems = states.ManyItems;
export const MoreElsewhere = states.MoreElsewhere;
export const LongContent = states.LongContent;
export const WithoutHeading = states.WithoutHeading;
export const English = states.English;
export const Frisian = states.Frisian;
export const OtherLanguages = states.OtherLanguages;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

export const LayoutList = show(tag, publishSample, { layout: 'list' });
export const LayoutListLongContent = show(tag, () => publishHere(long), { layout: 'list' });

/** A visitor chooses a subgoal, and its neighbours show what belongs to it. */
export const InsideFeed: Story = {
  render: (given) => {
    const feed = element('dia-feed', { src: publish(related) });
    feed.append(
      element(tag, given),
      element('dia-news-feed', {}),
      element('dia-priority-list', {}),
    );
    return feed;
  },
};
