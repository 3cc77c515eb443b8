import type { SectionName } from '../../feed/sections.js';
import { MAX_ITEMS, MAX_LENGTH } from '../../feed/read/record.js';
import type { ProvinceCode } from '../../geo/provinces.js';
import { PROVINCES } from '../../geo/provinces.js';
import type { ConfigErrorCode } from './config.js';
import type { InfoCode, Note, SourceErrorCode, WarningCode } from './note.js';
import type { OutputName } from './outputs/documents.js';

/** The languages of reports. */
export type BuildLanguage = 'nl' | 'en';

/** A sentence in each language. `found` and `expected` are those of the note or error. */
type Sentence = Readonly<
  Record<BuildLanguage, (found: string, expected: string, count: number) => string>
>;

/** Notes that are not warnings, such as which columns were recognised. */
const infos: Readonly<Record<InfoCode, Sentence>> = {
  'columns-guessed': {
    nl: (found) =>
      `Kolommen herkend: ${found}. Klopt er een niet? Noem hem bij "fields" in dia.json.`,
    en: (found) =>
      `Columns recognised: ${found}. If one is wrong, name it under "fields" in dia.json.`,
  },
  'columns-unused': {
    nl: (found) =>
      `Niet gebruikt: ${found}. Noem een kolom bij "fields" in dia.json als die ergens bij hoort.`,
    en: (found) =>
      `Not used: ${found}. Name a column under "fields" in dia.json if it belongs to a field.`,
  },
  encoding: {
    nl: (found) => `Het bestand is gelezen als ${found}. Controleer de accenten.`,
    en: (found) => `The file was read as ${found}. Check the accents.`,
  },
  'html-to-text': {
    nl: (_found, _expected, count) =>
      `Opmaak is weggehaald uit ${count} ${count === 1 ? 'tekst' : 'teksten'}.`,
    en: (_found, _expected, count) =>
      `Markup was removed from ${count} ${count === 1 ? 'text' : 'texts'}.`,
  },
  'rd-converted': {
    nl: (_found, _expected, count) =>
      `Rijksdriehoekscoördinaten zijn omgerekend naar lengte en breedte (${count}).`,
    en: (_found, _expected, count) =>
      `Coordinates in the Dutch grid (RD) were converted to longitude and latitude (${count}).`,
  },
  'swapped-coordinates': {
    nl: (_found, _expected, count) =>
      `Breedte- en lengtegraad stonden andersom en zijn omgewisseld (${count}).`,
    en: (_found, _expected, count) =>
      `Latitude and longitude were the other way round and have been swapped (${count}).`,
  },
  doubles: {
    nl: (found, _expected, count) =>
      `${count} staan ook in een eerdere bron en tellen één keer, bijvoorbeeld "${found}".`,
    en: (found, _expected, count) =>
      `${count} are in an earlier source too and count once, for example "${found}".`,
  },
  repeated: {
    nl: (_found, _expected, count) =>
      `De bron gaf ${count} ${count === 1 ? 'bericht' : 'berichten'} twee keer.`,
    en: (_found, _expected, count) =>
      `The source gave ${count} ${count === 1 ? 'item' : 'items'} twice.`,
  },
  'limit-reached': {
    nl: (found) =>
      `Er is meer dan de eerste ${found}. Schrijf "limit" in dia.json als u meer wilt.`,
    en: (found) => `There is more than the first ${found}. Set "limit" in dia.json for more.`,
  },
  'time-zone': {
    nl: (found) =>
      `De tijdzone "${found}" kennen we niet; tijden zijn gelezen als die van Amsterdam.`,
    en: (found) =>
      `The time zone "${found}" is unknown; its times were read as those of Amsterdam.`,
  },
};

