import type { SubscribeTexts } from '../texts.js';

export const subscribe: SubscribeTexts = {
  subscribe: 'Abonnearje',
  calendarHelp:
    'Nije aktiviteiten steane dan automatysk yn jo eigen aginda. Giet jo aginda net iepen? Kopiearje it adres en foegje it yn jo aginda ta as abonnemint.',
  newsHelp:
    'Jo lêze nije berjochten dan yn jo eigen nijslêzer. Kopiearje it adres en foegje it dêr ta.',
  openCalendar: 'Iepenje yn jo aginda',
  address: 'Adres',
  copy: 'Kopiearje it adres',
  copied: 'It adres is kopiearre.',
  selected: 'Kopiearjen slagget net. It adres is no selektearre, sadat jo it sels kopiearje kinne.',
};
