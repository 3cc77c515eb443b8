/**
 * What can be filtered by. A new criterion is a file beside this one and an entry here; what else it
 * needs, such as its texts, the types then ask for.
 */
import { kind } from './kind.js';
import { municipality } from './municipality.js';
import { province } from './province.js';
import { search } from './search.js';
import { subgoal } from './subgoal.js';
import { theme } from './theme.js';

const facets = {
  /** Ids, or the numbers of subgoals. */
  subgoal,
  /** Ids. */
  theme,
  /** As the records have them. */
  kind,
  /** CBS codes or names. */
  municipality,
  /** ISO codes such as `NL-UT`, or names. */
  province,
};

/** Each criterion by its name, which is also that of its attribute, its field and its parameter. */
export const criteria = { search, ...facets };

export type Criterion = keyof typeof criteria;
/** A criterion whose values can be chosen from a list. */
export type FacetName = keyof typeof facets;
/** A criterion of which every widget has an attribute. */
export type PresetCriterion = {
  [C in Criterion]: (typeof criteria)[C]['isPreset'] extends true ? C : never;
}[Criterion];

/** What records are narrowed by: one value of each criterion must match, and all criteria must. */
export type Filter = {
  /** Words, all of which must stand in the record. */
  readonly search?: string;
} & { readonly [F in keyof typeof facets]?: readonly string[] };
