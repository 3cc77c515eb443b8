import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Events',
  empty: 'There are no events planned.',
  moreAt: 'All events',
  status: { cancelled: 'Cancelled', moved: 'Moved' },
  at: (start, end) => (end ? `${start} to ${end}` : start),
  until: (day) => `until ${day}`,
  ongoing: 'Happening now',
  nothingComing: 'There are no new events now. These were the last.',
  past: 'Past events, latest first',
  showPast: 'Show past events',
  showComing: 'Back to coming events',
  register: 'Register',
  closes: (until) => `You can register ${until}.`,
  closed: 'Registration has closed.',
  save: 'Add to calendar',
};
