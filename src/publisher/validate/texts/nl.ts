import { nl as problems } from '../../../text/problems/nl.js';
import type { ValidateTexts } from './texts.js';

export const nl: ValidateTexts = {
  ...problems,
  levels: { error: ['fout', 'fouten'], warning: ['waarschuwing', 'waarschuwingen'] },
  advice: {
    ...problems.problems,
    'section-form': ({ expected }) =>
      FORMS[expected] ??
      'heeft niet de goede vorm voor dit onderdeel. Maak er een lijst van: [ … ].',
    'section-origin': ({ found }) =>
      `is op ${found}, en dat is een andere site dan die van de feed. Widgets halen het daar alleen op met sections="any". Zet het bestand bij de feed, of vraag elke site om sections="any".`,
    rewritten: ({ found, expected }) =>
      `is ${found}. We lezen dat als ${expected}. Schrijf het zo.`,
    renamed: ({ found, expected }) =>
      `ontbreekt. Nu gebruiken we "${found}". Noem het veld "${expected}", dan vindt andere software het ook.`,
    nameless: ({ expected }) =>
      `ontbreekt. Bezoekers zien nu ${expected}. Vul een titel in. Staat de titel in een ander veld, noem dat dan op de kaart: title-property.`,
    version: ({ expected }) =>
      expected === 'news'
        ? 'is niet die van een JSON Feed, maar het bestand lijkt er wel op. Schrijf "version": "https://jsonfeed.org/version/1.1".'
        : 'moet 1 zijn, als getal. Schrijf "version": 1.',
    'newer-version': ({ found }) =>
      `is ${found}, en dat is nieuwer dan dit programma. Gebruik een nieuwer programma. Nu lezen we de feed als versie 1.`,
    'no-sections': () =>
      'heeft geen onderdelen. Daardoor toont geen enkele widget iets. Voeg een onderdeel toe.',
    'unknown-field': () =>
      'is geen veld van de feed. Kijk of er een typefout in staat, of laat het weg.',
    'not-utf-8': () =>
      'is geen UTF-8. Daardoor gaan letters met accenten mis. Sla het bestand op als UTF-8.',
    crs: () =>
      'hoort niet meer in GeoJSON (RFC 7946). Laat dit weg, en schrijf coördinaten in WGS 84.',
    'unknown-reference': ({ found }) =>
      `verwijst naar "${found}", maar dat staat niet in de feed. Verbeter het id, of voeg het item toe.`,
    'unknown-municipality': ({ found }) =>
      `"${found}" is niet één gemeente die we kennen. Schrijf de CBS-code, zoals GM0344, of de naam met de provincie, zoals Bergen (NH).`,
    'http-link': ({ found }) =>
      `is ${found}, en dat is niet versleuteld. Schrijf https als de site dat heeft.`,
    'relative-host': ({ found }) =>
      `is ${found}. Dat leidt naar een pagina met die naam naast de feed. Begin met https:// als u een andere site bedoelt.`,
    'home-page': ({ found }) =>
      `is ${found}, en dat adres begint bij de feed. De feed staat op een andere site dan home_page_url. Schrijf hele adressen, die beginnen met https://.`,
    'image-alt': () =>
      'heeft geen alt. Schrijf wat er op de afbeelding staat, of "alt": "" als die alleen versiering is.',
    'image-origin': ({ found }) =>
      `staat op ${found}, en dat is een andere site dan die van de feed. Widgets tonen de afbeelding alleen met images="any". Zet de afbeelding bij de feed.`,
    'http-host': ({ found }) =>
      `${found} is niet versleuteld. Een pagina met https krijgt de feed dan niet. Publiceer met https.`,
    'cors-missing': () =>
      'ontbreekt. Daardoor mag geen andere site de feed lezen. Laat de server dit sturen: Access-Control-Allow-Origin: *',
    'cors-other': ({ found }) =>
      `is ${found}. Daardoor mogen andere sites de feed niet lezen. Laat de server dit sturen: Access-Control-Allow-Origin: *`,
    'cors-vary': () =>
      'verschilt per site. Een cache kan dan de ene site het antwoord van de andere geven. Stuur *, of voeg dit toe: Vary: Origin',
    redirect: ({ found }) =>
      `het bestand is verhuisd, en doorverwijzen kost tijd. Gebruik ${found}`,
    'mime-type': ({ found }) =>
      `${found ? `is ${found}` : 'ontbreekt'}. Laat de server dit sturen: Content-Type: application/json`,
    compression: ({ found }) =>
      `ontbreekt, terwijl het bestand ${found} bytes groot is. Zet gzip of Brotli aan voor JSON.`,
    caching: () =>
      'ontbreekt, net als ETag en Last-Modified. Elk bezoek haalt daardoor de hele feed op. Stuur bijvoorbeeld: Cache-Control: max-age=300',
    'no-store': ({ found }) =>
      `is ${found}. Elk bezoek haalt daardoor de hele feed op. Stuur bijvoorbeeld: Cache-Control: max-age=300`,
  },
  unreadable: {
    ...problems.failures,
    'section-origin': problems.sectionOrigin,
    'not-json': (found) => otherForm(found) ?? notJson(found),
    'not-a-feed': (found) => OTHER_JSON[found] ?? problems.failures['not-a-feed'](found),
    'no-file': (found) =>
      found === 'EISDIR'
        ? 'dit is een map. Geef het bestand in die map waar de feed in staat.'
        : `we kunnen het bestand niet lezen (${found}). Controleer de naam en de rechten.`,
    redirects: () => 'het ene adres verwijst steeds naar het volgende. Herstel de doorverwijzing.',
    'out-of-reach': () =>
      'we kunnen dit adres hier niet volgen. Zet het bestand in de map van de feed.',
  },
  times: (count) => `Dit geldt voor ${count} items.`,
};

