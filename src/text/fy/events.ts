import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Aginda',
  empty: 'Der steane gjin aktiviteiten yn de aginda.',
  moreAt: 'De hiele aginda',
  status: { cancelled: 'Giet net troch', moved: 'Ferpleatst' },
  at: (start, end) => (end ? `${start} oant ${end} oere` : `${start} oere`),
  until: (day) => `oant en mei ${day}`,
  nothingComing: 'Der steane no gjin nije aktiviteiten yn de aginda. Dit wiene de lêste.',
  been: 'Dit binne eardere aktiviteiten. De lêste stiet boppe-oan.',
  showBeen: 'Lit eardere aktiviteiten sjen',
  showComing: 'Werom nei de aginda',
  register: 'Meld jo oan',
  closes: (day, time) =>
    time ? `Oanmelde kin oant ${day}, ${time} oere.` : `Oanmelde kin oant en mei ${day}.`,
  closed: 'Oanmelde kin net mear.',
  save: 'Set yn aginda',
  notSaved: 'Dat slagget no net. Besykje it letter nochris.',
};
