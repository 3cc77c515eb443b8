import { partnersWith } from '../../../feed/arrange/partners.js';
import { partners } from '../../../feed/read/sections/partners.js';
import { partners as dutch } from '../../../text/nl/partners.js';
import { enumListAttribute } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

export const partnerList: WidgetSnapshot<'partners'> = {
  section: partners,
  dutch,
  attributes: { 'role-filter': Object.keys(dutch.roles).join(', ') },

  arrange: (records, { attributes }) =>
    partnersWith(records, enumListAttribute(attributes, 'role-filter', Object.keys(dutch.roles))),

  title: ({ name }) => name,

  meta: ({ role }, { texts }) => [role && texts.roles[role]],
};
