import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/partner-list/define.js';
import { long, missingImages } from '../tests/fixtures/feeds.js';
import { common, publishHere, publishSample, show, statesOf } from './story.js';

const tag = 'dia-partner-list';
const states = statesOf(tag, { filter: { search: 'vereniging' } });

const meta: Meta = {
  title: 'Widgets/Partner list',
  component: 'dia-partner-list',
  argTypes: {
    ...common,
    layout: { control: 'select', options: ['cards', 'list', 'logos'] },
    'role-filter': { control: 'text' },
  },
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

export const LayoutList = show(tag, publishSample, { layout: 'list' });
export const LayoutLogos = show(tag, publishSample, { layout: 'logos' });
export const LayoutLogosMissingImages = show(tag, () => publishHere(missingImages), {
  layout: 'logos',
});
export const LayoutLogosLongContent = show(tag, () => publishHere(long), { layout: 'logos' });
export const Associations = show(tag, publishSample, { 'role-filter': 'association' });
