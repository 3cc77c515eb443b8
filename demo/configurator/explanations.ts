import type { Language } from '../../src/text/languages.js';
import type { Setting } from './elements.js';

/** What a setting is called in Dutch, and what it does. */
export interface Explanation {
  readonly label: string;
  readonly help: string;
  /** What the words that there are to choose from mean. */
  readonly words?: Readonly<Record<string, string>>;
  /** The values of which several can be chosen, if these do not come from the feed. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What the widgets are called, and what they show. */
export const widgetNames: Readonly<Record<string, readonly [name: string, shows: string]>> = {
  agenda: ['Agenda', 'Bijeenkomsten en trainingen, de eerste bovenaan.'],
  'initiative-map': ['Landkaart van initiatieven', 'Een lijst en een kaart met zoeken en filters.'],
  'instrument-list': ['Instrumenten', 'Spellen, werkvormen, scans, handreikingen en meer.'],
  'news-feed': ['Nieuws over lokale democratie', 'Het laatste nieuws, het nieuwste bovenaan.'],
  'partner-list': ['Partners', 'De organisaties die meedoen, met logo en website.'],
  'priority-list': ['Prioriteiten', 'De prioriteiten van een periode.'],
  programme: ['Over het programma', 'Periode, initiatiefnemers, werkprogramma en contact.'],
  'project-list': ['Projecten', 'Lopende projecten, van wie ze zijn en voor welke gemeenten.'],
  'subgoal-overview': ['Subdoelen', 'Waar het programma aan werkt, genummerd.'],
  'theme-list': ['Aan de slag', 'De thema’s om mee te beginnen.'],
};

/** By name, or by widget and name where a widget has an attribute of its own. */
export const explanations: Readonly<Record<string, Explanation>> = {
  heading: {
    label: 'Kop',
    help: 'De tekst boven de widget. Vult u niets in, dan kiest de widget zelf een kop.',
  },
  'heading-level': {
    label: 'Niveau van de kop',
    help: 'Een getal van 1 tot en met 6. Koppen van items zijn één niveau lager. Kies wat past in de opbouw van uw pagina.',
  },
  limit: {
    label: 'Aantal items',
    help: 'Zoveel items ziet de bezoeker eerst, en zoveel komen erbij met “Toon meer”.',
  },
  'more-url': {
    label: 'Pagina met alles',
    help: 'Het adres van een pagina met alle items. De knop “Toon meer” wordt dan een link daarheen.',
  },
  subgoal: {
    label: 'Subdoelen',
    help: 'Toon alleen wat bij deze subdoelen hoort.',
  },
  theme: {
    label: 'Thema’s',
    help: 'Toon alleen wat bij deze thema’s hoort.',
  },
  municipality: {
    label: 'Gemeenten',
    help: 'Toon alleen wat bij deze gemeenten hoort.',
  },
  province: {
    label: 'Provincies',
    help: 'Toon alleen wat bij deze provincies hoort.',
  },
  images: {
    label: 'Afbeeldingen',
    help: 'Elke andere site die een afbeelding levert, ziet het IP-adres van uw bezoeker.',
    words: {
      own: 'alleen van de site van de feed',
      any: 'van elke site',
      none: 'geen',
    },
  },
  sections: {
    label: 'Onderdelen van de feed',
    help: 'Een feed kan naar onderdelen op een andere site verwijzen. Die site ziet het IP-adres van uw bezoeker.',
    words: { own: 'alleen van de site van de feed', any: 'van elke site' },
  },
  offline: {
    label: 'Bewaren',
    help: 'Bewaart de laatste goede feed in de browser van de bezoeker, voor als de feed niet bereikbaar is. Zet dit in uw privacyverklaring.',
  },
  card: {
    label: 'Kader',
    help: 'Zet de widget in een kader met een eigen achtergrond.',
  },
  loading: {
    label: 'Laden',
    help: 'Wanneer de widget zijn inhoud ophaalt.',
    words: { lazy: 'als hij bijna in beeld is', eager: 'meteen' },
  },
  lang: {
    label: 'Taal',
    help: 'De taal van knoppen, koppen en meldingen. Kiest u niets, dan volgt de widget uw pagina.',
    words: { nl: 'Nederlands', en: 'Engels', fy: 'Fries' } satisfies Record<Language, string>,
  },
  'agenda past': {
    label: 'Voorbije activiteiten',
    help: 'Wat de widget doet met activiteiten die voorbij zijn.',
    words: {
      show: 'tonen als de bezoeker erom vraagt',
      hide: 'niet tonen',
      only: 'alleen die tonen',
    },
  },
  'initiative-map view': {
    label: 'Weergave',
    help: 'Wat de bezoeker eerst ziet.',
    words: { both: 'lijst en kaart', map: 'eerst de kaart', list: 'alleen de lijst' },
  },
  'initiative-map kind': {
    label: 'Soorten',
    help: 'Toon alleen deze soorten initiatieven.',
  },
  'initiative-map tiles': {
    label: 'Achtergrondkaart',
    help: 'Bijvoorbeeld pdok-grijs, pdok-standaard, pdok-pastel of pdok-water, of een adres met {z}, {x} en {y}. De leverancier ziet het IP-adres van uw bezoeker. Zonder achtergrond vraagt de kaart niets aan anderen.',
  },
  'initiative-map tiles-attribution': {
    label: 'Bron van de achtergrond',
    help: 'Wie de achtergrondkaart heeft gemaakt. Nodig bij een eigen adres.',
  },
  'initiative-map tiles-consent': {
    label: 'Eerst vragen',
    help: 'Vraag de bezoeker om toestemming voordat de kaart de achtergrond ophaalt. Het antwoord bewaren we niet.',
  },
  'initiative-map boundaries': {
    label: 'Gemeentegrenzen',
    help: 'Het adres van een GeoJSON-bestand met grenzen en CBS-codes, bijvoorbeeld van PDOK. Gemeenten krijgen dan een tint naar het aantal initiatieven.',
  },
  'initiative-map title-property': {
    label: 'Veld met de titel',
    help: 'Alleen voor een GeoJSON-bestand van anderen: de naam van het veld waarin de titel van een plek staat.',
  },
  'initiative-map download': {
    label: 'Downloaden',
    help: 'De bezoeker kan de gevonden initiatieven opslaan als CSV of GeoJSON.',
  },
  'instrument-list kind': {
    label: 'Soorten',
    help: 'Toon alleen deze soorten: game (spel), workshop, scan, toolkit, guide (handreiking), book (boek), publication (publicatie).',
  },
  'news-feed kind': {
    label: 'Soorten',
    help: 'Toon alleen deze soorten: news (nieuws), column, interview, experience (ervaring), guide (handreiking), publication (publicatie).',
  },
  'partner-list layout': {
    label: 'Vorm',
    help: 'Hoe de partners eruitzien.',
    words: { cards: 'blokken', list: 'lijst', logos: 'logo’s met namen' },
  },
  'partner-list role-filter': {
    label: 'Rollen',
    help: 'Toon alleen organisaties met deze rollen.',
    values: {
      initiator: 'initiatiefnemer',
      association: 'beroepsvereniging',
      partner: 'partner',
    },
  },
  'priority-list period': {
    label: 'Periode',
    help: 'Alleen de prioriteiten van deze periode: een jaar, of twee jaren zoals 2020-2021.',
  },
  'subgoal-overview layout': {
    label: 'Vorm',
    help: 'Hoe de subdoelen eruitzien.',
    words: { cards: 'blokken', list: 'lijst' },
  },

  mirror: {
    label: 'Reserve-adres van de feed',
    help: 'Een kopie van de feed. De widgets gebruiken die als de feed zelf niet antwoordt, of een onderdeel mist. Meer adressen mag, met spaties ertussen.',
  },
  refresh: {
    label: 'Verversen',
    help: 'Na zoveel minuten haalt de pagina de feed opnieuw op, zolang ze in beeld is. 0 is nooit.',
  },
  'url-state': {
    label: 'Keuze in het adres',
    help: 'Een naam, bijvoorbeeld dia. De keuze van de bezoeker komt dan in het adres van de pagina. Zo kan hij die bewaren en delen.',
  },

  '--dia-font': {
    label: 'Lettertype',
    help: 'Van alle tekst. Vult u niets in, dan geldt het lettertype van uw pagina.',
  },
  '--dia-font-heading': {
    label: 'Lettertype van koppen',
    help: 'Vult u niets in, dan krijgt de kop het lettertype van de tekst.',
  },
  '--dia-color-text': {
    label: 'Kleur van tekst',
    help: 'Vult u niets in, dan krijgt de tekst de kleur van uw pagina.',
  },
  '--dia-color-heading': {
    label: 'Kleur van koppen',
    help: 'Vult u niets in, dan krijgt de kop de kleur van de tekst.',
  },
  '--dia-color-link': { label: 'Kleur van links', help: 'Van links en knoppen.' },
  '--dia-color-link-hover': {
    label: 'Kleur van links onder de muis',
    help: 'Vult u niets in, dan blijft de kleur die van links.',
  },
  '--dia-color-button': {
    label: 'Kleur van knoppen',
    help: 'Vult u niets in, dan geldt de kleur van links.',
  },
  '--dia-color-accent': {
    label: 'Accentkleur',
    help: 'Achter nummers en achter gekozen knoppen, bijvoorbeeld #154273.',
  },
  '--dia-color-on-accent': {
    label: 'Tekst op de accentkleur',
    help: 'Vult u niets in, dan wordt de tekst zwart of wit: wat u het best kunt lezen.',
  },
  '--dia-color-muted': {
    label: 'Kleur van kleine tekst',
    help: 'Van datums en aantallen. Wordt donkerder of lichter als u hem anders niet goed kunt lezen.',
  },
  '--dia-color-line': { label: 'Kleur van lijnen', help: 'Van lijnen tussen items.' },
  '--dia-color-frame': {
    label: 'Kleur van kaders',
    help: 'Vult u niets in, dan geldt de kleur van lijnen.',
  },
  '--dia-color-surface': {
    label: 'Kleur van het vlak',
    help: 'Achter de widget, als u kiest voor een kader.',
  },
  '--dia-color-on-surface': {
    label: 'Tekst op die kleur',
    help: 'Tekst die u daarop niet goed kunt lezen, wordt zwart of wit.',
  },
  '--dia-color-focus': {
    label: 'Kleur van de rand bij het toetsenbord',
    help: 'De rand om het onderdeel dat een bezoeker met het toetsenbord kiest. Hij krijgt zelf een tweede kleur, zodat hij overal te zien is.',
  },
  '--dia-color-field': {
    label: 'Kleur van invoervelden',
    help: 'De tekst daarin wordt zwart of wit: wat u het best kunt lezen.',
  },
  '--dia-space': { label: 'Ruimte tussen items', help: 'Bijvoorbeeld 1rem.' },
  '--dia-density': { label: 'Dichtheid', help: 'Een getal. 1 is gewoon, 0.5 is compact.' },
  '--dia-radius': { label: 'Ronding van hoeken', help: 'Bijvoorbeeld 0.5rem.' },
  '--dia-shadow': {
    label: 'Schaduw',
    help: 'Als u kiest voor een kader. Bijvoorbeeld 0 2px 8px rgb(0 0 0 / 0.2).',
  },
  '--dia-target': { label: 'Hoogte van knoppen', help: 'Nooit lager dan 44px.' },
  '--dia-map-height': { label: 'Hoogte van de kaart', help: 'Bijvoorbeeld 30rem.' },
  '--dia-map-land': { label: 'Kleur van land', help: 'Op de kaart.' },
  '--dia-map-water': { label: 'Kleur van water', help: 'Op de kaart.' },
  '--dia-map-line': { label: 'Kleur van kust en grenzen', help: 'Op de kaart.' },
  '--dia-map-text': {
    label: 'Kleur van plaatsnamen',
    help: 'Vult u niets in, dan worden ze zwart of wit: wat u het best kunt lezen.',
  },
  '--dia-map-marker': {
    label: 'Kleur van de stippen op de kaart',
    help: 'Vult u niets in, dan geldt de accentkleur.',
  },
};

/** What to do about a value that is none, by the end of the name of a setting. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/^--dia-(?:color|map)-(?!height)/, 'Vul een kleur in, bijvoorbeeld #154273.'],
  [/^--dia-font/, 'Vul een lettertype in, bijvoorbeeld Georgia, serif.'],
  [/^--dia-density$/, 'Vul een getal in, bijvoorbeeld 0.5.'],
  [/^--dia-shadow$/, 'Vul een schaduw in, bijvoorbeeld 0 2px 8px rgb(0 0 0 / 0.2).'],
  [/^--dia-/, 'Vul een maat in, bijvoorbeeld 1rem.'],
  [/^tiles$/, 'Vul pdok-grijs in, of een adres met {z}, {x} en {y}. Begin met https://.'],
  [/^(?:more-url|boundaries|mirror)$/, 'Vul het hele adres in. Begin met https://.'],
];

/** What to do about what was typed and cannot be: one sentence for each kind of setting. */
export function remedyOf({ name, kind }: Setting): string {
  const [, remedy] = remedies.find(([names]) => names.test(name)) ?? [];
  return (
    remedy ??
    (kind === 'number' ? 'Vul een heel getal in, bijvoorbeeld 6.' : 'Vul een kortere tekst in.')
  );
}

export const explanationOf = (widget: string, name: string): Explanation =>
  explanations[`${widget} ${name}`] ?? explanations[name] ?? { label: name, help: '' };
