/** What `validate` found, in the forms in which build servers show it beside the code. */
import { hash } from '../../util/hash.js';
import { safeJson } from '../../util/safe-json.js';
import type { UnreadableError } from '../unreadable.js';
import type { Finding } from './finding.js';
import { adviceOf, plainLine, whyUnreadable } from './report.js';
import type { ValidateTexts } from './texts/texts.js';
import type { Report } from './validate.js';

/** A problem as build servers want to know it. */
interface Annotation extends Pick<Finding, 'level' | 'document' | 'path' | 'place'> {
  readonly code: string;
  readonly message: string;
}

const annotationsOf = ({ findings }: Report, texts: ValidateTexts): Annotation[] =>
  findings.map((finding) => ({ ...finding, message: adviceOf(finding, texts) }));

/** A document that cannot be read is one problem. */
function unreadableAnnotation(error: UnreadableError, texts: ValidateTexts): Annotation {
  const { code, place: document, found } = error;
  const [, line, column] = /^(\d+):(\d+)/.exec(found) ?? [];
  const place = code === 'not-json' && line && { line: Number(line), column: Number(column) };
  return {
    ...{ level: 'error', code, document, path: '', message: whyUnreadable(error, texts) },
    ...(place ? { place } : {}),
  };
}

/** Whether a name is that of a file, which a build server can show. */
const isFile = (name: string): boolean => name !== '-' && !/^https?:/i.test(name);

/**
 * Workflow commands of GitHub Actions, one a line: these become annotations of a commit.
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 * @example
 * githubLines(report, en)[0];
 * // '::error file=feed.json,line=12,col=5,title=invalid::events[3].start: is "morgen". Enter a date …'
 */
export const githubLines = (report: Report, texts: ValidateTexts): string[] =>
  annotationsOf(report, texts).map(githubLine);

/** The same of a feed that cannot be read. */
export const githubUnreadable = (error: UnreadableError, texts: ValidateTexts): string =>
  githubLine(unreadableAnnotation(error, texts));

function githubLine({ level, code, document, path, place, message }: Annotation): string {
  const properties = {
    ...(isFile(document) ? { file: document } : {}),
    ...(place && isFile(document) ? { line: place.line, col: place.column } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(
    ([name, value]) =>
      `${name}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  // Of an address nothing is in the repository, so that the message has to say where it is.
  const at = place ? `${document}:${place.line}:${place.column}` : document;
  const where = [...(isFile(document) || message.startsWith(document) ? [] : [at]), path];
  const text = [...where, message].filter(Boolean).join(': ');
  return `::${level} ${list.join(',')}::${escaped(plainLine(text))}`;
}

/**
 * A command ends with its line.
 * @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
const escaped = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/**
 * A Code Quality report of GitLab: merge requests show what is in it.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlabReport = (report: Report, texts: ValidateTexts): string =>
  codeQuality(annotationsOf(report, texts));

/** The same of a feed that cannot be read. */
export const gitlabUnreadable = (error: UnreadableError, texts: ValidateTexts): string =>
  codeQuality([unreadableAnnotation(error, texts)]);

function codeQuality(annotations: readonly Annotation[]): string {
  const times = new Map<string, number>();
  return safeJson(
    annotations.map(({ level, code, document, path, place, message }) => {
      // GitLab compares by it. Without the line, so that a problem that moves is no new one.
      const file = document.replace(/^\.\//, '');
      const key = [file, path, code].join(' ');
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return {
        description: plainLine([path, message].filter(Boolean).join(': ')),
        check_name: code,
        fingerprint: hash(`${key} ${time}`),
        severity: level === 'error' ? 'major' : 'minor',
        location: { path: file, lines: { begin: place?.line ?? 1 } },
      };
    }),
    2,
  );
}
