import { isObject } from '../../feed/read/record.js';
import type { SectionName } from '../../feed/sections.js';
import { resolveMunicipality } from '../../geo/resolve.js';
import { resolveUrl } from '../../util/url.js';
import type { Finding } from './finding.js';
import type { Item } from './item.js';
import { textsIn } from './item.js';

/** Facts about the feed as a whole. */
export interface Known {
  /** The ids of each section that the feed has. */
  readonly ids: ReadonlyMap<SectionName, ReadonlySet<string>>;
  /** Origin of the feed; undefined if its address is unknown. */
  readonly origin: string | undefined;
}

/** Checks one record. */
type Check = (item: Item, known: Known) => Finding[];

const warning = (
  { document, at }: Item,
  code: Finding['code'],
  field: string,
  found: string,
): Finding => ({ level: 'warning', code, document, path: at(field), found });

/** Fields with ids of another section. */
const REFERENCES = ['subgoals', 'priorities', 'themes'] as const;

const references: Check = (item, { ids }) =>
  REFERENCES.flatMap((field) => {
    const known = ids.get(field);
    if (!known || known.size === 0) return [];
    return textsIn(item.values[field])
      .filter((id) => !known.has(id.trim()))
      .map((id) => warning(item, 'unknown-reference', field, id));
  });

/** Fields with the id of a partner, or a name. */
const PARTNERS = ['offered_by', 'organiser', 'publisher'];

const partners: Check = (item, { ids }) =>
  PARTNERS.flatMap((field) => {
    const known = ids.get('partners');
    if (!known || known.size === 0) return [];
    return (
      textsIn(item.values[field])
        // A text without a capital, space or dot can only be an id.
        .filter((text) => /^[a-z\d_-]+$/.test(text) && !known.has(text))
        .map((text) => warning(item, 'unknown-reference', field, text))
    );
  });

const municipalities: Check = (item) => {
  const { place, municipality, municipalities: several } = item.values;
  const fields: [string, unknown][] = [
    ['municipality', municipality],
    ['municipalities', several],
    ['place.municipality', isObject(place) ? place.municipality : undefined],
  ];
  return fields.flatMap(([field, value]) =>
    textsIn(value)
      .filter((name) => name.trim() && !resolveMunicipality(name))
      .map((name) => warning(item, 'unknown-municipality', field, name)),
  );
};

/** The addresses in a value, with the names of the fields on the way to them. */
function* addresses(value: unknown, path: string, depth = 0): Generator<[string, string]> {
  if (typeof value === 'string') {
    yield [path, value];
  } else if (depth < 4 && typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      if (Array.isArray(value) || NAMES.test(key)) yield* addresses(inner, at, depth + 1);
    }
  }
}

/** Fields that are, or contain, an address. */
const NAMES = /^(?:url|src|image|logo|infographic|contact|documents|registration|post|privacy)$/;

/** A relative address that starts like a host: the scheme was forgotten. */
const HOST =
  /^\s*(?:www\.[\w-]|(?:[a-z\d-]+\.)+(?:nl|eu|com|org|net|info|gov|frl|amsterdam|brussels|be|de)(?:[/?#:]|\s*$))/i;

const links: Check = (item) =>
  Object.entries(item.values)
    .filter(([field]) => NAMES.test(field))
    .flatMap(([field, value]) => [...addresses(value, field)])
    .flatMap(([field, url]) => {
      if (/^\s*http:/i.test(url)) return [warning(item, 'http-link', field, url)];
      return HOST.test(url) ? [warning(item, 'relative-host', field, url)] : [];
    });

const IMAGES = ['image', 'logo', 'infographic'];

const images: Check = (item, { origin }) =>
  IMAGES.flatMap((field) => {
    const image = item.values[field];
    // An image that is just an address is decorative.
    const source = isObject(image) ? image.src : image;
    if (typeof source !== 'string') return [];
    const url = resolveUrl(source, item.base);
    const other = url && origin && new URL(url).origin !== origin;
    return [
      ...(isObject(image) && typeof image.alt !== 'string'
        ? [warning(item, 'image-alt', field, source)]
        : []),
      ...(other ? [warning(item, 'image-origin', field, new URL(url).origin)] : []),
    ];
  });

/** Reports unknown fields. Standard formats such as GeoJSON may have fields of their own. */
const fields: Check = (item) => {
  const { table, flatten } = item.section;
  if (flatten) return [];
  return Object.keys(item.values)
    .filter((field) => !(field in table) && !field.startsWith('_'))
    .map((field) => warning(item, 'unknown-field', field, field));
};

const CHECKS: readonly Check[] = [fields, references, partners, municipalities, links, images];

/** Findings about what the reader accepts but could be better. */
export const itemFindings: Check = (item, known) => CHECKS.flatMap((check) => check(item, known));
