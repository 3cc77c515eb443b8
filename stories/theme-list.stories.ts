import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/theme-list/define.js';
import { common, statesOf } from './story.js';

const tag = 'dia-theme-list';
const states = statesOf(tag);

const meta: Meta = {
  title: 'Widgets/Theme list',
  component: 'dia-theme-list',
  argTypes: { ...common },
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
