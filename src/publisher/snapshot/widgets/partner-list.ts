import { partnersWith } from '../../../feed/arrange/partners.js';
import { partners as section } from '../../../feed/read/sections/partners.js';
import { partners as dutch } from '../../../text/nl/partners.js';
import { present } from '../../../text/records/partners.js';
import { enumListAttribute } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

export const partnerList: WidgetSnapshot<'partners'> = {
  section,
  dutch,
  present,
  attributes: { 'role-filter': Object.keys(dutch.roles).join(', ') },

  arrange: (records, { attributes }) =>
    partnersWith(records, enumListAttribute(attributes, 'role-filter', Object.keys(dutch.roles))),
};
