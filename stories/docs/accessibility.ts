/** How each element stands by WCAG, from the facts that docs/accessibility is written from. */
import type { Result } from '../../.scripts/docs/accessibility/claim.js';
import { criteria } from '../../.scripts/docs/accessibility/criteria.js';
import { claims } from '../../.scripts/docs/accessibility/pages.js';

/** The results in English, in the order of the columns. */
export const RESULTS = {
  meets: 'meets',
  person: 'not confirmed yet',
  page: 'depends on your page',
  content: 'depends on the feed',
  absent: 'does not apply',
  fails: 'fails',
} as const satisfies Record<Result, string>;

interface Standing {
  readonly tag: string;
  /** How many criteria have each result, in the order of `RESULTS`. */
  readonly counts: readonly number[];
  /** What only a person can confirm; titles are in Dutch. */
  readonly open: readonly { readonly number: string; readonly name: string }[];
}

/** Each element, by name. */
export function standings(): readonly Standing[] {
  return Object.entries(claims)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, own]) => {
      const having = (result: Result) =>
        criteria.filter(({ number }) => own[number]?.result === result);
      const counts = (Object.keys(RESULTS) as Result[]).map((result) => having(result).length);
      return { tag: `dia-${name}`, counts, open: having('person') };
    });
}
