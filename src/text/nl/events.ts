import type { EventTexts } from '../texts.js';

const until: EventTexts['until'] = (day, hasTime) => `${hasTime ? 'tot' : 'tot en met'} ${day}`;

export const events: EventTexts = {
  heading: (name) => `Agenda van ${name}`,
  empty: 'Er zijn geen activiteiten gepland.',
  moreAt: 'Alle activiteiten',
  status: { cancelled: 'Gaat niet door', moved: 'Verplaatst' },
  timeSeparator: '.',
  at: (start, end) => (end ? `${start} tot ${end} uur` : `${start} uur`),
  until,
  ongoing: 'Nu bezig',
  over: 'Afgelopen',
  nothingComing: 'Er zijn geen activiteiten gepland. Dit waren de laatste activiteiten.',
  past: 'Eerdere activiteiten, de laatste eerst',
  showPast: 'Toon eerdere activiteiten',
  showComing: 'Terug naar de agenda',
  register: 'Aanmelden',
  closes: (day, hasTime) => `Aanmelden kan ${until(day, hasTime)}.`,
  closed: 'Aanmelden kan niet meer.',
  save: 'Zet in uw agenda',
};
