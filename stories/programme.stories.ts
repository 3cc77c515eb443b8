import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/programme/define.js';
import { sample } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import { FALLBACK, NONE, common, publishHere, publishSample, show, showStale } from './story.js';

const tag = 'dia-programme';

const meta: Meta = {
  title: 'Widgets/Programme',
  component: 'dia-programme',
  argTypes: { ...common },
};
export default meta;

export const Ready = show(tag, publishSample);
export const WithInfographic = show(tag, () =>
  publishHere({
    ...sample,
    programme: {
      ...sample.programme,
      infographic: { src: 'images/news-rivier.svg', alt: 'Een rivier', width: 480, height: 270 },
    },
  }),
);
export const NameOnly = show(tag, () => publish({ version: 1, programme: { name: 'Programma' } }));
export const English = show(tag, publishSample, { lang: 'en' });
export const Frisian = show(tag, publishSample, { lang: 'fy' });
export const WithoutHeading = show(tag, publishSample, { heading: NONE });
export const Loading = show(tag, publishNever);
export const LoadingWithFallback = show(tag, publishNever, {}, FALLBACK);
export const Empty = show(tag, () => publish({ version: 1, programme: {} }));
export const Error = show(tag, () => publishFailing(), {}, FALLBACK);
export const Stale = showStale(tag);
