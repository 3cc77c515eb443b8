import { MAX_ITEMS, MAX_LENGTH } from '../../feed/read/record.js';
import { formatCount } from '../count.js';
import type { Expected, ProblemTexts } from './texts.js';

/** Advice about a field, by the kind of its values. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'Vul hier tekst in.',
  string: 'Vul hier tekst in.',
  id: 'Vul een tekst in die binnen dit onderdeel maar één keer voorkomt.',
  url: 'Vul een webadres in dat begint met https:// of http://, of een relatief adres.',
  link: 'Vul een webadres in dat begint met https:// of http://, of een adres met mailto:.',
  email: 'Vul een e-mailadres in.',
  date: 'Vul een datum in zoals 2026-03-18, of een datum met tijd zoals 2026-03-18T20:00:00+01:00.',
  day: 'Vul een jaar in zoals 2026, of een datum zoals 2026-03-18.',
  year: 'Vul een jaar in zoals 2026, als getal.',
  count: 'Vul een geheel getal in van 0 of hoger.',
  lang: 'Vul een taalcode in, zoals nl of fy.',
  position:
    'Vul in: [lengtegraad, breedtegraad] in graden, de lengtegraad eerst. Kent u de plaats niet, laat dit dan weg: [0, 0] is geen plaats.',
  point:
    'Vul een GeoJSON-Point in met [lengtegraad, breedtegraad] in graden, of null als u de plaats niet kent: [0, 0] is geen plaats.',
  object: 'Maak er een object van: { … }.',
  list: 'Maak er een lijst van: [ … ].',
};

function fillIn(expected: string): string {
  const kind = expected.replace('[]', '');
  const words = kind.split('|').filter((word) => word !== '*');
  return FIELDS[kind] ?? `Vul één van deze woorden in: ${words.join(', ')}.`;
}

const CHARACTERS = formatCount(MAX_LENGTH, ['teken', 'tekens'], { language: 'nl' });
const VALUES = formatCount(MAX_ITEMS, ['waarde', 'waarden'], { language: 'nl' });

function tooLong(expected: string): string {
  if (expected === 'list') {
    return `heeft meer dan ${VALUES}. De rest tonen de widgets niet. Maak de lijst korter.`;
  }
  return expected === 'text' || expected === 'string'
    ? `heeft meer dan ${CHARACTERS}. De rest tonen de widgets niet. Maak de tekst korter.`
    : `heeft meer dan ${CHARACTERS}. Daarom gebruiken de widgets dit niet. Maak het korter.`;
}

const FORMS = {
  address: 'een adres dat begint met https://',
  name: 'letters en cijfers',
  period: 'een jaar, of twee jaren zoals 2020-2021',
  tiles: 'pdok-grijs, pdok-standaard, pdok-pastel of pdok-water, of een adres met {z}, {x} en {y}',
} as const;

function accepted(expected: Expected): string {
  if (typeof expected === 'string') return FORMS[expected];
  const [first, last] = expected;
  return typeof first === 'number'
    ? `een geheel getal van ${first} tot en met ${last}`
    : expected.join(' of ');
}

/** Of a value that may have been cut at its comma. */
const QUOTES = 'Staat er een komma in, zet de naam dan tussen dubbele aanhalingstekens.';

