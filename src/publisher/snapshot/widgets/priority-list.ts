import { prioritiesOf } from '../../../feed/arrange/priorities.js';
import { priorities as section } from '../../../feed/read/sections/priorities.js';
import { priorities as dutch } from '../../../text/nl/priorities.js';
import { present } from '../../../text/records/priorities.js';
import { AttributeError } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

export const priorityList: WidgetSnapshot<'priorities'> = {
  section,
  dutch,
  present,
  isNumbered: true,
  attributes: { period: '' },

  arrange: (records, { attributes: { period } }) => {
    const found = prioritiesOf(records, period);
    if (!found) throw new AttributeError('not-a-period', 'period', period ?? '');
    return found;
  },
};
