import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Agenda',
  empty: 'Er staan geen activiteiten in de agenda.',
  moreAt: 'De hele agenda',
  status: { cancelled: 'Gaat niet door', moved: 'Verplaatst' },
  at: (start, end) => (end ? `${start} tot ${end} uur` : `${start} uur`),
  until: (day) => `tot en met ${day}`,
  nothingComing: 'Er staan nu geen nieuwe activiteiten in de agenda. Dit waren de laatste.',
  been: 'Dit zijn eerdere activiteiten. De laatste staat bovenaan.',
  showBeen: 'Toon eerdere activiteiten',
  showComing: 'Terug naar de agenda',
  register: 'Meld u aan',
  closes: (day, time) =>
    time ? `Aanmelden kan tot ${day}, ${time} uur.` : `Aanmelden kan tot en met ${day}.`,
  closed: 'Aanmelden kan niet meer.',
  save: 'Zet in agenda',
  notSaved: 'Dat lukt nu niet. Probeer het later opnieuw.',
};
