import { plainLine } from '../validate/report.js';
import type { BuildReport, SourceReport } from './build.js';
import type { Note } from './note.js';
import { isWarning } from './note.js';
import type { BuildTexts } from './texts.js';

/** Maximum number of printed notes with one code; `--json` has all that were kept. */
const MAX_LINES = 10;

/** The outcome of each source, the notes about it, and the files that were published. */
export function buildLines(report: BuildReport, texts: BuildTexts): string[] {
  const { sources, changed, isRefused } = report;
  return [
    ...sources.flatMap((source) => sourceLines(source, texts)),
    isRefused ? texts.refused : texts.changed(changed.join(', ')),
  ];
}

function sourceLines(source: SourceReport, texts: BuildTexts): string[] {
  const { section, name, found, used, error, outcome, date = '' } = source;
  const lines = [`${section}: ${name}: ${texts.records(used, found)}`];
  if (error) {
    const where = error.place === name ? '' : `${error.place}: `;
    lines.push(`  ${error.code}: ${where}${texts.error(error.code, error.found)}`);
    lines.push(`  ${outcome === 'kept' ? texts.kept(date) : texts.failed}`);
  }
  return [...lines.map(plainLine), ...noteLines(source.notebook, texts).map((line) => `  ${line}`)];
}

/** The notes about a source, one line each. Of repeated notes, the first and the number of others. */
export function noteLines(
  { notes, counts }: SourceReport['notebook'],
  texts: BuildTexts,
): string[] {
  const byCode = new Map<Note['code'], Note[]>();
  for (const note of notes) byCode.set(note.code, [...(byCode.get(note.code) ?? []), note]);
  return [...byCode].flatMap(([code, list]) => {
    const shown = list.slice(0, MAX_LINES).map((note) => noteLine(note, texts));
    const rest = list.length > MAX_LINES ? (counts.get(code) ?? 0) - MAX_LINES : 0;
    return rest > 0 ? [...shown, texts.more(rest)] : shown;
  });
}

/** A note on one line: where, which field, and what to do. */
export function noteLine(note: Note, texts: BuildTexts): string {
  const isRow = /^\d+$/.test(note.place);
  const place =
    isWarning(note) && note.place ? (isRow ? `${texts.row} ${note.place}` : note.place) : '';
  const level = isWarning(note) ? `${texts.warning} ` : '';
  const field = note.code === 'unknown-municipality' ? '' : note.field;
  const where = [place, field].filter(Boolean).join(', ');
  return plainLine(`${level}${note.code}: ${where && `${where}: `}${texts.note(note)}`);
}

/** The report as JSON, for programs. */
export function buildJson(report: BuildReport, texts: BuildTexts): string {
  const sources = report.sources.map(({ notebook, error, ...source }) => ({
    ...source,
    error: error && {
      code: error.code,
      place: error.place,
      message: texts.error(error.code, error.found),
    },
    notes: notebook.notes.map((note) => ({ ...note, message: texts.note(note) })),
  }));
  return JSON.stringify({ ...report, sources }, null, 2);
}
