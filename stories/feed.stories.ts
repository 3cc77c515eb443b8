import type { Meta } from '@storybook/web-components-vite';

import { LANGUAGES } from '../src/text/languages.js';
import '../src/widgets/feed/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/partner-list/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { sample } from '../tests/fixtures/feeds.js';
import type { Args, Story } from './story.js';
import { choice, common, number, publishHere, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Feed',
  ...scenesOf('dia-feed', {
    argTypes: {
      src: text,
      mirror: text,
      refresh: number(0),
      'url-state': text,
      lang: choice(...LANGUAGES),
    },
    args: { neighbours: 'dia-subgoal-overview dia-news-feed dia-priority-list dia-partner-list' },
  }),
};
export default meta;

/** One feed for all widgets inside it. */
export const Ready: Story = {};
export const Stale = common.Stale;
/** A visitor chose something that narrows all widgets but the overview of subgoals. */
export const Filtered = common.Filtered;
/** Its own address fails; a copy elsewhere answers. */
export const Mirror: Story = { args: { state: 'error', mirror: publishHere(sample) } };
