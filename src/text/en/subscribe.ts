import type { SubscribeTexts } from '../texts.js';

export const subscribe: SubscribeTexts = {
  subscribe: 'Subscribe',
  calendarHelp:
    'New events will then appear in your own calendar. If your calendar does not open, copy the address and add it to your calendar as a subscription.',
  newsHelp:
    'You can then read new items in your own news reader. Copy the address and add it there.',
  openCalendar: 'Open in your calendar',
  address: 'Address',
  copy: 'Copy the address',
  copied: 'The address has been copied.',
  selected: 'Copying did not work. The address is now selected, so that you can copy it yourself.',
};
