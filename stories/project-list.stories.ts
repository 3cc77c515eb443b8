import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/project-list/define.js';
import { empty, languages, long, many, one, related } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import { FALLBACK, NONE, common, publishHere, publishSample, show, showStale } from './story.js';

const tag = 'dia-project-list';

const meta: Meta = {
  title: 'Widgets/Project list',
  component: 'dia-project-list',
  argTypes: { ...common },
};
export default meta;

export const Ready = show(tag, publishSample);
export const Related = show(tag, () => publish(related));
export const OneItem = show(tag, () => publish(one));
export const More = show(tag, () => publish(many), { limit: 3 });
export const MoreElsewhere = show(tag, () => publish(many), {
  limit: 3,
  'more-url': 'https://www.lokale-democratie.nl',
});
export const LongContent = show(tag, () => publishHere(long));
export const OtherLanguages = show(tag, () => publish(languages));
export const English = show(tag, publishSample, { lang: 'en' });
export const Frisian = show(tag, publishSample, { lang: 'fy' });
export const WithoutHeading = show(tag, publishSample, { heading: NONE });
export const Loading = show(tag, publishNever);
export const LoadingWithFallback = show(tag, publishNever, {}, FALLBACK);
export const Empty = show(tag, () => publish(empty));
export const Error = show(tag, () => publishFailing(), {}, FALLBACK);
export const Stale = showStale(tag);
