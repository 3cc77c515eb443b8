import type { UnreadableCode } from '../../unreadable.js';
import type { Finding, FindingCode } from '../finding.js';

/** What `validate` says in one language. */
export interface ValidateTexts {
  readonly levels: Readonly<Record<Finding['level'], string>>;
  /** What is wrong and what to do about it, behind the name of what it is about. */
  readonly advice: Readonly<
    Record<
      Exclude<FindingCode, 'section-unreadable'>,
      (finding: { readonly found: string; readonly expected: string }) => string
    >
  >;
  /** Why a document cannot be read, and what to do about it. */
  readonly unreadable: Readonly<Record<UnreadableCode, (found: string) => string>>;
  /** In how many records something is that is said once. */
  readonly times: (count: number) => string;
  readonly fits: string;
  readonly summary: (errors: number, warnings: number) => string;
}
