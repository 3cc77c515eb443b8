import type { Criterion, FacetName, Filter } from './criteria/index.js';
import { criteria } from './criteria/index.js';
import type { Facet, Geography, Knowledge } from './criteria/criterion.js';
import type { SectionName } from './sections.js';

export type { Geography, Knowledge, ValueNames } from './criteria/criterion.js';
export type { Criterion, FacetName, Filter, PresetCriterion } from './criteria/index.js';

/** The properties of a section that filters use. Every `Section` is one. */
export interface FilterableSection {
  readonly name: SectionName;
  /** Its keys are the fields that records may have; its values are not used. */
  readonly table: Readonly<Record<string, unknown>>;
}

/** All criteria, always in this order. */
export const CRITERIA = Object.keys(criteria) as Criterion[];

/** All criteria whose values can be chosen from a list. */
export const FACETS = CRITERIA.filter((criterion) => criterion !== 'search');

/** The criteria that every widget has an attribute for. */
export const PRESET_CRITERIA = FACETS.filter((name) => facet(name).isPreset);

/** A criterion by name, with the general type instead of its own. */
export function facet(name: FacetName): Facet {
  return criteria[name];
}

/** Whether a section is the one that lists the values of a criterion, such as `subgoals`. */
export const isListOf = (criterion: Criterion, section: FilterableSection): boolean =>
  criterion !== 'search' && facet(criterion).valuesFrom?.name === section.name;

/** Whether a criterion applies to a section. */
export const appliesTo = (criterion: Criterion, section: FilterableSection): boolean =>
  isListOf(criterion, section) ||
  criteria[criterion].fields.some((field) => field in section.table);

/** The fields of a section that a criterion compares; in the section of its values, the id. */
export const fieldsFor = (criterion: Criterion, section: FilterableSection): readonly string[] =>
  isListOf(criterion, section) ? ['id', 'number'] : criteria[criterion].fields;

/** Whether a filter needs this kind of data. */
export const needsKnowledge = (filter: Filter, kind: keyof Knowledge): boolean =>
  FACETS.some((name) => {
    const { needs, needsFor = () => true } = facet(name);
    return needs === kind && filter[name]?.some(needsFor);
  });

/** The values of a filter that are unknown places. */
export const unknownPlaces = (filter: Filter, geography: Geography): string[] =>
  FACETS.flatMap((name) => {
    const { isKnown } = facet(name);
    return isKnown ? (filter[name] ?? []).filter((value) => !isKnown(value, geography)) : [];
  });
