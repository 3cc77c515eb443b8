import type { FeedSource } from '../../src/publisher/source.js';
import { UnreadableError } from '../../src/publisher/unreadable.js';
import { countOf, lines, summary, whyUnreadable } from '../../src/publisher/validate/report.js';
import { nl } from '../../src/publisher/validate/texts/nl.js';
import { validate } from '../../src/publisher/validate/validate.js';

/** What is said of a feed. */
export interface Verdict {
  readonly isGood: boolean;
  readonly summary: string;
  /** One for each thing that is not right. */
  readonly lines: readonly string[];
}

/** Looks at a feed as `dia-feed validate` does, but for what a host sends along. */
export async function check(source: FeedSource): Promise<Verdict> {
  try {
    const report = await validate(source);
    return {
      isGood: countOf(report.findings).errors === 0,
      summary: summary(report, nl),
      lines: lines(report, nl),
    };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return {
      isGood: false,
      summary: 'We kunnen deze feed niet lezen.',
      lines: [whyUnreadable(error, nl)],
    };
  }
}
