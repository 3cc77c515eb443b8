import { leaves } from '../leaves.js';
import { isObject } from '../record.js';

/** Maximum number of properties that are examined. */
const MAX_NAMES = 200;

/** Usual names for the properties of an initiative, in lower case, best first. */
export const USUAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  title: [
    ...['title', 'name', 'naam', 'label', 'titel', 'name:nl', 'weergavenaam', 'display_name'],
    ...['statnaam', 'gemeentenaam', 'objectnaam', 'onderwerp', 'omschrijving'],
  ],
  summary: [
    'summary',
    'samenvatting',
    'beschrijving',
    'description',
    'toelichting',
    'omschrijving',
  ],
  url: ['url', 'link', 'website', 'webadres', 'web', 'homepage', 'href', 'contact:website'],
  image: ['image', 'afbeelding', 'foto', 'photo'],
  municipality: ['municipality', 'gemeente', 'gemeentenaam', 'gm_naam', 'gm_code', 'gemeentecode'],
  organisation: ['organisation', 'organization', 'organisatie', 'operator'],
  started: ['started', 'startdatum', 'start_date'],
  ended: ['ended', 'einddatum', 'end_date'],
};

/** The properties of a GeoJSON Feature. */
export const propertiesOf = ({
  properties,
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  isObject(properties) ? properties : {};

/** A field that was found under another name. */
export interface Renamed {
  readonly field: string;
  readonly name: string;
}

/**
 * Fills in fields that a feature has under other names, in any case. Those of OpenStreetMap may be in
 * `tags`.
 * @param values - The fields with the names of an initiative.
 */
export function withUsualNames(
  values: Record<string, unknown>,
  feature: Readonly<Record<string, unknown>>,
  onRenamed: (renamed: Renamed) => void,
): Record<string, unknown> {
  const properties = propertiesOf(feature);
  const found = new Map<string, unknown>();
  for (const source of [properties, isObject(properties.tags) ? properties.tags : {}]) {
    for (const name in source) {
      if (found.size >= MAX_NAMES) break;
      const key = name.trim().toLowerCase();
      if (hasValue(source[name]) && !found.has(key)) found.set(key, source[name]);
    }
  }
  const filled = { ...values };
  for (const [field, names] of Object.entries(USUAL_NAMES)) {
    if (hasValue(values[field])) continue;
    // If the title was taken from the description, do not repeat it.
    const name = names.find((one) => found.has(one) && found.get(one) !== filled.title);
    if (name === undefined) continue;
    filled[field] = found.get(name);
    if (field !== name) onRenamed({ field, name });
  }
  return filled;
}

const hasValue = (value: unknown): boolean =>
  typeof value === 'string'
    ? leaves.text(value, '') !== undefined
    : (value ?? undefined) !== undefined;
