import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { empty, languages, long, many, one, related } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import type { Story } from './story.js';
import {
  FALLBACK,
  NONE,
  common,
  element,
  publishHere,
  publishSample,
  show,
  showStale,
} from './story.js';

const tag = 'dia-subgoal-overview';

const meta: Meta = {
  title: 'Widgets/Subgoal overview',
  component: 'dia-subgoal-overview',
  argTypes: { ...common, layout: { control: 'select', options: ['cards', 'list'] } },
};
export default meta;

export const Ready = show(tag, publishSample);
export const LayoutCards = show(tag, publishSample, { layout: 'cards' });
export const LayoutList = show(tag, publishSample, { layout: 'list' });
export const OneItem = show(tag, () => publish(one));
export const More = show(tag, () => publish(many), { limit: 3 });
export const MoreElsewhere = show(tag, () => publish(many), {
  limit: 3,
  'more-url': 'https://www.lokale-democratie.nl',
});
export const LongContent = show(tag, () => publishHere(long));
export const OtherLanguages = show(tag, () => publish(languages));
export const English = show(tag, publishSample, { lang: 'en' });
export const Frisian = show(tag, publishSample, { lang: 'fy' });
export const WithoutHeading = show(tag, publishSample, { heading: NONE });
export const Loading = show(tag, publishNever);
export const LoadingWithFallback = show(tag, publishNever, {}, FALLBACK);
export const Empty = show(tag, () => publish(empty));
export const Error = show(tag, () => publishFailing(), {}, FALLBACK);
export const Stale = showStale(tag);

/** A visitor chooses a subgoal, and its neighbours show what belongs to it. */
export const InsideFeed: Story = {
  args: { lang: 'nl' },
  render: ({ lang, ...given }) => {
    const feed = element('dia-feed', { src: publish(related), lang });
    feed.append(
      element(tag, given),
      element('dia-news-feed', {}),
      element('dia-priority-list', {}),
    );
    return feed;
  },
};
