import type { PartnerTexts } from '../texts.js';

export const partners: PartnerTexts = {
  heading: (name) => `Wa dogge mei oan ${name}?`,
  empty: 'Der binne noch gjin partners.',
  moreAt: 'Alle partners',
  roles: {
    initiator: 'Inisjatyfnimmer',
    association: 'Beropsferiening',
    partner: 'Partner',
  },
};
