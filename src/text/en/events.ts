import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: (name) => `Events of ${name}`,
  empty: 'There are no upcoming events.',
  moreAt: 'All events',
  status: { cancelled: 'Cancelled', moved: 'Rescheduled' },
  timeSeparator: ':',
  at: (start, end) => (end ? `${start} to ${end}` : start),
  until: (day) => `to ${day}`,
  ongoing: 'Happening now',
  over: 'Ended',
  nothingComing: 'There are no upcoming events. These were the most recent.',
  past: 'Past events, most recent first',
  showPast: 'Show past events',
  showComing: 'Back to upcoming events',
  register: 'Register',
  closes: (day) => `Register by ${day}.`,
  closed: 'Registration has closed.',
  save: 'Add to your calendar',
};
