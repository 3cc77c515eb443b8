import { INSTRUMENT_KINDS, instrumentsOf } from '../../../feed/arrange/instruments.js';
import { partnerName } from '../../../feed/partner-name.js';
import { instruments } from '../../../feed/read/sections/instruments.js';
import { instruments as dutch } from '../../../text/nl/instruments.js';
import { enumListAttribute } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

export const instrumentList: WidgetSnapshot<'instruments'> = {
  section: instruments,
  dutch,
  attributes: { kind: INSTRUMENT_KINDS.join(', ') },

  arrange: (records, { attributes }) =>
    instrumentsOf(records, enumListAttribute(attributes, 'kind', INSTRUMENT_KINDS)),

  title: ({ title }) => title,

  meta: ({ kind, year, offered_by }, { texts, related }) => [
    kind && texts.kinds[kind],
    year?.toString(),
    offered_by && partnerName(offered_by, related('partners')),
  ],
};
