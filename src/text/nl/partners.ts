import type { PartnerTexts } from '../texts.js';

export const partners: PartnerTexts = {
  heading: 'Wie doen er mee?',
  empty: 'Er zijn nog geen partners.',
  moreAt: 'Alle partners',
  roles: {
    initiator: 'Initiatiefnemer',
    association: 'Beroepsvereniging',
    partner: 'Partner',
  },
};
