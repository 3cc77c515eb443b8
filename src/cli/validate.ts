import { enumAttribute } from '../publisher/attributes.js';
import { UnreadableError } from '../publisher/unreadable.js';
import {
  asJson,
  countOf,
  lines,
  plainLine,
  summary,
  whyUnreadable,
} from '../publisher/validate/report.js';
import { validate } from '../publisher/validate/validate.js';
import { safeJson } from '../util/safe-json.js';
import { ACCESS, accessOf, read } from './options.js';
import { sourceOf } from './source.js';
import { validateTexts } from './texts.js';
import type { MessageLanguage } from './language.js';
import { MESSAGE_LANGUAGES } from './language.js';

const OPTIONS = {
  ...ACCESS,
  json: { type: 'boolean' },
  lang: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/**
 * `dia-feed validate`.
 * @param system - The language of the user's system.
 * @returns 0 if everything is valid, 1 if not, 2 if the feed cannot be read.
 * @throws UsageError, AttributeError
 */
export async function runValidate(words: string[], system: MessageLanguage): Promise<number> {
  const { values, name } = read(words, OPTIONS, 'validate FILE-or-URL');
  const { lang = system } = values;
  const texts = validateTexts[enumAttribute({ lang }, 'lang', MESSAGE_LANGUAGES)];
  try {
    const report = await validate(sourceOf(name, accessOf(values)));
    const { errors, warnings } = countOf(report.findings);
    if (values.json) console.log(asJson(report, texts));
    else {
      for (const line of lines(report, texts)) console.log(line);
      // On the error stream, so that the output has only a line for each problem.
      console.error(plainLine(summary(report, texts)));
    }
    return errors || (values.strict && warnings) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { code, place, found } = error;
    const message = whyUnreadable(error, texts);
    if (values.json)
      console.log(safeJson({ feed: name, unreadable: { code, place, found, message } }, 2));
    else console.error(message);
    return 2;
  }
}
