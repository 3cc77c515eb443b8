import { MAX_ITEMS, MAX_LENGTH } from '../../../feed/read/record.js';
import type { ValidateTexts } from './texts.js';

const EXPECTED: Readonly<Record<string, string>> = {
  text: 'een tekst die niet leeg is',
  string: 'een tekst',
  id: 'een tekst die binnen dit onderdeel maar één keer voorkomt',
  url: 'een webadres dat begint met https:// of http://, of een relatief adres',
  link: 'een webadres (https:// of http://) of een mailto:-adres',
  email: 'een e-mailadres',
  date: 'een datum zoals 2026-03-18, of een datum met tijd zoals 2026-03-18T20:00:00+01:00',
  day: 'een jaar zoals 2026, of een datum zoals 2026-03-18',
  year: 'een jaar zoals 2026, als getal',
  count: 'een geheel getal, 0 of meer',
  lang: 'een taalcode zoals nl of fy',
  position: '[lengtegraad, breedtegraad] in graden, de lengtegraad eerst',
  point: 'een GeoJSON-Point met [lengtegraad, breedtegraad] in graden, of null',
  object: 'een object: { … }',
  list: 'een lijst: [ … ]',
};

function wanted(expected: string): string {
  const item = expected.replace('[]', '');
  const words = item.split('|').filter((word) => word !== '*');
  return EXPECTED[item] ?? `een van ${words.join(', ')}`;
}

export const nl: ValidateTexts = {
  levels: { error: 'fout', warning: 'let op' },
  advice: {
    missing: ({ expected }) => `ontbreekt. Voeg ${wanted(expected)} toe; zonder dat valt het weg.`,
    invalid: ({ expected, found }) =>
      `is ${found}. Schrijf ${wanted(expected)}.${expected.endsWith('*') ? ' Bezoekers zien nu het woord zelf.' : ''}`,
    duplicate: ({ found }) =>
      `heeft het id ${found}, dat al eerder voorkomt. Geef elk een eigen id.`,
    'too-long': ({ expected }) =>
      expected === 'list'
        ? `heeft meer dan ${MAX_ITEMS} waarden. De rest valt weg: maak de lijst korter.`
        : `heeft meer dan ${MAX_LENGTH} tekens. De rest valt weg; van een adres is dat alles: maak het korter.`,
    reference: ({ found }) =>
      `is ${found}, met een teken zoals HTML het schrijft. Teksten zijn geen HTML: schrijf het teken zelf, & voor &amp;.`,
    rewritten: ({ found, expected }) =>
      `is ${found} en wordt gelezen als ${expected}. Schrijf dat.`,
    renamed: ({ found, expected }) =>
      `ontbreekt; "${found}" wordt ervoor gebruikt. Noem het "${expected}", dan vindt andere software het ook.`,
    nameless: ({ expected }) =>
      `ontbreekt, en bezoekers zien ${expected}. Voeg het toe, of noem bij de kaart de eigenschap die het heeft: title-property.`,
    'section-form': ({ expected }) =>
      FORMS[expected] ?? 'heeft niet de vorm van dit onderdeel. Maak er een lijst van: [ … ].',
    version: ({ expected }) =>
      expected === 'news'
        ? 'is niet die van een JSON Feed, al lijkt dit er een. Schrijf "version": "https://jsonfeed.org/version/1.1".'
        : 'moet 1 zijn, als getal. Schrijf "version": 1.',
    'newer-version': ({ found }) =>
      `is ${found}, nieuwer dan dit programma. Neem een nieuwer programma; nu wordt het gelezen als versie 1.`,
    'no-sections': () =>
      'heeft geen enkel onderdeel, zodat geen widget iets toont. Voeg er een toe.',
    'unknown-field': () => 'is geen veld van de feed. Zoek naar een typefout, of laat het weg.',
    'not-utf-8': () => 'is geen UTF-8, zodat accenten misgaan. Bewaar het als UTF-8.',
    crs: () =>
      'hoort niet in GeoJSON van nu (RFC 7946). Schrijf coördinaten in WGS 84, en laat het weg.',
    'unknown-reference': ({ found }) =>
      `verwijst naar "${found}", dat niet in de feed staat. Verbeter het id, of voeg het toe.`,
    'unknown-municipality': ({ found }) =>
      `"${found}" is niet één gemeente die we kennen. Schrijf de CBS-code, zoals GM0344, of de naam met de provincie, zoals Bergen (NH).`,
    'http-link': ({ found }) =>
      `is ${found}, zonder versleuteling. Schrijf https: als de site dat heeft.`,
    'relative-host': ({ found }) =>
      `is ${found} en leidt naar een pagina met die naam naast de feed. Begin met https:// voor een andere site.`,
    'home-page': ({ found }) =>
      `is ${found}, en begint bij de feed, die niet op de host van home_page_url staat. Schrijf hele adressen.`,
    'image-alt': () =>
      'heeft geen alt. Schrijf wat erop staat, of "alt": "" als het alleen versiering is.',
    'image-origin': ({ found }) =>
      `staat op ${found}, een andere host dan de feed. Widgets tonen het alleen met images="any": zet het bij de feed.`,
    'http-host': ({ found }) =>
      `${found} is niet versleuteld, en een pagina over https krijgt het niet. Publiceer over https.`,
    'cors-missing': () =>
      'ontbreekt, zodat geen andere site de feed mag lezen. Laat de server sturen: Access-Control-Allow-Origin: *',
    'cors-other': ({ found }) =>
      `is ${found}, zodat andere sites de feed niet mogen lezen. Laat de server sturen: Access-Control-Allow-Origin: *`,
    'cors-vary': () =>
      'verschilt per site, en een cache kan de een het antwoord van de ander geven. Stuur *, of voeg toe: Vary: Origin',
    redirect: ({ found }) => `het document is verhuisd, en dat kost tijd. Gebruik ${found}`,
    'mime-type': ({ found }) =>
      `is ${found || 'er niet'}. Laat de server sturen: Content-Type: application/json`,
    compression: ({ found }) => `is er niet voor ${found} bytes. Zet gzip of Brotli aan voor JSON.`,
    caching: () =>
      'ontbreekt, net als ETag en Last-Modified, zodat elk bezoek de hele feed kost. Stuur bijvoorbeeld: Cache-Control: max-age=300',
    'no-store': ({ found }) =>
      `is ${found}, zodat elk bezoek de hele feed kost. Stuur bijvoorbeeld: Cache-Control: max-age=300`,
  },
  unreadable: {
    network: (found) =>
      `er is geen verbinding${found && ` (${found})`}. Controleer het adres en het certificaat.`,
    timeout: (found) =>
      `de server stuurt het niet binnen ${found || 10} seconden. Laat hem sneller antwoorden, of wacht langer.`,
    status: (found) =>
      `de server antwoordt ${found}. Zet het document op dit adres, voor iedereen open.`,
    'too-large': () => 'het is meer dan 20 MB. Laat oude gegevens weg, of kort teksten in.',
    'not-json': (found) => OTHER_FORMS[found] ?? notJson(found),
    'not-a-feed': () =>
      'dit is JSON, maar geen programmafeed, JSON Feed of GeoJSON-FeatureCollection.',
    'no-section': () => 'de feed heeft dit onderdeel niet. Voeg het toe.',
    'no-file': (found) =>
      found === 'EISDIR'
        ? 'dit is een map. Geef het bestand erin met de feed.'
        : `het bestand is niet te lezen (${found}). Controleer naam en rechten.`,
    redirects: () => 'het ene adres verwijst steeds naar het volgende. Herstel de doorverwijzing.',
    'out-of-reach': () => 'dit is van hier niet te volgen. Zet het document in de map van de feed.',
  },
  times: (count) => `Zo ook in de rest: ${count} keer.`,
  fits: 'Alles past.',
  summary: (errors, warnings) =>
    `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} keer "let op".`,
};

