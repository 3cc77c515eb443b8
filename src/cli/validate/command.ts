import { wordIn } from '../checked.js';
import { documentsOf } from '../documents/documents.js';
import { UnreadableError } from '../documents/unreadable.js';
import { ACCESS, accessOf, read } from '../options.js';
import { UsageError } from '../usage.js';
import { asJson, countOf, lines, plainLine, summary, whyUnreadable } from './report.js';
import { en } from './texts/en.js';
import { nl } from './texts/nl.js';
import { validate } from './validate.js';

const OPTIONS = {
  ...ACCESS,
  json: { type: 'boolean' },
  lang: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/**
 * `dia-feed validate`.
 * @returns 0 when all fits, 1 when something does not, 2 when the feed cannot be read.
 * @throws UsageError
 */
export async function runValidate(words: string[]): Promise<number> {
  const about = 'validate FILE-or-URL';
  const { values, positionals } = read(words, OPTIONS, about);
  const [source, ...others] = positionals;
  if (source === undefined || others.length) {
    throw new UsageError(`Give one file, address, or - for standard input: dia-feed ${about}`);
  }
  const texts = { en, nl }[wordIn(values.lang, '--lang', ['en', 'nl'])];
  try {
    const report = await validate(documentsOf(source, accessOf(values)));
    const { errors, warnings } = countOf(report.findings);
    if (values.json) console.log(asJson(report, texts));
    else {
      for (const line of lines(report, texts)) console.log(line);
      // Apart, so that there is nothing but a line for each problem where that goes on to a file.
      console.error(plainLine(summary(report, texts)));
    }
    return errors || (values.strict && warnings) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { code, place, found } = error;
    const message = whyUnreadable(error, texts);
    if (values.json)
      console.log(
        JSON.stringify({ feed: source, unreadable: { code, place, found, message } }, null, 2),
      );
    else console.error(message);
    return 2;
  }
}
