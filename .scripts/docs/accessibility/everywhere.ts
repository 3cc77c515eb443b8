/** What holds of every element that a visitor sees, unless another file says otherwise. */
import type { Claims } from './claim.js';
import { absent, content, meets, page, person } from './claim.js';

const noMedia = absent('De widgets hebben geen geluid en geen video.');

export const everywhere: Claims = {
  '1.1.1': absent('De widget toont geen afbeeldingen.'),
  '1.2.1': noMedia,
  '1.2.2': noMedia,
  '1.2.3': noMedia,
  '1.2.4': noMedia,
  '1.2.5': noMedia,
  '1.3.1': meets(
    'Koppen zijn koppen, lijsten zijn lijsten, velden hebben een label. U kiest het niveau van de kop met `heading-level`.',
    'widgets/promises.ts: shows its items in a list, and says how many there are and where',
    'widgets/promises.ts: has headings of the levels that a page asks for',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '1.3.2': meets(
    'De volgorde in de code is de volgorde op het scherm.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '1.3.3': meets('Geen tekst van de widget verwijst alleen naar een vorm, kleur of plaats.'),
  '1.3.4': meets(
    'De widget past zich aan de breedte aan, staand en liggend.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '1.3.5': absent('De widget vraagt niets over de bezoeker.'),
  '1.4.1': meets(
    'Links zijn onderstreept. Wat een kleur zegt, staat er ook in woorden of in een vorm.',
  ),
  '1.4.2': noMedia,
  '1.4.3': page(
    'De widget neemt de kleuren van uw pagina over. Op wit en op een donkere achtergrond is het contrast goed. Kiest u zelf kleuren (`--dia-color-…`), controleer ze dan.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
    'widgets/promises.ts: can be read on light and dark pages, also as a card',
    'widgets/hosts: has widgets that can be read and pressed, and does not scroll sideways',
  ),
  '1.4.4': meets(
    'Met tekst die twee keer zo groot is, valt niets weg, ook niet op 320 pixels.',
    'widgets/promises.ts: has room for text twice as large',
  ),
  '1.4.5': absent('De widget toont geen afbeeldingen van tekst.'),
  '1.4.10': meets(
    'Past in 280 pixels zonder horizontaal te schuiven.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '1.4.11': page(
    'Randen van knoppen en velden hebben op een witte en op een donkere pagina een contrast van 3 op 1 of meer. Met eigen kleuren controleert u dat zelf.',
    'widgets/promises.ts: can be read on light and dark pages, also as a card',
  ),
  '1.4.12': meets(
    'Met de afstanden van dit criterium valt geen tekst weg en staat geen tekst over een andere.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '1.4.13': absent('Er verschijnt niets bij aanwijzen of bij focus.'),
  '2.1.1': meets(
    'Alles werkt met het toetsenbord.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
    'ui/widget/keyboard: goes to the first item when another try succeeds',
  ),
  '2.1.2': meets(
    'De focus kan overal weer uit, vooruit en achteruit.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '2.1.4': absent('Er zijn geen sneltoetsen.'),
  '2.2.1': absent('Er is geen tijdslimiet voor de bezoeker.'),
  '2.2.2': page(
    'Niets beweegt uit zichzelf. Alleen als u op `dia-feed` het attribuut `refresh` zet, komt er na die tijd nieuwe inhoud, zonder pauzeknop. Zonder `refresh` (standaard) voldoet de widget.',
    'widgets/feed: does not unless asked to',
  ),
  '2.3.1': meets('Niets flitst.'),
  '2.4.1': page(
    'De widget heeft een eigen kop. Een link om herhaalde blokken over te slaan maakt u zelf.',
  ),
  '2.4.2': page('De titel van de pagina is van u.'),
  '2.4.3': meets(
    'De focus volgt de leesvolgorde. Na “Meer tonen” en na “Probeer opnieuw” staat hij op wat er nieuw is.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
    'ui/widget/attributes: shows more at each click, and goes to the first new item',
    'ui/widget/keyboard: goes to the first item when another try succeeds',
  ),
  '2.4.4': meets(
    'De tekst van elke link is de titel waar hij heen gaat. Gelijke links hebben hetzelfde doel.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '2.4.5': page('De weg door uw site is van u.'),
  '2.4.6': meets(
    'De kop zegt wat er staat, en u kunt hem zelf schrijven. Elke knop zegt bij welke widget hij hoort.',
    'ui/widget/attributes: is the webmaster’s own',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '2.4.7': meets(
    'Een rand in twee kleuren, die op elke achtergrond te zien is.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '2.4.11': page(
    'Niets van de widget zelf bedekt wat de focus heeft. Heeft uw pagina een vaste balk, zet dan `scroll-padding` op `html`.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '2.5.1': absent('Alles werkt met één tik of klik.'),
  '2.5.2': meets('Links en knoppen zijn die van de browser: ze doen iets bij het loslaten.'),
  '2.5.3': meets(
    'Wat op een knop of link te lezen is, staat ook in zijn naam.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '2.5.4': absent('Niets reageert op bewegen van het apparaat.'),
  '2.5.7': absent('Er is niets om te slepen.'),
  '2.5.8': meets(
    'Knoppen en velden zijn ten minste 44 bij 44 pixels, en de hele kaart of regel hoort bij zijn link.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '3.1.1': page('Zet `lang` op `html`. De widget spreekt die taal: Nederlands, Engels of Fries.'),
  '3.1.2': content(
    'Van wat de widget zelf zegt is de taal aangegeven. Van een bericht in een andere taal ook, als de feed die taal noemt.',
    'widgets/promises.ts: speaks Dutch, English and Frisian, and marks what is in another language',
    'ui/widget/language: is that of the nearest ancestor, also when that changes',
  ),
  '3.2.1': meets(
    'Er gebeurt niets door alleen de focus.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '3.2.2': absent('Er is niets in te vullen.'),
  '3.2.3': page('De navigatie is van u.'),
  '3.2.4': meets('Knoppen die hetzelfde doen, heten in alle widgets hetzelfde.'),
  '3.2.6': page('De widget heeft geen hulp of contact. Die van uw site staat waar u hem zet.'),
  '3.3.1': absent('Er is niets in te vullen.'),
  '3.3.2': absent('Er is niets in te vullen.'),
  '3.3.3': absent('Er is niets in te vullen.'),
  '3.3.4': absent('Er wordt niets verstuurd of vastgelegd.'),
  '3.3.7': absent('Bezoekers hoeven niets twee keer in te vullen.'),
  '3.3.8': absent('Niemand logt in.'),
  '4.1.2': person(
    'Links, knoppen en lijsten zijn die van de browser, met een naam. axe vindt geen fouten. Hoe een schermlezer ze voorleest, moet een mens horen.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '4.1.3': person(
    'Laden, geen inhoud, een fout en verouderde inhoud staan in een statusgebied. Of een schermlezer ze op tijd en één keer zegt, moet een mens horen.',
    'ui/widget/states: says so, and shows a placeholder',
    'ui/widget/states: says so, and takes the fallback away',
    'ui/widget/states: says so, keeps the fallback and offers another try',
  ),
};
