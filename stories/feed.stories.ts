import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/partner-list/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { publishFailing } from '../tests/fixtures/publish.js';
import type { Story } from './story.js';
import { FALLBACK, element, publishSample } from './story.js';

const meta: Meta = {
  title: 'Widgets/Feed',
  component: 'dia-feed',
  argTypes: { refresh: { control: { type: 'number', min: 0 } } },
};
export default meta;

const WIDGETS = ['dia-subgoal-overview', 'dia-news-feed', 'dia-priority-list', 'dia-partner-list'];

const withWidgets = (sources: () => Record<string, string>): Story => ({
  args: { lang: 'nl' },
  render: (given) => {
    const feed = element('dia-feed', { ...sources(), ...given });
    feed.append(...WIDGETS.map((tag) => element(tag, {}, FALLBACK)));
    return feed;
  },
});

/** One feed for all widgets. */
export const Ready = withWidgets(() => ({ src: publishSample() }));
/** Its own address fails; a copy elsewhere answers. */
export const Mirror = withWidgets(() => ({ src: publishFailing(), mirror: publishSample() }));
export const Error = withWidgets(() => ({ src: publishFailing() }));