const noJsonFeed = (form: string): string =>
  `dit is ${form}, en de widgets lezen JSON Feed (https://jsonfeed.org). Geef het adres van de JSON Feed van deze site, of laat een plug-in die maken.`;

/** The names of formats that are not JSON. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  HTML: 'dit is een webpagina. Geef het adres van het JSON-bestand zelf.',
  WordPress: 'dit is een webpagina van WordPress. Geef het adres van het JSON-bestand zelf.',
  RSS: noJsonFeed('RSS'),
  Atom: noJsonFeed('Atom'),
  XML: 'dit is XML. Geef het adres van een JSON-bestand.',
  iCalendar: 'dit is een agenda (iCalendar), en de widgets lezen JSON.',
  CSV: 'dit is een tabel (CSV), en de widgets lezen JSON.',
  Excel: 'dit is een bestand van Excel, en de widgets lezen JSON.',
  Office: 'dit is een oud bestand van Office. Sla het op als .xlsx of .csv.',
  Markdown: 'dit is Markdown, en de widgets lezen JSON.',
  PDF: 'dit is een PDF. Daar kunnen we geen gegevens uit halen.',
  gzip: 'dit is ingepakt met gzip. Geef de JSON zelf. Een server stuurt die met Content-Encoding: gzip.',
  zip: 'dit is een ZIP-bestand. Geef het JSON-bestand dat erin zit.',
  'UTF-16':
    'dit is tekst in UTF-16. Browsers lezen die niet als JSON. Sla het bestand op als UTF-8.',
  empty: 'het bestand is leeg. Zet er eerst de feed in.',
};

/** @param found - What it is, and the address of its data where it names that. */
function otherForm(found: string): string | undefined {
  const [form = '', address] = found.split(' ');
  const text = Object.hasOwn(OTHER_FORMS, form) ? OTHER_FORMS[form] : undefined;
  return text && address ? `${text} De pagina noemt zelf dit adres: ${address}` : text;
}

const noFeedYet = (what: string): string =>
  `dit is JSON van ${what}, maar nog geen feed voor de widgets.`;

/** What JSON is that is no feed. */
const OTHER_JSON: Readonly<Record<string, string>> = {
  WordPress: noFeedYet('WordPress'),
  OpenPub: noFeedYet('OpenPub (OpenWebconcept)'),
  OpenAgenda: noFeedYet('OpenAgenda (OpenWebconcept)'),
  Drupal: noFeedYet('Drupal (JSON:API)'),
  TopoJSON: 'dit is TopoJSON. Zet het om naar GeoJSON.',
  list: 'dit is een lijst zonder naam. Zet de lijst in een feed, zoals { "version": 1, "partners": [ … ] }.',
};

/** @param found - Line and column, and the character there: `12:5 }`. */
function notJson(found: string): string {
  const [, line, column, sign] = /^(\d+):(\d+) ?(.*)$/su.exec(found) ?? [];
  if (line === undefined) return problems.failures['not-json'](found);
  const what = sign ? `hoort ${sign} daar niet` : 'ontbreekt iets';
  return `dit is geen JSON: op regel ${line}, kolom ${column} ${what}. Kijk daar en vlak ervoor of er een komma of aanhalingsteken te veel of te weinig staat.`;
}

const FORMS: Readonly<Record<string, string>> = {
  news: 'is geen JSON Feed. Maak er een object van met "version" en "items": [ … ].',
  initiatives:
    'is geen GeoJSON. Maak er een object van met "type": "FeatureCollection" en "features".',
  programme: 'heeft niet de goede vorm voor dit onderdeel. Maak er een object van: { … }.',
  submission: 'heeft niet de goede vorm voor dit onderdeel. Maak er een object van: { … }.',
};
