import { fold } from '../util/fold.js';
import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveProvince, type ProvinceCode } from './provinces.js';

/** Maximum length of a name in characters: longer texts are not looked up. */
const MAX_LENGTH = 100;

/** Abbreviations of provinces after a name, as used by CBS and newspapers, beside the ISO codes. */
const SHORT_PROVINCES: Readonly<Record<string, ProvinceCode>> = {
  dr: 'NL-DR',
  fr: 'NL-FR',
  fri: 'NL-FR',
  frl: 'NL-FR',
  gld: 'NL-GE',
  l: 'NL-LI',
  lb: 'NL-LI',
  o: 'NL-OV',
  ov: 'NL-OV',
  u: 'NL-UT',
  utr: 'NL-UT',
  z: 'NL-ZE',
  zld: 'NL-ZE',
};

const hintedProvince = (text: string): ProvinceCode | undefined => {
  // "N.H." folds to "n h".
  const short = text.replaceAll(' ', '');
  return Object.hasOwn(SHORT_PROVINCES, short)
    ? SHORT_PROVINCES[short]
    : (resolveProvince(short) ?? resolveProvince(text));
};

/**
 * Words between the parts of a name. People shorten, change and leave them out: "a/d Rijn", "aan de
 * IJssel", "Peel & Maas".
 */
const JOINING_WORDS = 'a aan ad b bij d de den der en het in o op t van'.split(' ');

/**
 * A folded name without what people write in different ways: "capelle aan den ijssel", "capelle a d
 * yssel" and "capelle ijssel" give one text. No two municipalities give the same text, as a test proves.
 */
const foldLoosely = (key: string): string =>
  key
    .replace(/^s /, '')
    .replace(/ c ?a$/, '')
    .split(' ')
    .map((word) => (word === 'st' ? 'sint' : word.replaceAll('y', 'ij')))
    .filter((word, index) => !index || !JOINING_WORDS.includes(word))
    .join(' ');

/** Municipalities by a key that several can share. */
type Groups = Map<string, Set<Municipality>>;

interface Index {
  readonly byCode: ReadonlyMap<string, Municipality>;
  /** By folded name: current names, and former names that no municipality has today. */
  readonly byName: Groups;
  /** As `byName`, by {@link foldLoosely}. */
  readonly byLooseName: Groups;
  /** By loosely folded name without the province: "hengelo" for two municipalities. */
  readonly byPlainName: Groups;
}

const withoutProvince = (name: string) => name.replace(/ \(.*\)$/, '');

/** The article of "De Bilt" and "Den Helder", which lists put after the name. */
const ARTICLE = /^(?:de|den|het) /;

const buildIndex = (): Index => {
  const byCode = new Map<string, Municipality>();
  const byName: Groups = new Map();
  const byLooseName: Groups = new Map();
  const byPlainName: Groups = new Map();
  const add = (groups: Groups, key: string, municipality: Municipality) =>
    groups.set(key, (groups.get(key) ?? new Set()).add(municipality));
  for (const { municipality, codes, names, formerNames } of municipalityEntries()) {
    for (const code of codes) byCode.set(code, municipality);
    for (const name of names) {
      // "Bergen (NH.)" is also found as "Bergen", if only one municipality has that name.
      for (const key of [fold(name), fold(withoutProvince(name))]) {
        add(byName, key, municipality);
        add(byLooseName, foldLoosely(key), municipality);
        add(byLooseName, foldLoosely(key.replace(ARTICLE, '')), municipality);
      }
    }
    for (const name of [...names, ...formerNames]) {
      add(byPlainName, foldLoosely(fold(withoutProvince(name))), municipality);
    }
  }
  // Current names take precedence over former ones.
  for (const { municipality, formerNames } of municipalityEntries()) {
    for (const key of formerNames.map(fold)) {
      if (!byName.has(key)) add(byName, key, municipality);
      if (!byLooseName.has(foldLoosely(key))) add(byLooseName, foldLoosely(key), municipality);
    }
  }
  return { byCode, byName, byLooseName, byPlainName };
};

let memo: Index | undefined;
const index = (): Index => (memo ??= buildIndex());

const only = (found: Iterable<Municipality> = []): Municipality | undefined => {
  const [first, second] = found;
  return second ? undefined : first;
};

/** Finds "bergen nh" as the name "bergen" in the province with the abbreviation "nh". */
const resolveWithProvince = (key: string): Municipality | undefined => {
  for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
    const province = hintedProvince(key.slice(space + 1).replace(/^prov /, ''));
    const called = index().byPlainName.get(foldLoosely(key.slice(0, space)));
    if (province && called) {
      return only([...called].filter((municipality) => municipality.province === province));
    }
  }
  return undefined;
};

/**
 * Today's municipality for a code or a name.
 *
 * Understood are: CBS codes ("GM0344", "gm0344", "0344", "344"); official and common names
 * ("'s-Gravenhage", "Den Haag") in any case, with or without accents, apostrophes and hyphens; names
 * as people shorten them ("Alphen a/d Rijn", "St. Michielsgestel", "Peel & Maas", "Bilt, De"); codes
 * and names of municipalities that merged since 2002, which give their successor (of one that was
 * divided, the one that got the largest part); "Gemeente" or "Gem." in front or behind; a province
 * behind the name ("Bergen (NH)", "Bergen NH", "Bergen, Noord-Holland"); and the public bodies Bonaire,
 * Sint Eustatius and Saba.
 *
 * A name that two municipalities have gives nothing: a plain "Bergen" may be the one in Noord-Holland
 * or the one in Limburg.
 * @example resolveMunicipality('Capelle a/d IJssel')?.code // 'GM0502'
 */
export const resolveMunicipality = (codeOrName: string): Municipality | undefined => {
  if (codeOrName.length > MAX_LENGTH) return undefined;
  const key = fold(codeOrName)
    .replace(/^(?:gemeente|gem|openbaar lichaam) /, '')
    .replace(/ (?:gemeente|gem)$/, '')
    .replace(/^(.+) (de|den|het)$/, '$2 $1');
  const digits = /^(?:gm ?)?(\d{1,4})$/.exec(key)?.[1];
  if (digits) return index().byCode.get(`GM${digits.padStart(4, '0')}`);
  const called = index().byName.get(key);
  return called
    ? only(called)
    : (resolveWithProvince(key) ?? only(index().byLooseName.get(foldLoosely(key))));
};
