import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Aginda',
  empty: 'Der steane gjin aktiviteiten yn de aginda.',
  moreAt: 'De hiele aginda',
  status: { cancelled: 'Giet net troch', moved: 'Ferpleatst' },
  at: (start, end) => (end ? `${start} oant ${end} oere` : `${start} oere`),
  until: (day) => `oant en mei ${day}`,
  ongoing: 'No dwaande',
  nothingComing: 'Der binne no gjin nije aktiviteiten. Dit wiene de lêste.',
  past: 'Eardere aktiviteiten, de lêste earst',
  showPast: 'Lit eardere aktiviteiten sjen',
  showComing: 'Werom nei de aginda',
  register: 'Meld jo oan',
  closes: (until) => `Oanmelde kin ${until}.`,
  closed: 'Oanmelde kin net mear.',
  save: 'Set yn aginda',
};
