import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/priority-list/define.js';
import '../src/widgets/project-list/define.js';
import { related } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import { common, show, statesOf } from './story.js';

const tag = 'dia-priority-list';
const states = statesOf(tag);

const meta: Meta = {
  title: 'Widgets/Priority list',
  component: 'dia-priority-list',
  argTypes: { ...common, period: { control: 'text' } },
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
export const WithoutHeading = states.WithoutHeading;
export const English = states.English;
export const Frisian = states.Frisian;
export const OtherLanguages = states.OtherLanguages;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

export const OnePeriod = show(tag, () => publish(related), { period: '2018-2019' });
export const WithProjects = show(
  'dia-feed',
  () => publish(related),
  {},
  '<dia-priority-list></dia-priority-list><dia-project-list></dia-project-list>',
);
