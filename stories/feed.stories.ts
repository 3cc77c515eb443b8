import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/partner-list/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { publishFailing } from '../tests/fixtures/publish.js';
import type { Attributes, Story } from './story.js';
import { FALLBACK, chosen, element, publishSample, statesOf } from './story.js';

const tag = 'dia-feed';

const WIDGETS = ['dia-subgoal-overview', 'dia-news-feed', 'dia-priority-list', 'dia-partner-list'];

/** One feed for all widgets inside it. */
function withWidgets(given: Attributes, content = ''): HTMLElement {
  const feed = element(tag, given);
  feed.append(...WIDGETS.map((name) => element(name, { limit: 3 }, content)));
  return feed;
}

const states = statesOf(tag, { build: withWidgets });

const meta: Meta = {
  title: 'Widgets/Feed',
  component: 'dia-feed',
  argTypes: {
    refresh: { control: { type: 'number', min: 0 } },
    lang: { control: 'select', options: ['nl', 'en', 'fy'] },
  },
};
export default meta;

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
/** A visitor chose something that narrows all widgets but the overview of subgoals. */
export const Filtered = chosen(states.Ready, { search: 'raad' });
export const OneItem = states.OneItem;
export const LongContent = states.LongContent;
export const MissingImages = states.MissingImages;
export const English = states.English;
export const Frisian = states.Frisian;
export const OtherLanguages = states.OtherLanguages;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

/** Its own address fails; a copy elsewhere answers. */
export const Mirror: Story = {
  render: (given) =>
    withWidgets({ src: publishFailing(), mirror: publishSample(), ...given }, FALLBACK),
};
