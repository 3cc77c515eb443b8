import { INSTRUMENT_KINDS, instrumentsOf } from '../../../feed/arrange/instruments.js';
import { instruments as section } from '../../../feed/read/sections/instruments.js';
import { instruments as dutch } from '../../../text/nl/instruments.js';
import { present } from '../../../text/records/instruments.js';
import { enumListAttribute } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

export const instrumentList: WidgetSnapshot<'instruments'> = {
  section,
  dutch,
  present,
  attributes: { kind: INSTRUMENT_KINDS.join(', ') },

  arrange: (records, { attributes }) =>
    instrumentsOf(records, enumListAttribute(attributes, 'kind', INSTRUMENT_KINDS)),
};
