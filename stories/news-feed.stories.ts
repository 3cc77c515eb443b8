import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/news-feed/define.js';
import { followed, jsonFeed } from '../tests/fixtures/feeds.js';
import type { Args, Story } from './story.js';
import { common, listAttributes, pressing, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/News feed',
  ...scenesOf('dia-news-feed', {
    argTypes: { ...listAttributes, kind: text },
    contents: { 'any JSON Feed': () => jsonFeed, 'to follow': () => followed },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const LoadingWithFallback = common.LoadingWithFallback;
export const Empty = common.Empty;
export const Stale = common.Stale;
export const Error = common.Error;
export const Filtered = common.Filtered;
export const OneItem = common.OneItem;
export const ManyItems = common.ManyItems;
export const MoreElsewhere = common.MoreElsewhere;
export const LongContent = common.LongContent;
export const MissingImages = common.MissingImages;
export const WithoutImages = common.WithoutImages;
export const WithoutHeading = common.WithoutHeading;
export const English = common.English;
export const Frisian = common.Frisian;
export const OtherLanguages = common.OtherLanguages;
export const RightToLeft = common.RightToLeft;
export const Hostile = common.Hostile;
export const Dark = common.Dark;

/** Of somebody else: no titles, HTML, no dates. */
export const AnyJsonFeed: Story = { args: { content: 'any JSON Feed' } };
export const OneKind: Story = { args: { kind: 'column' } };
/** A visitor asked how to follow it. */
export const Subscribe: Story = {
  args: { content: 'to follow', limit: 2 },
  decorators: [pressing('[part="subscribe"]', '#address')],
};
