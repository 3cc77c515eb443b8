import type { EventTexts } from '../texts.js';

const until: EventTexts['until'] = (day, hasTime) => `${hasTime ? 'oant' : 'oant en mei'} ${day}`;

export const events: EventTexts = {
  heading: (name) => `Aginda fan ${name}`,
  empty: 'Der binne gjin aktiviteiten pland.',
  moreAt: 'Alle aktiviteiten',
  status: { cancelled: 'Giet net troch', moved: 'Ferpleatst' },
  timeSeparator: '.',
  at: (start, end) => (end ? `${start} oant ${end} oere` : `${start} oere`),
  until,
  ongoing: 'No dwaande',
  over: 'Ofrûn',
  nothingComing: 'Der binne gjin aktiviteiten pland. Dit wiene de lêste aktiviteiten.',
  past: 'Eardere aktiviteiten, de lêste earst',
  showPast: 'Lit eardere aktiviteiten sjen',
  showComing: 'Werom nei de aginda',
  register: 'Oanmelde',
  closes: (day, hasTime) => `Oanmelde kin ${until(day, hasTime)}.`,
  closed: 'Oanmelde kin net mear.',
  save: 'Set yn jo aginda',
};
