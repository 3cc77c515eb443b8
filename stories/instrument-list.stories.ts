import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/instrument-list/define.js';
import type { Args, Story } from './story.js';
import { common, listAttributes, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Instrument list',
  ...scenesOf('dia-instrument-list', { argTypes: { ...listAttributes, kind: text } }),
};
export default meta;

export const Ready: Story = {};
export const LongContent = common.LongContent;

export const OneKind: Story = { args: { kind: 'game' } };
