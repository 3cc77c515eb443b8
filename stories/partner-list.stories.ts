import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/partner-list/define.js';
import type { Args, Story } from './story.js';
import { choice, common, listAttributes, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Partner list',
  ...scenesOf('dia-partner-list', {
    argTypes: { ...listAttributes, layout: choice('cards', 'list', 'logos'), 'role-filter': text },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const LongContent = common.LongContent;
export const MissingImages = common.MissingImages;

export const LayoutList: Story = { args: { layout: 'list' } };
export const LayoutLogos: Story = { args: { layout: 'logos' } };
export const LayoutLogosMissingImages: Story = {
  args: { layout: 'logos', content: 'missing images' },
};
export const LayoutLogosLongContent: Story = { args: { layout: 'logos', content: 'long texts' } };
export const Associations: Story = { args: { 'role-filter': 'association' } };
