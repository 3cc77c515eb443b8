import type { Noun } from '../../../text/index.js';
import type { ProblemTexts } from '../../../text/problems/index.js';
import type { UnreadableCode } from '../../unreadable.js';
import type { Finding, FindingCode } from '../finding.js';

/** The texts of `validate` in one language, beside those that widgets use for the same problems. */
export interface ValidateTexts extends Pick<ProblemTexts, 'language' | 'sections'> {
  readonly levels: Readonly<Record<Finding['level'], Noun>>;
  /** What is wrong and what to do about it. Follows the name of the field or document. */
  readonly advice: Readonly<
    Record<
      Exclude<FindingCode, 'section-unreadable'>,
      (finding: { readonly found: string; readonly expected: string }) => string
    >
  >;
  /** Why a document cannot be read, and what to do about it. */
  readonly unreadable: Readonly<Record<UnreadableCode, (found: string) => string>>;
  /**
   * A command that could do something with a document that cannot be read; only the command line has any.
   * @param place - The file or address.
   * @param found - What it is, in the words of `otherForm` and `otherJson`.
   */
  readonly suggest?: (place: string, found: string) => string | undefined;
  /** Follows a finding that several items share. The number is 2 or more. */
  readonly times: (count: number) => string;
}
