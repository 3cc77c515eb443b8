import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/priority-list/define.js';
import '../src/widgets/project-list/define.js';
import type { Args, Story } from './story.js';
import { common, listAttributes, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Priority list',
  ...scenesOf('dia-priority-list', { argTypes: { ...listAttributes, period: text } }),
};
export default meta;

export const Ready: Story = {};
export const LongContent = common.LongContent;

export const OnePeriod: Story = { args: { content: 'related', period: '2018-2019' } };
export const WithProjects: Story = { args: { content: 'related', neighbours: 'dia-project-list' } };
