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
    version: () => 'moet 1 zijn, als getal. Schrijf "version": 1.',
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
    'no-file': (found) =>
      `we kunnen het bestand niet lezen (${found}). Controleer de naam en de rechten.`,
    redirects: () => 'het ene adres verwijst steeds naar het volgende. Herstel de doorverwijzing.',
    'out-of-reach': () =>
      'we kunnen dit adres hier niet volgen. Zet het bestand in de map van de feed.',
  },
};

const FORMS: Readonly<Record<string, string>> = {
  news: 'is geen JSON Feed. Maak er een object van met "version" en "items": [ … ].',
  initiatives:
    'is geen GeoJSON. Maak er een object van met "type": "FeatureCollection" en "features".',
  programme: 'heeft niet de goede vorm voor dit onderdeel. Maak er een object van: { … }.',
  submission: 'heeft niet de goede vorm voor dit onderdeel. Maak er een object van: { … }.',
};
