import type { EventTexts } from '../texts.js';

export const events: EventTexts = {
  heading: 'Events',
  empty: 'There are no events planned.',
  moreAt: 'All events',
  status: { cancelled: 'Cancelled', moved: 'Moved' },
  at: (start, end) => (end ? `${start} to ${end}` : start),
  until: (day) => `until ${day}`,
  nothingComing: 'There are no new events planned now. These were the last.',
  been: 'These are past events, the latest first.',
  showBeen: 'Show past events',
  showComing: 'Back to coming events',
  register: 'Register',
  closes: (day, time) =>
    time
      ? `You can register until ${day}, ${time}.`
      : `You can register up to and including ${day}.`,
  closed: 'Registration has closed.',
  save: 'Add to calendar',
  notSaved: 'That does not work now. Try again later.',
};
