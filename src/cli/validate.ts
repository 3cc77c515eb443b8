import { enumAttribute } from '../publisher/attributes.js';
import { UnreadableError } from '../publisher/unreadable.js';
import {
  githubLines,
  githubUnreadable,
  gitlabReport,
  gitlabUnreadable,
} from '../publisher/validate/ci.js';
import {
  asJson,
  countOf,
  lines,
  plainLine,
  summary,
  whyUnreadable,
} from '../publisher/validate/report.js';
import type { ValidateTexts } from '../publisher/validate/texts/texts.js';
import type { Report } from '../publisher/validate/validate.js';
import { validate } from '../publisher/validate/validate.js';
import { safeJson } from '../util/safe-json.js';
import { ACCESS, accessOf, readOne } from './options.js';
import { sourceOf } from './source.js';
import { validateTexts } from './texts.js';
import type { MessageLanguage } from './language.js';
import { MESSAGE_LANGUAGES } from './language.js';

const OPTIONS = {
  ...ACCESS,
  format: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
type Format = (typeof FORMATS)[number];

/**
 * `dia-feed validate`.
 * @param system - The language of the user's system.
 * @returns 0 if everything is valid, 1 if not, 2 if the feed cannot be read.
 * @throws UsageError, AttributeError
 */
export async function runValidate(words: string[], system: MessageLanguage): Promise<number> {
  const { values, name } = readOne(words, OPTIONS, 'validate');
  const { lang = system, json, format = json ? 'json' : undefined } = values;
  const texts = validateTexts[enumAttribute({ lang }, 'lang', MESSAGE_LANGUAGES)];
  const form = enumAttribute({ format }, 'format', FORMATS);
  try {
    const report = await validate(sourceOf(name, accessOf(values)));
    const { errors, warnings } = countOf(report.findings);
    for (const line of reported(report, form, texts)) console.log(line);
    // Apart, so that there is nothing but a line for each problem where that goes on to a file.
    if (form !== 'json') console.error(plainLine(summary(report, texts)));
    return errors || (values.strict && warnings) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (form === 'text') console.error(whyUnreadable(error, texts));
    else console.log(unreadable(error, name, form, texts));
    return 2;
  }
}

function reported(report: Report, format: Format, texts: ValidateTexts): readonly string[] {
  switch (format) {
    case 'text':
      return lines(report, texts);
    case 'json':
      return [asJson(report, texts)];
    case 'github':
      return githubLines(report, texts);
    case 'gitlab':
      return [gitlabReport(report, texts)];
  }
}

function unreadable(
  error: UnreadableError,
  feed: string,
  format: Exclude<Format, 'text'>,
  texts: ValidateTexts,
): string {
  const { code, place, found } = error;
  switch (format) {
    case 'json': {
      const message = whyUnreadable(error, texts);
      return safeJson({ feed, unreadable: { code, place, found, message } }, 2);
    }
    case 'github':
      return githubUnreadable(error, texts);
    case 'gitlab':
      return gitlabUnreadable(error, texts);
  }
}
