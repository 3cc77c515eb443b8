import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import type { Args, Story } from './story.js';
import { choice, common, listAttributes, scenesOf } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Subgoal overview',
  ...scenesOf('dia-subgoal-overview', {
    argTypes: { ...listAttributes, layout: choice('cards', 'list') },
  }),
};
export default meta;

export const Ready: Story = {};
export const Filtered: Story = { args: { visitorFilter: { subgoal: ['subdoel-3'] } } };
export const LongContent = common.LongContent;

export const LayoutList: Story = { args: { layout: 'list' } };
export const LayoutListLongContent: Story = { args: { layout: 'list', content: 'long texts' } };

/** A visitor chooses a subgoal, and its neighbours show what belongs to it. */
export const InsideFeed: Story = {
  args: { content: 'related', neighbours: 'dia-news-feed dia-priority-list' },
};
