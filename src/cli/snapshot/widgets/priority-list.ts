import { prioritiesOf } from '../../../feed/arrange/priorities.js';
import { priorities } from '../../../feed/read/sections/priorities.js';
import { priorities as dutch } from '../../../text/nl/priorities.js';
import { periodText } from '../../../text/period.js';
import { UsageError } from '../../usage.js';
import type { WidgetSnapshot } from '../widget.js';

export const priorityList: WidgetSnapshot<'priorities'> = {
  section: priorities,
  dutch,
  options: { period: 'a year, or two as in 2020-2021' },

  arrange: (records, { option }) => {
    const found = prioritiesOf(records, option('period'));
    if (!found) throw new UsageError('--period: use a year or two, as in 2020-2021.');
    return found;
  },

  title: ({ title }) => title,

  number: ({ number }) => number,

  meta: ({ period }, { texts }) => [period && periodText(period, texts)],
};
