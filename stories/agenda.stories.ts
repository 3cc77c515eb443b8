import type { Meta } from '@storybook/web-components-vite';

import type { DiaAgenda } from '../src/widgets/agenda/agenda.js';
import '../src/widgets/agenda/define.js';
import { agenda, empty, languages, long, many, one, sample } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';
import type { Attributes, Story } from './story.js';
import { FALLBACK, NONE, common, publishSample, show, showStale } from './story.js';

const tag = 'dia-agenda';

const meta: Meta = {
  title: 'Widgets/Agenda',
  component: 'dia-agenda',
  argTypes: { ...common, past: { control: 'select', options: ['show', 'hide', 'only'] } },
};
export default meta;

/** A story whose clock stands still. */
function at(now: string, feed: object, args: Attributes = {}): Story {
  const { render, ...story } = show(tag, () => publish(feed), args);
  return {
    ...story,
    render: (given, context) => {
      const widget = render?.(given, context) as DiaAgenda;
      widget.now = () => new Date(now);
      return widget;
    },
  };
}

const JUNE = '2026-06-04T10:00:00+02:00';
const only = (...ids: string[]) => ({
  ...agenda,
  events: agenda.events.filter(({ id }) => ids.includes(id)),
});

export const Coming = at(JUNE, agenda);
/** The sample feed: the last ones are shown. */
export const NothingComing = show(tag, publishSample);
export const CancelledAndMoved = at(JUNE, only('inspraak', 'schouw'));
export const SeveralDays = at(JUNE, only('tweedaagse', 'cursus', 'nacht'));
/** One is open, of the other the time has passed. */
export const Registration = at('2026-06-04T12:00:00+02:00', only('tweedaagse', 'schouw'));
export const PastOnly = at(JUNE, agenda, { past: 'only' });
export const PastHidden = at(JUNE, sample, { past: 'hide' });
export const OneItem = show(tag, () => publish(one));
export const More = show(tag, () => publish(many), { limit: 3 });
export const MoreElsewhere = show(tag, () => publish(many), {
  limit: 3,
  'more-url': 'https://www.lokale-democratie.nl',
});
export const LongContent = show(tag, () => publish(long));
export const OtherLanguages = show(tag, () => publish(languages));
export const English = at(JUNE, agenda, { lang: 'en' });
export const Frisian = at(JUNE, agenda, { lang: 'fy' });
export const WithoutHeading = at(JUNE, agenda, { heading: NONE });
export const Loading = show(tag, publishNever);
export const LoadingWithFallback = show(tag, publishNever, {}, FALLBACK);
export const Empty = show(tag, () => publish(empty));
export const Error = show(tag, () => publishFailing(), {}, FALLBACK);
export const Stale = showStale(tag);
