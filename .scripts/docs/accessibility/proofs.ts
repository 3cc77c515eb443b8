/** What each test shows, in Dutch, for auditors who read the pages in docs/accessibility. */
import type { Test } from './claim.js';

export const proofs: Readonly<Record<Test, string>> = {
  'ui/filter: are a landmark with a name':
    'De velden van de filters staan samen in een zoekgebied met een naam.',
  'ui/filter: asks at once with Enter, and the page stays':
    'Met Enter zoekt de bezoeker meteen. De pagina wordt niet opnieuw geladen.',
  'ui/filter: closes with Escape, and with a second one is no longer chosen':
    'Escape sluit de suggesties van gemeenten. Nog een keer Escape wist de keuze.',
  'ui/filter: fit in ${width} pixels, large enough to be pressed':
    'De velden passen in smalle en brede kolommen en zijn groot genoeg om op te drukken.',
  'ui/filter: is all again with a button, which leaves the focus in the first field':
    'De knop “Wis filters” wist alle keuzes. De focus staat daarna op het eerste veld.',
  'ui/filter: is chosen by keyboard': 'Een gemeente is te kiezen met het toetsenbord.',
  'ui/filter: is chosen with the mouse, and the focus stays':
    'Een gemeente is te kiezen met de muis. De focus blijft in het veld.',
  'ui/filter: is found by the beginning of its name, in any spelling':
    'Een gemeente is te vinden met het begin van de naam, ook zonder accenten of hoofdletters.',
  'ui/filter: says how many suggestions there are':
    'Een statusbericht zegt hoeveel suggesties er zijn, en wanneer er geen gemeente is.',
  'ui/filter: the fields of a filter have no accessibility mistakes':
    'axe vindt geen fouten in de velden van de filters.',
  'ui/widget/attributes: is the webmaster’s own': 'De webredacteur kan zelf de kop schrijven.',
  'ui/widget/attributes: shows more at each click, and goes to the first new item':
    'Bij elke druk op de knop komen er items bij. De focus gaat naar het eerste nieuwe item.',
  'ui/widget/keyboard: goes to the first item when another try succeeds':
    'Lukt het laden bij een nieuwe poging, dan gaat de focus naar het eerste item.',
  'ui/widget/language: is that of the nearest ancestor, also when that changes':
    'De widget gebruikt de taal van de pagina eromheen, ook als die later verandert.',
  'ui/widget/states: says so, and shows a placeholder':
    'Tijdens het laden is er een statusbericht.',
  'ui/widget/states: says so, and takes the fallback away':
    'Als er geen inhoud is, zegt een statusbericht dat.',
  'ui/widget/states: says so, keeps the fallback and offers another try':
    'Lukt het laden niet, dan zegt een statusbericht dat. De reservelink blijft, en er komt een knop voor een nieuwe poging.',
  'widgets/agenda: "show" shows what is over on request, the latest first, and goes back':
    'Een knop toont eerdere activiteiten en gaat ook weer terug. De focus gaat mee.',
  'widgets/agenda: marks the language of a title in the names of its buttons too':
    'De taal van een titel is ook aangegeven in de namen van de knoppen.',
  'widgets/agenda: puts months between its heading and the titles':
    'De maanden zijn koppen tussen de kop van de agenda en de titels.',
  'widgets/agenda: says in words what is cancelled and what is moved':
    'Dat een activiteit niet doorgaat of is verplaatst, staat er in woorden.',
  'widgets/agenda: says so when it cannot be made':
    'Lukt het opslaan van een activiteit niet, dan zegt een statusbericht dat.',
  'widgets/feed: does not unless asked to':
    'Zonder het attribuut `refresh` komt er niet vanzelf nieuwe inhoud.',
  'widgets/feed: is chosen by keyboard, without losing the place':
    'Een subdoel is te kiezen met het toetsenbord. De focus blijft op zijn plaats.',
  'widgets/feed: is undone where it was chosen':
    'Een gekozen subdoel is op dezelfde plek weer los te laten; de knop is aangegeven als ingedrukt.',
  'widgets/filter.looks: has room in any width, with text twice as large, and spaced out':
    'Het filter past in elke breedte, ook met tekst die twee keer zo groot is of ruimer staat.',
  'widgets/filter.looks: is gone through by keyboard in ${width} px, with the focus in sight':
    'Tab gaat in leesvolgorde door het filter en weer terug. De focus is steeds te zien.',
  'widgets/filter: ${name}: makes no mistakes by axe':
    'axe vindt geen fouten in het filter, in elke toestand die de test kent.',
  'widgets/filter: has a heading, of a level, or none':
    'Het filter heeft een kop van het gevraagde niveau, of geen kop.',
  'widgets/filter: is announced once for the whole page, politely':
    'Na een keuze komt er één statusbericht voor de hele pagina.',
  'widgets/filter: is announced without a dia-filter too, in the language of the page':
    'Het statusbericht komt ook zonder `dia-filter`, in de taal van de pagina.',
  'widgets/filter: is gone through by keyboard, in order': 'Tab gaat in volgorde door alle velden.',
  'widgets/filter: shows where the focus is': 'Elk veld en elke knop toont een rand bij focus.',
  'widgets/filter: speaks the languages of its neighbours':
    'Het filter geeft de taal aan van woorden die van andere widgets komen.',
  'widgets/hosts: has widgets that can be read and pressed, and does not scroll sideways':
    'Op voorbeeldpagina’s met andere vormgeving zijn de widgets te lezen en te bedienen. De pagina schuift niet opzij.',
  'widgets/initiative-map.poses: has room, and can be read and pressed, when ${name}':
    'De landkaart past in een smalle kolom, met grote tekst en op een donkere pagina. Hij is dan te lezen en te bedienen.',
  'widgets/initiative-map/boundaries: has each count in one step, with the shade that it has on the map':
    'De legenda noemt bij elke tint de aantallen in woorden.',
  'widgets/initiative-map/camera: at once for a visitor who wants less motion':
    'Wil de bezoeker minder beweging, dan verspringt de kaart zonder animatie.',
  'widgets/initiative-map/focus: brings a marker into sight that has the focus':
    'Een stip die de focus krijgt, schuift in beeld.',
  'widgets/initiative-map/focus: can be passed by': 'Een knop slaat de kaart over.',
  'widgets/initiative-map/focus: is gone through: the map, its markers, its buttons, each with an outline':
    'Tab gaat langs de kaart, de stippen en de knoppen. Elk heeft een rand bij focus.',
  'widgets/initiative-map/focus: moves the one of several that has the focus':
    'Toetsen bewegen alleen de kaart die de focus heeft.',
  'widgets/initiative-map/focus: never loses the focus, whatever is pressed (walk ${seed})':
    'De focus raakt niet kwijt bij lange, willekeurige reeksen toetsen en klikken.',
  'widgets/initiative-map/gestures: leaves one to the page, and says how the map can be moved':
    'Eén vinger schuift de pagina. Een tekst zegt hoe de kaart beweegt.',
  'widgets/initiative-map/gestures: opens no marker that a drag begins on, but at the next press':
    'Slepen dat op een stip begint, opent de stip niet. De volgende druk wel.',
  'widgets/initiative-map/keys: also when nothing is in sight':
    'Ook als er niets in beeld is, zegt een statusbericht dat.',
  'widgets/initiative-map/keys: can be pressed with the keyboard, and keeps the focus':
    'De knoppen van de kaart werken met het toetsenbord en houden de focus.',
  'widgets/initiative-map/keys: does the same as the keys':
    'Elke beweging met een toets kan ook met een knop.',
  'widgets/initiative-map/keys: leaves the keys of other fields alone':
    'Plus, min en Home doen niets met de kaart zolang een ander veld de focus heeft.',
  'widgets/initiative-map/keys: once, when it rests, politely':
    'Na een beweging komt er één statusbericht, als de kaart stilstaat.',
  'widgets/initiative-map/list: its own language, where that is another':
    'Bij een initiatief in een andere taal is de taal in de lijst aangegeven.',
  'widgets/initiative-map/markers: differ from land, and land from water':
    'Met hulpkleuren (hoog contrast) hebben land en stippen een rand die te zien is.',
  'widgets/initiative-map/markers: have a municipality and a count for a name, in an order that goes down the map':
    'De naam van een stip is de gemeente met het aantal. De volgorde gaat van boven naar beneden.',
  'widgets/initiative-map/markers: have names twice as large between them, and none over another':
    'Met grote tekst zijn ook de namen op de kaart groot, en ze staan niet over elkaar.',
  'widgets/initiative-map/markers: have room for a finger, and do not cover each other':
    'Stippen zijn groot genoeg voor een vinger en bedekken elkaar niet.',
  'widgets/initiative-map/markers: have their numbers within them, each on one line':
    'Het getal past in de stip, op één regel.',
  'widgets/initiative-map/panel: is gone through with Tab, and left':
    'Tab gaat door het venster bij een stip en er weer uit.',
  'widgets/initiative-map/panel: makes no mistakes by WCAG':
    'axe vindt geen fouten in het venster bij een stip.',
  'widgets/initiative-map/panel: marks the language of a title and a summary, where that is another':
    'Bij een initiatief in een andere taal is de taal in het venster aangegeven.',
  'widgets/initiative-map/panel: stands over the map, and its marker is to be seen beside it':
    'Het venster staat over de kaart, en de stip blijft ernaast te zien.',
  'widgets/initiative-map/panel: tells about it in a panel with the focus, until Escape, which goes no further':
    'Het venster krijgt de focus. Escape sluit alleen het venster, en de focus gaat terug.',
  'widgets/initiative-map/panel-focus: when the view is changed to the list and back':
    'De focus blijft behouden als de bezoeker wisselt tussen lijst en kaart.',
  'widgets/initiative-map/result: follows what a visitor types':
    'Lijst, kaart en de tekst met het aantal volgen wat de bezoeker typt.',
  'widgets/initiative-map/result: is in the line of the filter, the list and the map, at every zoom':
    'Filter, lijst en kaart noemen hetzelfde aantal, hoe ver de kaart ook is ingezoomd.',
  'widgets/initiative-map/tip: goes at Escape for the mouse too, wherever the focus is':
    'De naam die bij een stip verschijnt, verdwijnt met Escape, ook bij de muis.',
  'widgets/initiative-map/tip: is shown to the focus of the keyboard, until Escape':
    'De naam bij een stip verschijnt ook bij focus met het toetsenbord, tot Escape.',
  'widgets/initiative-map/tip: is shown to the mouse, and stays while that goes onto it':
    'De naam bij een stip blijft staan als de muis eroverheen gaat.',
  'widgets/initiative-map/views: are right for view="${view}" at ${width} px, with room for a finger':
    'Lijst en kaart kloppen in elke weergave en breedte, met knoppen die groot genoeg zijn.',
  'widgets/initiative-map/views: fits in 320 px': 'De landkaart past in 320 pixels.',
  'widgets/initiative-map/views: have no mistakes by WCAG':
    'axe vindt geen fouten in lijst en kaart.',
  'widgets/instrument-list: draws a kind that is said in words beside it':
    'Het tekentje bij een instrument heeft geen naam nodig: de soort staat ernaast in woorden.',
  'widgets/partner-list: that cannot be had make way for initials':
    'Een logo dat niet laadt, maakt plaats voor letters. De naam staat er altijd bij.',
  'widgets/programme: is no list: there is one':
    'Het programma staat niet in een lijst, want er is er één. De titel is een kop.',
  'widgets/programme: shows the infographic, and a link to look at it by itself':
    'De infographic heeft de tekst uit de feed en een link om hem groot te bekijken.',
  'widgets/programme: shows the programme of the sample feed':
    'Het programma staat er met de kop en de gegevens uit de feed.',
  'widgets/programme: speaks other languages':
    'Het programma heeft ook Engelse en Friese teksten, en geeft andere talen aan.',
  'widgets/promises.ts: can be read on light and dark pages, also as a card':
    'Tekst en randen hebben genoeg contrast op een lichte en een donkere pagina, ook in een kader.',
  'widgets/promises.ts: has headings of the levels that a page asks for':
    'De koppen hebben de niveaus waar de pagina om vraagt.',
  'widgets/promises.ts: has room for long words in any width ${look}':
    'Lange woorden passen in elke breedte, ook met ruimere tekst. Knoppen blijven groot genoeg.',
  'widgets/promises.ts: has room for text twice as large':
    'Met tekst die twee keer zo groot is, valt niets weg.',
  'widgets/promises.ts: is gone through by keyboard, in order, with the focus in sight':
    'Tab gaat in leesvolgorde door de widget en weer terug. De focus is steeds te zien.',
  'widgets/promises.ts: keeps the fallback in an error, and tries again':
    'Bij een fout blijft de reservelink staan, en de bezoeker kan het opnieuw proberen.',
  'widgets/promises.ts: says on links and buttons where they lead, and has no mistakes that axe finds':
    'Links en knoppen zeggen waar ze heen gaan, en axe vindt geen fouten.',
  'widgets/promises.ts: shows its items in a list, and says how many there are and where':
    'De items staan in een lijst. De lijst heeft de naam van de kop.',
  'widgets/promises.ts: speaks Dutch, English and Frisian, and marks what is in another language':
    'De widget heeft Nederlandse, Engelse en Friese teksten en geeft aan wat in een andere taal is.',
  'widgets/shared-filter: is announced once, and by no widget':
    'Een filter wordt één keer gemeld, niet door elke widget apart.',
};
