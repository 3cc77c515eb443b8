/** What holds of an element otherwise than of the others. */
import type { Claims } from './claim.js';
import { absent, content, meets, page, person } from './claim.js';

const FOCUS = 'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight';
const FOCUS_IN_FILTER =
  'widgets/filter.looks: is gone through by keyboard in ${width} px, with the focus in sight';

const images = content(
  'Afbeeldingen hebben de tekst (alt) uit de feed. Zonder tekst zijn ze versiering.',
  'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
);

const imagesOfText = content(
  'De widget toont de afbeeldingen uit de feed. Zet daar geen tekst in; een logo mag.',
);

/** The fields of a filter: `dia-filter` and the map have them. */
const fields: Claims = {
  '1.4.13': meets(
    'Bij het veld Gemeente verschijnen suggesties zodra de bezoeker typt. Escape sluit ze.',
    'ui/filter: closes with Escape, and with a second one is no longer chosen',
  ),
  '3.2.2': meets(
    'Een keuze filtert wat er op de pagina staat. De pagina blijft, de focus ook.',
    'ui/filter: asks at once with Enter, and the page stays',
    'ui/filter: is chosen with the mouse, and the focus stays',
  ),
  '3.3.1': meets(
    'Is er geen gemeente met die naam, dan staat dat er in woorden, ook voor een schermlezer.',
    'ui/filter: says how many suggestions there are',
  ),
  '3.3.2': meets(
    'Elk veld heeft een label dat blijft staan.',
    'ui/filter: are a landmark with a name',
    'ui/filter: the fields of a filter have no accessibility mistakes',
  ),
  '3.3.3': meets(
    'Het veld Gemeente geeft suggesties, ook bij een andere schrijfwijze.',
    'ui/filter: is found by the beginning of its name, in any spelling',
  ),
};

