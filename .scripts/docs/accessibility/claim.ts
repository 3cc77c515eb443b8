/** What is claimed of an element about one criterion. */

/** How it stands, as a statement on accessibility asks. */
export const results = {
  meets: 'Voldoet',
  person: 'Nog niet bevestigd',
  page: 'Hangt af van uw pagina',
  content: 'Hangt af van de inhoud',
  absent: 'Niet van toepassing',
  fails: 'Voldoet niet',
} as const;

export type Result = keyof typeof results;

/**
 * A test: its file in `tests/`, without `.browser.test.ts` unless it has another extension, and its
 * name as it stands there.
 */
export type Test = `${string}: ${string}`;

export interface Claim {
  readonly result: Result;
  /** What was found, in Dutch. */
  readonly how: string;
  /** What proves it; without any it was looked through by hand. */
  readonly tests: readonly Test[];
}

/** By number of the criterion. */
export type Claims = Readonly<Record<string, Claim>>;

const claim =
  (result: Result) =>
  (how: string, ...tests: Test[]): Claim => ({ result, how, tests });

/** Tests prove it. */
export const meets = claim('meets');
/** Tests find nothing wrong, and only a person with assistive technology can tell. */
export const person = claim('person');
/** It is as good as what the page around it does. */
export const page = claim('page');
/** It is as good as what the feed says. */
export const content = claim('content');
/** The element has nothing that the criterion is about. */
export const absent = claim('absent');
/** It is known to be wrong. */
export const fails = claim('fails');
