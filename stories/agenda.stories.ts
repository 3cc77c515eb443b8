import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/agenda/define.js';
import { empty } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import { FALLBACK, common, publishSample, show, showStale } from './story.js';

const tag = 'dia-agenda';

const meta: Meta = {
  title: 'Widgets/Agenda ',
  component: 'dia-agenda',
  argTypes: { ...common },
};
export default meta;

export const Ready = show(tag, publishSample);
export const English = show(tag, publishSample, { lang: 'en' });
export const Frisian = show(tag, publishSample, { lang: 'fy' });
export const Loading = show(tag, publishNever);
export const Empty = show(tag, () => publish(empty));
export const Error = show(tag, () => publishFailing(), {}, FALLBACK);
export const Stale = showStale(tag);
