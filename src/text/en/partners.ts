import type { PartnerTexts } from '../texts.js';

export const partners: PartnerTexts = {
  heading: (name) => `Who is taking part in ${name}?`,
  empty: 'There are no partners yet.',
  moreAt: 'All partners',
  roles: {
    initiator: 'Initiator',
    association: 'Professional association',
    partner: 'Partner',
  },
};
