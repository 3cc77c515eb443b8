import type { Meta } from '@storybook/web-components-vite';

import type { DiaAgenda } from '../src/widgets/agenda/agenda.js';
import '../src/widgets/agenda/define.js';
import { agenda, followed, sample } from '../tests/fixtures/feeds.js';
import type { Args, Story } from './story.js';
import { choice, common, element, listAttributes, pressing, scenesOf, text } from './story.js';

const only = (...ids: string[]) => ({
  ...agenda,
  events: agenda.events.filter(({ id }) => ids.includes(id)),
});

const meta: Meta<Args> = {
  title: 'Widgets/Agenda',
  ...scenesOf('dia-agenda', {
    argTypes: { ...listAttributes, past: choice('show', 'hide', 'only'), now: text },
    args: { now: '2026-06-04T10:00:00+02:00' },
    // Its clock stands still.
    build: ({ now, ...given }, content) => {
      const widget = element<DiaAgenda>('dia-agenda', given, content);
      widget.now = () => new Date(String(now));
      return widget;
    },
    feed: agenda,
    contents: {
      'nothing coming': () => sample,
      'to follow': () => followed,
      'cancelled and moved': () => only('inspraak', 'schouw'),
      'several days': () => only('tweedaagse', 'cursus', 'nacht'),
      registration: () => only('tweedaagse', 'schouw'),
    },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const LoadingWithFallback = common.LoadingWithFallback;
export const Empty = common.Empty;
export const Stale = common.Stale;
export const Error = common.Error;
export const Filtered: Story = { args: { visitorFilter: { search: 'dag' } } };
export const OneItem = common.OneItem;
export const ManyItems = common.ManyItems;
export const MoreElsewhere = common.MoreElsewhere;
export const LongContent = common.LongContent;
export const WithoutHeading = common.WithoutHeading;
export const English = common.English;
export const Frisian = common.Frisian;
export const OtherLanguages = common.OtherLanguages;
export const RightToLeft = common.RightToLeft;
export const Dark = common.Dark;

/** The last ones are shown. */
export const NothingComing: Story = { args: { content: 'nothing coming' } };
export const CancelledAndMoved: Story = { args: { content: 'cancelled and moved' } };
export const SeveralDays: Story = { args: { content: 'several days' } };
/** One is open, of the other the time has passed. */
export const Registration: Story = {
  args: { content: 'registration', now: '2026-06-04T12:00:00+02:00' },
};
export const PastOnly: Story = { args: { past: 'only' } };
export const PastHidden: Story = { args: { past: 'hide', content: 'nothing coming' } };
/** A visitor asked how to follow it. */
export const Subscribe: Story = {
  args: { content: 'to follow', limit: 2 },
  decorators: [pressing('[part="subscribe"]', '#address')],
};
