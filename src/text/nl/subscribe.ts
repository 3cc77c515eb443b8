import type { SubscribeTexts } from '../texts.js';

export const subscribe: SubscribeTexts = {
  subscribe: 'Abonneer',
  calendarHelp:
    'Nieuwe activiteiten staan dan vanzelf in uw eigen agenda. Gaat uw agenda niet open? Kopieer het adres en voeg het in uw agenda toe als abonnement.',
  newsHelp:
    'U leest nieuwe berichten dan in uw eigen nieuwslezer. Kopieer het adres en voeg het daar toe.',
  openCalendar: 'Open in uw agenda',
  address: 'Adres',
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  selected: 'Kopiëren lukt niet. Het adres is nu geselecteerd, zodat u het zelf kunt kopiëren.',
};
