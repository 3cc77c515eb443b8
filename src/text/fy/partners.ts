import type { PartnerTexts } from '../texts.js';

export const partners: PartnerTexts = {
  heading: 'Wa dogge der mei?',
  empty: 'Der binne noch gjin partners.',
  moreAt: 'Alle partners',
  roles: {
    initiator: 'Inisjatyfnimmer',
    association: 'Beropsferiening',
    partner: 'Partner',
  },
};
