import { USUAL_NAMES } from '../../feed/read/forgiving/features.js';
import type { SectionName } from '../../feed/sections.js';
import { fold } from '../../util/fold.js';

/**
 * The names that people give to the column of a field, in Dutch and English, the most certain first:
 * folded by {@link fold} and separated by bars. A star stands for the names under which the reader of maps
 * finds the field too.
 */
type Names = Readonly<Record<string, string>>;

/** Columns that belong to a field of the feed without being one. */
export const START_TIME = 'start.time';
export const END_TIME = 'end.time';
/** A period in one column: `2018-2021`. */
export const PERIOD = 'period';
/** Coordinates: one column with both, or two, in degrees or in metres of the Dutch grid. */
export const POSITION = 'position';
export const LONGITUDE = 'position.longitude';
export const LATITUDE = 'position.latitude';

const title = '*|kop';
const images = '*|beeld|plaatje|image url|afbeelding url';
const alts = 'alt|alt tekst|alttekst|afbeelding alt|beschrijving afbeelding';
const municipality = 'gemeente code|cbs code|*|naam gemeente|plaats|woonplaats|stad';
const municipalities = 'municipalities|gemeenten|deelnemende gemeenten|gemeente';
const offeredBy = 'offered by|aangeboden door|aanbieder|organisatie|organisation|partner|afzender';

/** Fields that mean the same in every section. */
const COMMON: Names = {
  id: 'id|identifier|kenmerk|code|slug|guid|uuid',
  title,
  name: title,
  summary:
    'korte omschrijving|korte beschrijving|*|inleiding|intro|teaser|excerpt|tekst|inhoud|content|body',
  url: '*|webpagina|site|www|permalink|meer informatie|lees meer',
  number: 'number|nummer|nr|volgnummer|volgorde',
  abbreviation: 'abbreviation|afkorting|afk',
  subgoals: 'subgoals|subdoelen|subdoel|subgoal|doelen|doel',
  themes: 'themes|themas|thema|theme',
  language: 'language|taal|lang',
  kind: 'kind|soort|type|categorie|category|rubriek',
  status: 'status|stand|stand van zaken|fase',
  'image.src': images,
  'image.alt': `image alt|${alts}`,
  'image.width': 'image width|breedte',
  'image.height': 'image height|hoogte',
  [PERIOD]: 'period|periode|looptijd|jaren',
  'period.start': 'start|begin|startjaar|startdatum|beginjaar|begindatum|vanaf|sinds',
  'period.end': 'end|einde|eind|eindjaar|einddatum|tot en met|tot',
  offered_by: offeredBy,
  municipalities,
  [POSITION]: 'position|coordinates|coordinaten|latlng|lat lng|lat lon|geo|locatie coordinaten',
  [LONGITUDE]:
    'longitude|lengtegraad|lon|lng|long|x|x coordinaat|xcoordinaat|rd x|x rd|coordinaat x',
  [LATITUDE]: 'latitude|breedtegraad|lat|y|y coordinaat|ycoordinaat|rd y|y rd|coordinaat y',
};

const SECTIONS: Readonly<Partial<Record<SectionName, Names>>> = {
  programme: {
    'contact.email': 'email|e mail|mail|mailadres|e mailadres',
    'contact.url': 'contact url|contactpagina|contactformulier',
    'infographic.src': 'infographic',
  },
  partners: {
    role: 'role|rol|soort|type',
    'logo.src': `logo|logo url|${images}`,
    'logo.alt': `logo alt|${alts}`,
  },
  instruments: { year: 'year|jaar|jaar van uitgave|publicatiejaar|jaartal' },
  projects: { priorities: 'priorities|prioriteiten|prioriteit|priority' },
  events: {
    title: `${title}|activiteit|evenement|bijeenkomst|naam activiteit`,
    start: 'start|datum|startdatum|begindatum|date|start date|begin|wanneer|dag|van',
    [START_TIME]: 'start time|tijd|begintijd|starttijd|aanvang|aanvangstijd|time|tijdstip',
    end: 'end|einddatum|datum tot|end date|einde|eind|tot en met|tot',
    [END_TIME]: 'end time|eindtijd|tijd tot',
    'place.name': 'place name|locatie|plek|zaal|location|place|adres|waar',
    'place.municipality': `place municipality|${municipality}`,
    organiser: 'organiser|organisator|organisatie|organizer|georganiseerd door',
    'registration.url':
      'registration url|aanmelden|aanmeldlink|aanmelding|inschrijven|inschrijflink|registration|registratie|tickets',
    'registration.closes': 'registration closes|aanmelden voor|aanmelden tot|sluiting aanmelding',
  },
  news: {
    date: 'date|datum|publicatiedatum|datum publicatie|gepubliceerd|geplaatst|geplaatst op|published|pubdate',
    publisher: 'publisher|uitgever|afzender|bron|source|organisatie',
  },
  initiatives: {
    title:
      'naam initiatief|titel initiatief|naam van het initiatief|*|kop|initiatief|naam project|project',
    municipality,
    kind: 'kind|soort|soort initiatief|type|categorie|category',
    started: 'startjaar|*|start|begin|beginjaar|gestart|gestart in|jaar van start|sinds|jaar',
    ended: 'eindjaar|*|einde|eind|beeindigd',
    organisation: '*|initiatiefnemer|initiatiefnemers|trekker',
    updated:
      'updated|bijgewerkt|laatst bijgewerkt|bijgewerkt op|laatst gewijzigd|gewijzigd|gecontroleerd|bevestigd|peildatum|modified',
  },
};

/** The names that the column of a field may have in a section: folded, the most certain first. */
export function namesOf(section: SectionName, field: string): readonly string[] {
  const names = (SECTIONS[section]?.[field] ?? COMMON[field])?.split('|') ?? [];
  // The feed's own names always count.
  return [fold(field), ...names.flatMap((name) => (name === '*' ? usualNames(field) : name))];
}

/** Fields that have the usual names of another. */
const NAMED_AS: Names = {
  name: 'title',
  'image.src': 'image',
  'logo.src': 'image',
  'place.municipality': 'municipality',
};

/** In a table each column belongs to one field: a description is no title there. */
function usualNames(field: string): string[] {
  const own = NAMED_AS[field] ?? field;
  const others = Object.entries(USUAL_NAMES).flatMap(([other, names]) =>
    own === 'title' && other !== own ? names : [],
  );
  return (USUAL_NAMES[own] ?? []).filter((name) => !others.includes(name)).map(fold);
}

/** Other names that the readers of structured sources use, beside those of the feed. */
const OF_READERS: Names = {
  name: 'title',
  summary: 'content',
  'image.src': 'image',
  'logo.src': 'image',
  'infographic.src': 'image',
};

/** The names that a field may have in the records of a structured source. */
export const readerNamesOf = (field: string): readonly string[] => [
  fold(field),
  ...(OF_READERS[field]?.split('|') ?? []),
];

/** How many cells of a row are known column names: in the header of a table, most of them. */
export function countKnown(
  section: SectionName,
  fields: readonly string[],
  row: readonly string[],
): number {
  const known = new Set(fields.flatMap((field) => namesOf(section, field)));
  return row.filter((name) => known.has(fold(name))).length;
}
