import { subgoals } from '../../../feed/read/sections/subgoals.js';
import { counted } from '../../../text/count.js';
import { subgoals as dutch } from '../../../text/nl/subgoals.js';
import type { WidgetSnapshot } from '../widget.js';

const COUNTED = ['initiatives', 'projects', 'instruments', 'news'] as const;

export const subgoalOverview: WidgetSnapshot<'subgoals'> = {
  section: subgoals,
  dutch,
  usualLimit: 12,

  title: ({ title }) => title,

  number: ({ number }) => number,

  meta: ({ counts = {} }, { texts }) =>
    COUNTED.map((name) => {
      const count = counts[name];
      return count ? counted(count, texts.counted[name], texts) : undefined;
    }),
};
