import type { Documents } from '../../src/cli/documents/documents.js';
import { UnreadableError } from '../../src/cli/documents/unreadable.js';
import { countOf, lines, summary, whyUnreadable } from '../../src/cli/validate/report.js';
import { nl } from '../../src/cli/validate/texts/nl.js';
import { validate } from '../../src/cli/validate/validate.js';

/** What is said of a feed. */
export interface Verdict {
  readonly isGood: boolean;
  readonly summary: string;
  /** One for each thing that is not right. */
  readonly lines: readonly string[];
}

/** Looks at a feed as `dia-feed validate` does, but for what a host sends along. */
export async function check(documents: Documents): Promise<Verdict> {
  try {
    const report = await validate(documents);
    return {
      isGood: countOf(report.findings).errors === 0,
      summary: summary(report, nl),
      lines: lines(report, nl),
    };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return {
      isGood: false,
      summary: 'Deze feed is niet te lezen.',
      lines: [whyUnreadable(error, nl)],
    };
  }
}