/** What stands there in place of JSON. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  HTML: 'dit is een webpagina. Geef het adres van het JSON-document zelf.',
  RSS: 'dit is RSS, en de widgets lezen JSON Feed (https://jsonfeed.org). Geef het adres van de JSON Feed van deze site, of laat een plug-in er een maken.',
  Atom: 'dit is Atom, en de widgets lezen JSON Feed (https://jsonfeed.org). Geef het adres van de JSON Feed van deze site, of laat een plug-in er een maken.',
  XML: 'dit is XML. Geef het adres van een JSON-document.',
  gzip: 'dit is ingepakt met gzip. Geef de JSON zelf; een server stuurt die met Content-Encoding: gzip.',
  zip: 'dit is een ZIP-bestand. Geef het JSON-bestand dat erin zit.',
  'UTF-16': 'dit is tekst in UTF-16, en dat is voor browsers geen JSON. Bewaar het als UTF-8.',
  empty: 'er staat niets in. Schrijf eerst de feed.',
};

/** @param found - Line and column, and the character there: `12:5 }`. */
function notJson(found: string): string {
  const [, line, column, sign] = /^(\d+):(\d+) ?(.*)$/su.exec(found) ?? [];
  const what = sign ? `hoort ${sign} daar niet` : 'ontbreekt iets';
  return `dit is geen JSON: op regel ${line}, kolom ${column} ${what}. Kijk daar en vlak ervoor naar een komma of aanhalingsteken te veel of te weinig.`;
}

const FORMS: Readonly<Record<string, string>> = {
  news: 'is geen JSON Feed. Maak er een object van met "version" en "items": [ … ].',
  initiatives:
    'is geen GeoJSON. Maak er een object van met "type": "FeatureCollection" en "features".',
  programme: 'heeft niet de vorm van dit onderdeel. Maak er een object van: { … }.',
  submission: 'heeft niet de vorm van dit onderdeel. Maak er een object van: { … }.',
};