const programme: Claims = {
  '1.1.1': content(
    'De infographic heeft de tekst (alt) uit de feed. Zegt hij meer dan past, zet het dan ook in de samenvatting of op de pagina.',
    'widgets/programme: shows the infographic, and a link to look at it by itself',
  ),
  '1.3.1': meets(
    'Koppen zijn koppen, en bij elk gegeven hoort een term. U kiest het niveau van de kop met `heading-level`.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
    'widgets/programme: is no list: there is one',
  ),
  '1.3.2': meets('De volgorde in de code is de volgorde op het scherm.', FOCUS),
  '1.3.4': meets(
    'De widget past zich aan de breedte aan, staand en liggend.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '1.4.3': page(
    'De widget neemt de kleuren van uw pagina over. Met de gewone kleuren is het contrast goed. Kiest u zelf kleuren (`--dia-color-…`), controleer ze dan.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '1.4.5': content(
    'Een infographic is een afbeelding van tekst. Wat erin staat, moet ook als tekst te lezen zijn: in de samenvatting of op de pagina van het programma.',
  ),
  '1.4.10': meets(
    'Past in 280 pixels zonder horizontaal te schuiven.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '1.4.12': meets(
    'Met de afstanden van dit criterium valt geen tekst weg en staat geen tekst over een andere.',
    'widgets/promises.ts: has room for long words in any width ${look}',
  ),
  '2.1.1': meets('Alles werkt met het toetsenbord.', FOCUS),
  '2.1.2': meets('De focus kan er overal weer uit.', FOCUS),
  '2.4.3': meets('De focus volgt de leesvolgorde.', FOCUS),
  '2.4.6': meets(
    'De kop zegt wat er staat, en u kunt hem zelf schrijven.',
    'widgets/programme: shows the programme of the sample feed',
  ),
  '2.4.7': meets(
    'Een rand in twee kleuren, die op elke achtergrond te zien is.',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '2.5.8': meets(
    'De knop is ten minste 44 bij 44 pixels, de links zijn ten minste 24 pixels hoog of staan ver genoeg uit elkaar.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '3.1.2': content(
    'Van wat de widget zelf zegt is de taal aangegeven. Van een tekst in een andere taal ook, als de feed die taal noemt.',
    'widgets/programme: speaks other languages',
  ),
  '4.1.2': person(
    'Links en knoppen zijn die van de browser, met een naam. axe vindt geen fouten. Hoe een schermlezer ze voorleest, moet een mens horen.',
    'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
  ),
  '4.1.3': person(
    'Laden, geen inhoud en een fout staan in een statusgebied. Of een schermlezer ze op tijd en één keer zegt, moet een mens horen.',
    'widgets/promises.ts: keeps the fallback in an error, and tries again',
  ),
};

const filter: Claims = {
  ...fields,
  '1.3.1': meets(
    'De velden staan in een zoekgebied met een naam. U kiest het niveau van de kop met `heading-level`.',
    'ui/filter: are a landmark with a name',
    'widgets/filter: has a heading, of a level, or none',
    'widgets/filter: ${name}: makes no mistakes by axe',
  ),
  '1.3.2': meets('De volgorde in de code is de volgorde op het scherm.', FOCUS_IN_FILTER),
  '1.3.4': meets(
    'De velden passen zich aan de breedte aan, staand en liggend.',
    'ui/filter: fit in ${width} pixels, large enough to be pressed',
  ),
  '1.4.3': page(
    'De widget neemt de kleuren van uw pagina over. Met de gewone kleuren is het contrast goed. Kiest u zelf kleuren (`--dia-color-…`), controleer ze dan.',
    'widgets/filter: ${name}: makes no mistakes by axe',
  ),
  '1.4.10': meets(
    'Past in 256 pixels zonder horizontaal te schuiven.',
    'ui/filter: fit in ${width} pixels, large enough to be pressed',
  ),
  '1.4.12': meets(
    'Met de afstanden van dit criterium valt geen tekst weg en staat geen tekst over een andere.',
    'widgets/filter.looks: has room in any width, with text twice as large, and spaced out',
  ),
  '2.1.1': meets(
    'Alle velden, ook de suggesties van gemeenten, werken met het toetsenbord.',
    'widgets/filter: is gone through by keyboard, in order',
    'ui/filter: is chosen by keyboard',
  ),
  '2.1.2': meets(
    'De focus kan er overal weer uit. Tab verlaat ook de suggesties.',
    FOCUS_IN_FILTER,
  ),
  '2.4.3': meets(
    'De focus volgt de leesvolgorde. Na “Wis filters” staat hij op het eerste veld.',
    FOCUS_IN_FILTER,
    'ui/filter: is all again with a button, which leaves the focus in the first field',
  ),
  '2.4.4': absent('Er zijn geen links.'),
  '2.4.6': meets(
    'De kop en de labels zeggen waar ze over gaan.',
    'widgets/filter: has a heading, of a level, or none',
  ),
  '2.4.7': meets(
    'Een rand in twee kleuren, die op elke achtergrond te zien is.',
    'widgets/filter: shows where the focus is',
  ),
  '2.5.8': meets(
    'Velden, knoppen en suggesties zijn ten minste 44 bij 44 pixels.',
    'ui/filter: fit in ${width} pixels, large enough to be pressed',
    'widgets/filter: ${name}: makes no mistakes by axe',
  ),
  '3.1.2': content(
    'Van wat de widget zelf zegt is de taal aangegeven. Van de namen van subdoelen en thema’s ook, als de feed hun taal noemt. Soorten staan er zoals de feed ze noemt.',
    'widgets/filter: speaks the languages of its neighbours',
  ),
  '4.1.2': person(
    'Velden en knoppen zijn die van de browser. Gemeente is een combobox volgens het ARIA-patroon. axe vindt geen fouten. Hoe een schermlezer de suggesties voorleest, moet een mens horen.',
    'ui/filter: the fields of a filter have no accessibility mistakes',
    'ui/filter: is chosen by keyboard',
  ),
  '4.1.3': person(
    'Hoeveel er over is na een keuze, zegt `dia-feed` één keer voor de hele pagina. Of een schermlezer dat op tijd zegt, moet een mens horen.',
    'widgets/filter: is announced once for the whole page, politely',
    'ui/filter: says how many suggestions there are',
  ),
};

const map: Claims = {
  ...fields,
  '1.1.1': content(
    'De kaart is een tekening; de lijst ernaast zegt alles wat de kaart zegt. Elke stip is een knop met een naam. Afbeeldingen in de lijst hebben de tekst (alt) uit de feed.',
    'widgets/initiative-map/result: is in the line of the filter, the list and the map, at every zoom',
    'widgets/initiative-map/markers: have a municipality and a count for a name, in an order that goes down the map',
  ),
  '1.3.2': meets(
    'De volgorde in de code is de volgorde op het scherm: eerst de lijst, dan de kaart.',
    'widgets/initiative-map/focus: is gone through: the map, its markers, its buttons, each with an outline',
  ),
  '1.4.1': meets(
    'Het getal in een stip zegt hoeveel er zijn. De grenzen van gemeenten hebben een legenda in woorden.',
    'widgets/initiative-map/boundaries: has each count in one step, with the shade that it has on the map',
    'widgets/initiative-map/markers: differ from land, and land from water',
  ),
  '1.4.4': meets(
    'Met tekst die twee keer zo groot is, valt niets weg, ook niet op 320 pixels. Namen op de kaart worden even veel groter; waar dan geen plaats is, staat geen naam. Een lang getal groeit zover het in zijn stip past; het staat ook in de naam van de stip.',
    'widgets/promises.ts: has room for text twice as large',
    'widgets/initiative-map/markers: have names twice as large between them, and none over another',
    'widgets/initiative-map/markers: have their numbers within them, each on one line',
  ),
  '1.4.5': imagesOfText,
  '1.4.10': meets(
    'Filters en lijst passen in 280 pixels. De kaart zelf is een uitzondering in de norm, en past ook.',
    'widgets/promises.ts: has room for long words in any width ${look}',
    'widgets/initiative-map/views: fits in 320 px',
  ),
  '1.4.12': meets(
    'Met de afstanden van dit criterium valt geen tekst weg. Namen op de kaart zelf kunnen elkaar dan raken; ze staan ook in de lijst.',
    'widgets/promises.ts: has room for long words in any width ${look}',
    'widgets/initiative-map.poses: has room, and can be read and pressed, when ${name}',
  ),
  '1.4.13': meets(
    'De naam bij een stip verdwijnt met Escape, blijft staan als de muis eroverheen gaat, en blijft tot de muis of de focus weggaat. Escape sluit ook de suggesties van gemeenten.',
    'widgets/initiative-map/tip: is shown to the mouse, and stays while that goes onto it',
    'widgets/initiative-map/tip: is shown to the focus of the keyboard, until Escape',
    'widgets/initiative-map/tip: goes at Escape for the mouse too, wherever the focus is',
  ),
  '2.1.1': person(
    'Elke beweging heeft een toets en een knop. Een schermlezer op Windows houdt de pijltjestoetsen voor zichzelf: dan zijn er de knoppen. Of dat prettig werkt, moet een mens ervaren.',
    'widgets/initiative-map/keys: does the same as the keys',
    'widgets/initiative-map/keys: can be pressed with the keyboard, and keeps the focus',
    'widgets/initiative-map/focus: is gone through: the map, its markers, its buttons, each with an outline',
  ),
  '2.1.2': meets(
    'De focus kan overal weer uit, ook uit de kaart en uit het venster bij een groep.',
    'widgets/initiative-map/panel: is gone through with Tab, and left',
    'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
  ),
  '2.1.4': meets(
    'Plus, min en Home werken alleen als de kaart de focus heeft.',
    'widgets/initiative-map/keys: leaves the keys of other fields alone',
    'widgets/initiative-map/focus: moves the one of several that has the focus',
  ),
  '2.2.2': page(
    'De kaart beweegt alleen als de bezoeker iets doet, korter dan een seconde, en in één keer bij “minder beweging”. Alleen met `refresh` op `dia-feed` komt er vanzelf nieuwe inhoud, zonder pauzeknop.',
    'widgets/initiative-map/camera: at once for a visitor who wants less motion',
    'widgets/feed: does not unless asked to',
  ),
  '2.4.1': meets('Een knop slaat de kaart over.', 'widgets/initiative-map/focus: can be passed by'),
  '2.4.3': meets(
    'De focus volgt de leesvolgorde. Hij gaat niet verloren als stippen samengaan, als een venster sluit of als de lijst in plaats van de kaart komt.',
    'widgets/initiative-map/focus: never loses the focus, whatever is pressed (walk ${seed})',
    'widgets/initiative-map/panel: tells about it in a panel with the focus, until Escape, which goes no further',
    'widgets/initiative-map/panel-focus: when the view is changed to the list and back',
  ),
  '2.4.11': page(
    'Een stip met de focus schuift in beeld, ook als het venster bij een groep openstaat. Heeft uw pagina een vaste balk, zet dan `scroll-padding` op `html`.',
    FOCUS,
    'widgets/initiative-map/focus: brings a marker into sight that has the focus',
    'widgets/initiative-map/panel: stands over the map, and its marker is to be seen beside it',
  ),
  '2.5.1': person(
    'Wat met twee vingers kan, kan ook met een knop. Of de kaart met TalkBack of VoiceOver op een telefoon te bedienen is, moet een mens ervaren.',
    'widgets/initiative-map/keys: does the same as the keys',
    'widgets/initiative-map/gestures: leaves one to the page, and says how the map can be moved',
  ),
  '2.5.2': meets(
    'Een stip opent bij het loslaten, en niet als de muis intussen versleept is.',
    'widgets/initiative-map/gestures: opens no marker that a drag begins on, but at the next press',
  ),
  '2.5.7': meets(
    'De kaart kan ook worden verschoven met knoppen en toetsen.',
    'widgets/initiative-map/keys: does the same as the keys',
  ),
  '2.5.8': meets(
    'Knoppen, velden en stippen zijn ten minste 44 bij 44 pixels. Van een stip die half buiten beeld is, blijft ten minste 24 pixels over om te raken.',
    'widgets/initiative-map/views: are right for view="${view}" at ${width} px, with room for a finger',
    'widgets/initiative-map/markers: have room for a finger, and do not cover each other',
  ),
  '3.1.2': content(
    'Van wat de widget zelf zegt is de taal aangegeven. Van een initiatief in een andere taal ook, en van subdoelen, als de feed die taal noemt. Soorten staan er zoals de feed ze noemt.',
    'widgets/initiative-map/list: its own language, where that is another',
    'widgets/initiative-map/panel: marks the language of a title and a summary, where that is another',
    'widgets/promises.ts: speaks Dutch, English and Frisian, and marks what is in another language',
  ),
  '3.3.1': meets(
    'Is er geen gemeente met die naam, of past er niets bij de keuze, dan staat dat er in woorden, ook voor een schermlezer.',
    'ui/filter: says how many suggestions there are',
    'widgets/initiative-map/result: follows what a visitor types',
  ),
  '4.1.2': person(
    'Stippen zijn knoppen met een naam, het venster bij een groep is een groep met een naam. axe vindt geen fouten. Hoe een schermlezer ze voorleest, moet een mens horen.',
    'widgets/initiative-map/views: have no mistakes by WCAG',
    'widgets/initiative-map/panel: makes no mistakes by WCAG',
  ),
  '4.1.3': person(
    'Hoeveel er gevonden is, en wat er na een beweging in beeld is, staat in een statusgebied. Of een schermlezer dat op tijd en één keer zegt, moet een mens horen.',
    'widgets/initiative-map/keys: once, when it rests, politely',
    'widgets/initiative-map/keys: also when nothing is in sight',
    'widgets/initiative-map/result: is in the line of the filter, the list and the map, at every zoom',
  ),
};

/** By the name of the element without `dia-`. */
export const elements: Readonly<Record<string, Claims>> = {
  agenda: {
    '1.3.1': meets(
      'Maanden en activiteiten zijn koppen, elke maand is een lijst. De dag staat er ook in woorden.',
      'widgets/agenda: puts months between its heading and the titles',
      'widgets/promises.ts: shows its items in a list, and says how many there are and where',
    ),
    '1.4.1': meets(
      'Dat iets niet doorgaat of verplaatst is, staat er in woorden.',
      'widgets/agenda: says in words what is cancelled and what is moved',
    ),
    '2.4.3': meets(
      'De focus volgt de leesvolgorde. Na “Toon eerdere activiteiten” staat hij waar die beginnen.',
      'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight',
      'widgets/agenda: "show" shows what is over on request, the latest first, and goes back',
    ),
    '3.1.2': content(
      'Van wat de widget zelf zegt is de taal aangegeven. Van een activiteit in een andere taal ook, als de feed die taal noemt.',
      'widgets/promises.ts: speaks Dutch, English and Frisian, and marks what is in another language',
      'widgets/agenda: marks the language of a title in the names of its buttons too',
    ),
    '4.1.3': person(
      'Laden, geen inhoud, een fout en verouderde inhoud staan in een statusgebied, en ook dat opslaan niet lukt. Of een schermlezer ze op tijd en één keer zegt, moet een mens horen.',
      'ui/widget/states: says so, and takes the fallback away',
      'ui/widget/states: says so, keeps the fallback and offers another try',
      'widgets/agenda: says so when it cannot be made',
    ),
  },
  filter,
  'initiative-map': map,
  'instrument-list': {
    '1.1.1': meets(
      'Het tekentje bij een instrument is versiering: de soort staat er in woorden bij.',
      'widgets/instrument-list: draws a kind that is said in words beside it',
    ),
  },
  'news-feed': { '1.1.1': images, '1.4.5': imagesOfText },
  'partner-list': {
    '1.1.1': content(
      'Een logo heeft de tekst (alt) uit de feed. De naam van de partner staat er altijd als tekst naast.',
      'widgets/partner-list: that cannot be had make way for initials',
      'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
    ),
    '1.4.5': content('Logo’s mogen tekst bevatten. Ander beeld met tekst zet u niet in de feed.'),
  },
  'priority-list': {},
  programme,
  'project-list': {},
  'subgoal-overview': {
    '1.4.1': meets(
      'Een gekozen subdoel heeft een gevulde knop, die ook als ingedrukt is aangegeven.',
      'widgets/feed: is undone where it was chosen',
    ),
    '4.1.2': person(
      'Links, lijsten en knoppen zijn die van de browser, met een naam; een gekozen subdoel is een ingedrukte knop. axe vindt geen fouten. Hoe een schermlezer ze voorleest, moet een mens horen.',
      'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds',
      'widgets/feed: is chosen by keyboard, without losing the place',
    ),
  },
  'theme-list': {},
};

/** What `dia-feed` does; it shows nothing itself. */
export const feed: Claims = {
  '2.2.2': page(
    'Alleen als u het attribuut `refresh` gebruikt, komt er vanzelf nieuwe inhoud, zonder pauzeknop. Gebruik het alleen waar dat nodig is.',
    'widgets/feed: does not unless asked to',
  ),
  '2.4.2': page(
    'Met `url-state` staat een keuze in het adres; de titel van de pagina blijft van u.',
  ),
  '3.1.2': meets(
    'Wat een schermlezer hoort over een filter, is in de taal van de pagina.',
    'widgets/filter: is announced without a dia-filter too, in the language of the page',
  ),
  '4.1.3': person(
    'Een filter wordt één keer gemeld voor alle widgets samen. Of een schermlezer dat op tijd zegt, moet een mens horen.',
    'widgets/filter: is announced once for the whole page, politely',
    'widgets/shared-filter: is announced once, and by no widget',
  ),
};
