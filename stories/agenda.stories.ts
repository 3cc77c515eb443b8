import type { Meta } from '@storybook/web-components-vite';

import type { DiaAgenda } from '../src/widgets/agenda/agenda.js';
import '../src/widgets/agenda/define.js';
import { agenda, sample } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import type { Attributes, Story } from './story.js';
import { common, element, statesOf } from './story.js';

const tag = 'dia-agenda';
const JUNE = '2026-06-04T10:00:00+02:00';

/** An agenda whose clock stands still. */
function stopped(given: Attributes, content = '', now = JUNE): DiaAgenda {
  const widget = element<DiaAgenda>(tag, given, content);
  widget.now = () => new Date(now);
  return widget;
}

const states = statesOf(tag, { build: stopped, feed: agenda, filter: { search: 'dag' } });

const meta: Meta = {
  title: 'Widgets/Agenda',
  component: 'dia-agenda',
  argTypes: { ...common, past: { control: 'select', options: ['show', 'hide', 'only'] } },
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

const at = (now: string, feed: object, args: Attributes = {}): Story => ({
  args,
  render: (given) => stopped({ src: publish(feed), ...given }, '', now),
});

const only = (...ids: string[]) => ({
  ...agenda,
  events: agenda.events.filter(({ id }) => ids.includes(id)),
});

/** The sample feed: the last ones are shown. */
export const NothingComing = at(JUNE, sample);
export const CancelledAndMoved = at(JUNE, only('inspraak', 'schouw'));
export const SeveralDays = at(JUNE, only('tweedaagse', 'cursus', 'nacht'));
/** One is open, of the other the time has passed. */
export const Registration = at('2026-06-04T12:00:00+02:00', only('tweedaagse', 'schouw'));
export const PastOnly = at(JUNE, agenda, { past: 'only' });
export const PastHidden = at(JUNE, sample, { past: 'hide' });