/** What should be there, in the words of the reader's `Field`. */
const EXPECTED: Readonly<Record<string, Readonly<Record<BuildLanguage, string>>>> = {
  text: { nl: 'een tekst', en: 'a text' },
  string: { nl: 'een tekst', en: 'a text' },
  id: { nl: 'een kenmerk dat maar één keer voorkomt', en: 'an identifier that occurs once' },
  url: {
    nl: 'een webadres dat begint met https://',
    en: 'a web address that begins with https://',
  },
  link: { nl: 'een webadres of mailto:-adres', en: 'a web address or mailto: address' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  date: {
    nl: 'een datum zoals 18-3-2026 of 2026-03-18 20:00',
    en: 'a date such as 18-3-2026 or 2026-03-18 20:00',
  },
  day: { nl: 'een jaar of een datum', en: 'a year or a date' },
  year: { nl: 'een jaar zoals 2026', en: 'a year such as 2026' },
  count: { nl: 'een geheel getal, 0 of meer', en: 'a whole number, 0 or more' },
  lang: { nl: 'een taalcode zoals nl of fy', en: 'a language code such as nl or fy' },
  position: {
    nl: 'lengte- en breedtegraad, of X en Y van het Rijksdriehoeksstelsel',
    en: 'longitude and latitude, or X and Y of the Dutch grid (RD)',
  },
  point: { nl: 'een punt op de kaart', en: 'a point on the map' },
  object: { nl: 'een object: { … }', en: 'an object: { … }' },
  list: { nl: 'een lijst', en: 'a list' },
};

const wanted = (expected: string, language: BuildLanguage): string => {
  const item = expected.replace('[]', '');
  const or = { nl: 'een van', en: 'one of' }[language];
  return EXPECTED[item]?.[language] ?? `${or} ${item.split('|').join(', ')}`;
};

/** Notes about what was left out or may be wrong. */
const warnings: Readonly<Record<WarningCode, Sentence>> = {
  missing: {
    nl: (_found, expected) =>
      `ontbreekt. Vul ${wanted(expected, 'nl')} in. Anders valt deze regel weg.`,
    en: (_found, expected) =>
      `is missing. Fill in ${wanted(expected, 'en')}. Without it this record is left out.`,
  },
  invalid: {
    nl: (found, expected, count) =>
      `is "${found}"${count > 1 ? ` (${count} keer)` : ''}. Schrijf ${wanted(expected, 'nl')}.`,
    en: (found, expected, count) =>
      `is "${found}"${count > 1 ? ` (${count} times)` : ''}. Write ${wanted(expected, 'en')}.`,
  },
  duplicate: {
    nl: (found) => `"${found}" komt al eerder voor. Geef elke regel een eigen kenmerk.`,
    en: (found) => `"${found}" was used before. Give each record an identifier of its own.`,
  },
  'too-long': {
    nl: (_found, expected) =>
      expected === 'list'
        ? `heeft meer dan ${MAX_ITEMS} waarden. De rest valt weg.`
        : `heeft meer dan ${MAX_LENGTH} tekens. De rest valt weg; van een adres is dat alles.`,
    en: (_found, expected) =>
      expected === 'list'
        ? `has more than ${MAX_ITEMS} values. The rest is left out.`
        : `has more than ${MAX_LENGTH} characters. The rest is left out; of an address, all of it.`,
  },
  reference: {
    nl: (found) => `is ${found}, met een teken zoals HTML het schrijft. Schrijf het teken zelf.`,
    en: (found) => `is ${found}, with a character as HTML writes it. Write the character itself.`,
  },
  'column-missing': {
    nl: (found, expected) => `Er is geen kolom "${found}". Er zijn: ${expected || 'geen'}.`,
    en: (found, expected) => `There is no column "${found}". There are: ${expected || 'none'}.`,
  },
  'unknown-field': {
    nl: () => 'is geen veld van dit onderdeel. Kijk in docs/feed.md welke er zijn.',
    en: () => 'is no field of this section. See docs/feed.md for those that there are.',
  },
  'unknown-municipality': {
    nl: (found, _expected, count) =>
      `"${found}" is niet één gemeente die we kennen (${count} keer). Schrijf de naam voluit, zoals Bergen (NH), of de CBS-code.`,
    en: (found, _expected, count) =>
      `"${found}" is not one municipality that we know (${count} times). Write its full name, as in Bergen (NH), or its CBS code.`,
  },
  'row-unreadable': {
    nl: (found) =>
      `De aanhalingstekens kloppen niet (${found}). Zet er twee achter elkaar voor één in de tekst.`,
    en: (found) => `The quotes do not match (${found}). Double a quote that is part of the text.`,
  },
};

/** Why a source cannot be used, and what to do. */
const errors: Readonly<Record<SourceErrorCode, Sentence>> = {
  network: {
    nl: (found) => `Er is geen verbinding (${found}). Controleer het adres.`,
    en: (found) => `There is no connection (${found}). Check the address.`,
  },
  timeout: {
    nl: () =>
      'De server antwoordt te langzaam. Probeer het later, of geef de bron meer tijd met "timeout" in dia.json.',
    en: () =>
      'The server is too slow. Try again later, or give the source more time with "timeout" in dia.json.',
  },
  status: {
    nl: (found) => `De server antwoordt ${found}. Controleer het adres.`,
    en: (found) => `The server answers ${found}. Check the address.`,
  },
  redirects: {
    nl: (found) =>
      `Het adres verwijst door zonder einde, of naar iets dat geen webadres is (${found}).`,
    en: (found) => `The address redirects without end, or to what is no web address (${found}).`,
  },
  'too-large': {
    nl: (found) =>
      `Er is meer dan ${found} MB. Vraag minder op, of verhoog "megabytes" in dia.json.`,
    en: (found) =>
      `There is more than ${found} MB. Ask for less, or raise "megabytes" in dia.json.`,
  },
  http: {
    nl: (found) =>
      `${found} is niet versleuteld. Schrijf https://, of "http": true bij deze bron als het niet anders kan.`,
    en: (found) =>
      `${found} is not encrypted. Write https://, or set "http": true for this source if there is no other way.`,
  },
  login: {
    nl: (found) =>
      `De server vraagt om in te loggen${found && ` (${found})`}. Gebruik een adres dat voor iedereen open is.`,
    en: (found) =>
      `The server asks to log in${found && ` (${found})`}. Use an address that is open to everybody.`,
  },
  html: {
    nl: (found) =>
      `Dit is een webpagina${found && ` (${found})`}. Geef het adres van de gegevens zelf.`,
    en: (found) =>
      `This is a web page${found && ` (${found})`}. Give the address of the data itself.`,
  },
  'no-file': {
    nl: () => 'Het bestand is er niet. Controleer de naam in dia.json.',
    en: () => 'There is no such file. Check its name in dia.json.',
  },
  'not-json': {
    nl: (found) => `Dit is geen JSON (${found}).`,
    en: (found) => `This is not JSON (${found}).`,
  },
  'not-csv': {
    nl: (found) =>
      `Dit is geen CSV${found && ` (${found})`}. Sla het bestand op als CSV, of noem het .xlsx.`,
    en: (found) =>
      `This is not CSV${found && ` (${found})`}. Save the file as CSV, or call it .xlsx.`,
  },
  'not-xlsx': {
    nl: (found) => `Dit is geen Excel-werkmap (${found}). Sla het bestand op als .xlsx.`,
    en: (found) => `This is no Excel workbook (${found}). Save the file as .xlsx.`,
  },
  'no-sheet': {
    nl: (found) => `Dat werkblad is er niet (${found}).`,
    en: (found) => `There is no such sheet (${found}).`,
  },
  'not-a-feed': {
    nl: (found) => `Dit is geen feed, of hij is afgebroken (${found}).`,
    en: (found) => `This is no feed, or it was cut off (${found}).`,
  },
  'not-ical': {
    nl: (found) => `Dit is geen agenda (iCalendar), of hij is afgebroken (${found}).`,
    en: (found) => `This is no calendar (iCalendar), or it was cut off (${found}).`,
  },
  'not-geojson': {
    nl: () => 'Dit is geen GeoJSON-FeatureCollection.',
    en: () => 'This is no GeoJSON FeatureCollection.',
  },
  'not-markdown': {
    nl: (found) =>
      `De velden tussen de streepjes zijn niet te lezen (${found}). Zet teksten met een dubbele punt tussen aanhalingstekens.`,
    en: (found) =>
      `The fields between the dashes cannot be read (${found}). Put texts with a colon in quotes.`,
  },
  shape: {
    nl: (found) => `De bron heeft niet de vorm die we kennen (${found}).`,
    en: (found) => `The source has not the form that we know (${found}).`,
  },
  'no-section': {
    nl: (found) => `De feed heeft geen onderdeel "${found}".`,
    en: (found) => `The feed has no section "${found}".`,
  },
  empty: {
    nl: (found) =>
      `De bron is leeg geworden${found && ` (${found})`}. Klopt dat? Bouw dan één keer met --allow-shrink.`,
    en: (found) =>
      `The source has become empty${found && ` (${found})`}. If that is right, build once with --allow-shrink.`,
  },
  shrunk: {
    nl: (found) =>
      `De bron is meer dan een derde kwijt (${found}). Klopt dat? Bouw dan één keer met --allow-shrink.`,
    en: (found) =>
      `The source has lost more than a third (${found}). If that is right, build once with --allow-shrink.`,
  },
};

/** What is wrong with `dia.json`. */
const configErrors: Readonly<Record<ConfigErrorCode, Sentence>> = {
  'not-json': {
    nl: (found) => `is geen JSON (${found}).`,
    en: (found) => `is not JSON (${found}).`,
  },
  invalid: {
    nl: (found, expected) =>
      `is ${found}. ${expected ? `Schrijf ${wanted(expected, 'nl')}.` : 'Kijk in docs/publishing.md wat hier kan staan.'}`,
    en: (found, expected) =>
      `is ${found}. ${expected ? `Write ${wanted(expected, 'en')}.` : 'See docs/publishing.md for what may stand here.'}`,
  },
  'unknown-key': {
    nl: (found) => `kent "${found}" niet. Zoek naar een typefout.`,
    en: (found) => `does not know "${found}". Look for a typing error.`,
  },
  'no-location': {
    nl: () => 'noemt geen bron, of twee. Schrijf "file" of "url".',
    en: () => 'names no source, or two. Write "file" or "url".',
  },
  'no-type': {
    nl: (found, expected) =>
      `zegt niet wat "${found}" is. Schrijf "type" erbij: een van ${expected}.`,
    en: (found, expected) => `does not say what "${found}" is. Add "type": one of ${expected}.`,
  },
  'not-a-url': {
    nl: (found) => `is "${found}", en dat is geen webadres. Begin met https://.`,
    en: (found) => `is "${found}", which is no web address. Begin with https://.`,
  },
  'no-such-files': {
    nl: (found) => `noemt "${found}", en zulke bestanden zijn er niet.`,
    en: (found) => `names "${found}", and there are no such files.`,
  },
  'no-sources': {
    nl: () =>
      'Er is niets om te publiceren. Zet er een bestand in zoals news/bericht.md of events.csv, of begin met: dia-feed init',
    en: () =>
      'There is nothing to publish. Add a file such as news/item.md or events.csv, or begin with: dia-feed init',
  },
};

const SECTIONS: Readonly<Record<SectionName, Readonly<Record<BuildLanguage, string>>>> = {
  programme: { nl: 'Programma', en: 'Programme' },
  partners: { nl: 'Partners', en: 'Partners' },
  subgoals: { nl: 'Subdoelen', en: 'Subgoals' },
  priorities: { nl: 'Prioriteiten', en: 'Priorities' },
  themes: { nl: "Thema's", en: 'Themes' },
  instruments: { nl: 'Instrumenten', en: 'Instruments' },
  projects: { nl: 'Projecten', en: 'Projects' },
  events: { nl: 'Activiteiten', en: 'Events' },
  news: { nl: 'Nieuwsberichten', en: 'News items' },
  initiatives: { nl: 'Initiatieven', en: 'Initiatives' },
  submission: { nl: 'Aanmelden van initiatieven', en: 'Submission of initiatives' },
  subscribe: { nl: 'Abonnementen', en: 'Subscriptions' },
};

/** A file that is not about one province. */
type WholeName = Exclude<OutputName, `${string}.NL-${string}`>;

const FILES: Readonly<Record<WholeName, Readonly<Record<BuildLanguage, string>>>> = {
  'feed.json': { nl: 'De feed, voor de widgets.', en: 'The feed, for the widgets.' },
  'news.json': { nl: 'Het nieuws, als JSON Feed.', en: 'The news, as JSON Feed.' },
  'initiatives.geojson': {
    nl: 'De initiatieven, voor op een kaart (GeoJSON).',
    en: 'The initiatives, for on a map (GeoJSON).',
  },
  'agenda.ics': {
    nl: 'De agenda. Plak dit adres in uw eigen agenda om u te abonneren.',
    en: 'The calendar. Paste this address into your own calendar to subscribe.',
  },
  'nieuws.rss': {
    nl: 'Het nieuws, voor een nieuwslezer (RSS).',
    en: 'The news, for a news reader (RSS).',
  },
  'nieuws.atom': {
    nl: 'Het nieuws, voor een nieuwslezer (Atom).',
    en: 'The news, for a news reader (Atom).',
  },
  'initiatieven.csv': {
    nl: 'De initiatieven, voor een rekenblad (CSV).',
    en: 'The initiatives, for a spreadsheet (CSV).',
  },
  'index.html': { nl: 'Deze pagina.', en: 'This page.' },
};

function describeFile(name: OutputName, language: BuildLanguage): string {
  const [, province = ''] = /\.(NL-..)\./.exec(name) ?? [];
  const text = FILES[name.replace(`.${province}.`, '.') as WholeName][language];
  return province ? `${PROVINCES[province as ProvinceCode]}. ${text}` : text;
}

const inLanguage = <K extends string>(
  all: Readonly<Record<K, Readonly<Record<BuildLanguage, string>>>>,
  language: BuildLanguage,
): Readonly<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<Readonly<Record<BuildLanguage, string>>>(all).map(([key, text]) => [
      key,
      text[language],
    ]),
  ) as Record<K, string>;