export const nl: ProblemTexts = {
  language: 'nl',
  sections: {
    programme: ['programma', 'programma’s'],
    partners: ['partner', 'partners'],
    subgoals: ['subdoel', 'subdoelen'],
    priorities: ['prioriteit', 'prioriteiten'],
    themes: ['thema', 'thema’s'],
    instruments: ['instrument', 'instrumenten'],
    projects: ['project', 'projecten'],
    events: ['activiteit', 'activiteiten'],
    news: ['nieuwsbericht', 'nieuwsberichten'],
    initiatives: ['initiatief', 'initiatieven'],
    submission: ['aanmeldadres', 'aanmeldadressen'],
    subscribe: ['abonnement', 'abonnementen'],
  },
  problems: {
    missing: ({ expected }) =>
      `ontbreekt. ${fillIn(expected)} Anders tonen de widgets dit item niet.`,
    invalid: ({ expected, found }) =>
      `is ${found}. ${fillIn(expected)}${expected.endsWith('*') ? ' Nu zien bezoekers dit woord zelf.' : ''}`,
    duplicate: ({ found }) =>
      `heeft hetzelfde id (${found}) als een eerder item. Geef elk item een eigen id.`,
    'too-long': ({ expected }) => tooLong(expected),
    reference: ({ found }) =>
      `is ${found}. Daar staat een teken in zoals HTML het schrijft, en bezoekers zien dat zo. Schrijf het teken zelf: & in plaats van &amp;.`,
  },
  failures: {
    network: (found) =>
      `er is geen verbinding${found && ` (${found})`}. Controleer het adres en het certificaat.`,
    timeout: (found) =>
      `de server antwoordt niet op tijd. Zorg dat hij binnen ${found || 10} seconden antwoordt.`,
    status: (found) =>
      `de server antwoordt ${found}. Zet het bestand op dit adres, en open het voor iedereen.`,
    'too-large': () => 'het bestand is groter dan 20 MB. Laat oude items weg, of kort teksten in.',
    'not-json': () => 'dit is geen JSON. Herstel het bestand, of laat een programma het schrijven.',
    'not-a-feed': () =>
      'dit is JSON, maar geen programmafeed, JSON Feed of GeoJSON-FeatureCollection met items die we kunnen tonen.',
    'no-section': () => 'de feed heeft dit onderdeel niet. Voeg het toe.',
  },
  noFeed: 'Er is geen feed. Zet het adres van de feed in het attribuut src.',
  badAddress: (address) =>
    `“${address}” is geen adres dat begint met https://. Verbeter het adres.`,
  sectionOrigin: (origin) =>
    `de feed verwijst voor dit onderdeel naar ${origin}. Met sections="any" mag de widget het daar ophalen.`,
  diagnoses: {
    policy: ({ origin, rule }) =>
      `De Content-Security-Policy van deze pagina houdt ${origin} tegen. Zet daarin: ${rule}`,
    insecure: ({ origin }) =>
      `Een pagina met https mag niets ophalen van ${origin}. Gebruik een adres met https.`,
    cors: ({ origin }) =>
      `${origin} is niet bereikbaar, of andere sites mogen dit niet lezen. ` +
      'Laat de server dit sturen, ook bij een doorverwijzing: Access-Control-Allow-Origin: *',
    credentials: () =>
      'Browsers halen niets op van een adres met een gebruikersnaam of wachtwoord erin. Laat die weg.',
  },
  warnings: {
    'attribute-value': (attribute, value, expected, used) =>
      `${attribute}="${value}" kan niet. Gebruik ${accepted(expected)}. ` +
      (used === undefined ? 'Nu telt het niet mee.' : `Nu geldt ${used}.`),
    'attribute-unused': (attribute) => `${attribute} heeft hier geen betekenis. Laat het weg.`,
    'unknown-place': (name) => `we kennen geen gemeente of provincie “${name}”. ${QUOTES}`,
    'unknown-value': (attribute, value) =>
      `${attribute}: geen enkel item heeft “${value}”. ${QUOTES}`,
    'image-origin': (origin) =>
      `afbeeldingen van ${origin} staan er niet, want de feed staat op een andere site. Met images="any" zijn ze te zien.`,
    'not-closed': (tag, name) =>
      `hier staat <${name}> in. Sluit de widget af met </${tag}>, en niet met />.`,
    'filter-alone': () =>
      'dit filtert de widgets in dezelfde <dia-feed>, maar er is geen <dia-feed> omheen.',
    'tiles-attribution': () => 'zet in tiles-attribution wie de achtergrondkaart heeft gemaakt.',
    'tiles-braces': (unknown) =>
      `gebruik in tiles alleen {z}, {x} en {y}, en niet ${unknown.join(' of ')}.` +
      (unknown.includes('{s}') ? ' Zet op de plaats van {s} de naam van één server.' : '') +
      (unknown.includes('{r}') ? ' Laat {r} weg.' : ''),
    'boundaries-left-out': (url, count) =>
      `${url}: aantal grenzen dat wegvalt: ${count}. Ze zijn geen vlak, of horen bij geen bekende gemeente.`,
    'boundaries-first-page': (url) =>
      `${url}: dit is alleen de eerste pagina. Zet een hogere limit in het adres.`,
    'boundaries-none': (url) => `${url}: hier staan geen grenzen van gemeenten in.`,
  },
  leftOut: ['fout in deze feed', 'fouten in deze feed'],
  seeDebug: 'Met het attribuut debug staan ze onder de widget.',
};
