import type { PartnerTexts } from '../texts.js';

export const partners: PartnerTexts = {
  heading: (name) => `Wie doen mee aan ${name}?`,
  empty: 'Er zijn nog geen partners.',
  moreAt: 'Alle partners',
  roles: {
    initiator: 'Initiatiefnemer',
    association: 'Beroepsvereniging',
    partner: 'Partner',
  },
};