function textsIn(language: BuildLanguage) {
  const choose = <T>(nl: T, en: T): T => (language === 'nl' ? nl : en);
  const notes = { ...infos, ...warnings };
  return {
    language,
    note: ({ code, found, expected, count }: Note) => notes[code][language](found, expected, count),
    error: (code: SourceErrorCode, found: string) => errors[code][language](found, '', 1),
    configError: (code: ConfigErrorCode, found: string, expected: string) =>
      configErrors[code][language](found, expected, 1),
    row: choose('rij', 'row'),
    warning: choose('let op', 'warning'),
    more: (count: number) =>
      choose(`en nog ${count} van deze soort`, `and ${count} more of this kind`),
    records: (used: number, found: number) =>
      // An event that comes again is a record each time.
      used > found
        ? choose(`${used}, uit ${found}`, `${used}, from ${found}`)
        : used === found
          ? String(used)
          : choose(`${used} van ${found}`, `${used} of ${found}`),
    kept: (date: string) =>
      choose(`Wat er stond van ${date} blijft staan.`, `What was there of ${date} stays.`),
    failed: choose('Er is niets van deze bron.', 'There is nothing of this source.'),
    changed: (names: string) =>
      names
        ? choose(`Gepubliceerd: ${names}.`, `Published: ${names}.`)
        : choose('Er is niets veranderd.', 'Nothing changed.'),
    refused: choose(
      'Niets gepubliceerd: een bron is er niet en er is geen eerder antwoord van. Wat er stond blijft staan. Toch publiceren? --allow-shrink',
      'Nothing was published: a source cannot be used and there is no earlier answer. What was there stays. To publish anyway: --allow-shrink',
    ),
    unchanged: choose('De feeds zeggen hetzelfde.', 'The feeds say the same.'),
    difference: (section: SectionName, added: number, removed: number, changed: number) =>
      choose(
        `${SECTIONS[section].nl}: ${added} nieuw, ${removed} weg, ${changed} veranderd`,
        `${SECTIONS[section].en}: ${added} new, ${removed} gone, ${changed} changed`,
      ),
    nothing: choose('niets', 'nothing'),
    imported: (used: number, found: number, left: number) =>
      choose(
        `${used} van ${found} rijen passen${left ? `; bij ${left} valt iets weg` : ''}.`,
        `${used} of ${found} rows fit${left ? `; something is left out of ${left}` : ''}.`,
      ),
    written: (name: string) => choose(`Geschreven: ${name}`, `Written: ${name}`),
    exists: (name: string) =>
      choose(`Bestaat al, en is niet veranderd: ${name}`, `Exists, and was not changed: ${name}`),
    begun: (directory: string) =>
      choose(
        `Klaar. Bouw de feed met: dia-feed build ${directory} --out public --lang nl`,
        `Done. Build the feed with: dia-feed build ${directory} --out public`,
      ),
    noneStale: choose('Alle initiatieven zijn nog geldig.', 'All initiatives are up to date.'),
    stale: (count: number, years: number) =>
      choose(
        `${count} ${count === 1 ? 'initiatief is' : 'initiatieven zijn'} in ${years} jaar niet bevestigd.`,
        `${count} ${count === 1 ? 'initiative has' : 'initiatives have'} not been confirmed for ${years} years.`,
      ),
    noMunicipality: choose('Gemeente onbekend', 'Municipality not known'),
    // The letter is always in Dutch: it goes to a municipality.
    letter: (municipality: string, titles: readonly string[], isOne: boolean) => [
      municipality ? `Beste collega van de gemeente ${municipality},` : 'Beste collega,',
      '',
      `Op de landkaart van Democratie in Actie ${isOne ? 'staat dit initiatief' : 'staan deze initiatieven'} uit uw gemeente:`,
      '',
      ...titles.map((title) => `- ${title}`),
      '',
      `Klopt dit nog? Laat het ons weten, ook als er niets is veranderd. Is ${isOne ? 'het initiatief' : 'een initiatief'} gestopt, dan zetten we dat erbij.`,
      '',
      'Met vriendelijke groet,',
    ],
    sections: inLanguage(SECTIONS, language),
    page: {
      language,
      intro: choose(
        'Hier staan open gegevens voor de widgets van Democratie in Actie. Iedereen mag ze gebruiken.',
        'This is open data for the widgets of Democratie in Actie. Everybody may use it.',
      ),
      updated: choose('Laatst gewijzigd op', 'Last changed on'),
      filesHeading: choose('Bestanden', 'Files'),
      outdatedHeading: choose('Ouder dan vandaag', 'Older than today'),
      sections: inLanguage(SECTIONS, language),
      file: (name: OutputName) => describeFile(name, language),
    },
  };
}

/** All texts of a build in one language. */
export type BuildTexts = ReturnType<typeof textsIn>;

export const buildTexts: Readonly<Record<BuildLanguage, BuildTexts>> = {
  nl: textsIn('nl'),
  en: textsIn('en'),
};
