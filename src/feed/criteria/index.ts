/**
 * The filter criteria. A new criterion is a file in this folder and an entry here; type checking then
 * asks for its texts and the rest.
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
  /** The kinds as they are in the records. */
  kind,
  /** CBS codes or names. */
  municipality,
  /** ISO codes such as `NL-UT`, or names. */
  province,
};

/** All criteria by name. The attribute, the field and the parameter in the address have the same name. */
export const criteria = { search, ...facets };

export type Criterion = keyof typeof criteria;
/** A criterion whose values can be chosen from a list. */
export type FacetName = keyof typeof facets;
/** A criterion that every widget has an attribute for. */
export type PresetCriterion = {
  [C in Criterion]: (typeof criteria)[C]['isPreset'] extends true ? C : never;
}[Criterion];

/** A filter. A record matches if each criterion has at least one matching value. */
export type Filter = {
  /** Words that must all occur in the record. */
  readonly search?: string;
} & { readonly [F in keyof typeof facets]?: readonly string[] };
