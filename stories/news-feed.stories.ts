import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/news-feed/define.js';
import { jsonFeed } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import { common, publishSample, show, statesOf } from './story.js';

const tag = 'dia-news-feed';
const states = statesOf(tag);

const meta: Meta = {
  title: 'Widgets/News feed',
  component: 'dia-news-feed',
  argTypes: { ...common, kind: { control: 'text' } },
};
export default meta;

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
export const Filtered = states.Filtered;
export const OneItem = states.OneItem;
export const ManyItems = states.ManyItems;
export const MoreElsewhere = states.MoreElsewhere;
export const LongContent = states.LongContent;
export const MissingImages = states.MissingImages;
export const WithoutImages = states.WithoutImages;
export const WithoutHeading = states.WithoutHeading;
export const English = states.English;
export const Frisian = states.Frisian;
export const OtherLanguages = states.OtherLanguages;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

/** Of somebody else: no titles, HTML, no dates. */
export const AnyJsonFeed = show(tag, () => publish(jsonFeed));
export const OneKind = show(tag, publishSample, { kind: 'column' });
