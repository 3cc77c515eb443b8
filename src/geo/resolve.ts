import { fold } from '../util/fold.js';
import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveProvince, type ProvinceCode } from './provinces.js';

/** No name is longer; what is longer is not worth folding. */
const MAX_LENGTH = 100;

/** How CBS and newspapers shorten a province after a name, beside the ISO codes. */
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

interface Index {
  readonly byCode: ReadonlyMap<string, Municipality>;
  readonly byName: ReadonlyMap<string, ReadonlySet<Municipality>>;
}

const buildIndex = (): Index => {
  const byCode = new Map<string, Municipality>();
  const byName = new Map<string, Set<Municipality>>();
  for (const { municipality, codes, names } of municipalityEntries()) {
    for (const code of codes) byCode.set(code, municipality);
    for (const name of names) {
      // "Bergen (NH.)" is also found as "Bergen", as far as only one municipality is called that.
      for (const spelling of [name, name.replace(/ \(.*\)$/, '')]) {
        const key = fold(spelling);
        byName.set(key, (byName.get(key) ?? new Set()).add(municipality));
      }
    }
  }
  return { byCode, byName };
};

let memo: Index | undefined;
const index = (): Index => (memo ??= buildIndex());

const only = (found: Iterable<Municipality>): Municipality | undefined => {
  const [first, second] = found;
  return second ? undefined : first;
};

/** "bergen nh" as the name "bergen" in the province that "nh" stands for. */
const resolveWithProvince = (key: string): Municipality | undefined => {
  for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
    const province = hintedProvince(key.slice(space + 1));
    const called = index().byName.get(key.slice(0, space));
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
 * ("'s-Gravenhage", "Den Haag") in any case, with or without accents, apostrophes and hyphens; codes
 * and names of municipalities that merged since 2018, which give their successor (of one that was
 * divided, the one that got the largest part); "Gemeente" in front and "(gemeente)" behind; and a
 * province behind the name ("Bergen (NH)", "Bergen NH", "Bergen, Noord-Holland").
 *
 * A name that two municipalities have gives nothing: a plain "Bergen" may be the one in Noord-Holland
 * or the one in Limburg.
 */
export const resolveMunicipality = (codeOrName: string): Municipality | undefined => {
  if (codeOrName.length > MAX_LENGTH) return undefined;
  const key = fold(codeOrName)
    .replace(/^gemeente /, '')
    .replace(/ gemeente$/, '');
  const digits = /^(?:gm ?)?(\d{1,4})$/.exec(key)?.[1];
  if (digits) return index().byCode.get(`GM${digits.padStart(4, '0')}`);
  const called = index().byName.get(key);
  return called ? only(called) : resolveWithProvince(key);
};
