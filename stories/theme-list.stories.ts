import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/theme-list/define.js';
import type { Args, Story } from './story.js';
import { common, listAttributes, scenesOf } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Theme list',
  ...scenesOf('dia-theme-list', { argTypes: listAttributes }),
};
export default meta;

export const Ready: Story = {};
export const LongContent = common.LongContent;
