import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Agenda',
  empty: 'Er staan geen activiteiten in de agenda.',
  moreAt: 'De hele agenda',
  status: { cancelled: 'Gaat niet door', moved: 'Verplaatst' },
  at: (start, end) => (end ? `${start} tot ${end} uur` : `${start} uur`),
  until: (day) => `tot en met ${day}`,
  ongoing: 'Nu bezig',
  nothingComing: 'Er zijn nu geen nieuwe activiteiten. Dit waren de laatste.',
  past: 'Eerdere activiteiten, de laatste eerst',
  showPast: 'Toon eerdere activiteiten',
  showComing: 'Terug naar de agenda',
  register: 'Meld u aan',
  closes: (until) => `Aanmelden kan ${until}.`,
  closed: 'Aanmelden kan niet meer.',
  save: 'Zet in agenda',
};
