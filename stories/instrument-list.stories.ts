import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/instrument-list/define.js';
import { empty, languages, long, many, one } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import { FALLBACK, NONE, common, publishHere, publishSample, show, showStale } from './story.js';

const tag = 'dia-instrument-list';

const meta: Meta = {
  title: 'Widgets/Instrument list',
  component: 'dia-instrument-list',
  argTypes: { ...common, kind: { control: 'text' } },
};
export default meta;

export const Ready = show(tag, publishSample);
export const OneKind = show(tag, publishSample, { kind: 'game' });
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
