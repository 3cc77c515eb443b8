import { basename, dirname, resolve } from 'node:path';

import type { SectionName } from '../feed/sections.js';
import type { SourceConfig } from '../publisher/build/config.js';
import { ConfigError, sourceAt, typeOf } from '../publisher/build/config.js';
import type { Converted } from '../publisher/build/convert.js';
import {
  SECTION_OF,
  convertSource,
  sectionDocument,
  sectionTable,
} from '../publisher/build/convert.js';
import type { Note } from '../publisher/build/note.js';
import { SourceError, isWarning } from '../publisher/build/note.js';
import { noteLine, noteLines } from '../publisher/build/report.js';
import type { BuildTexts } from '../publisher/build/texts.js';
import { plainLine } from '../publisher/validate/report.js';
import { describeConfigError } from './build.js';
import { sectionOf, textsOf, typeOption } from './build-options.js';
import { folderAt } from './folder.js';
import type { MessageLanguage } from './language.js';
import { readWords } from './options.js';
import { UsageError, version } from './usage.js';

const OPTIONS = {
  section: { type: 'string' },
  type: { type: 'string' },
  sheet: { type: 'string' },
  separator: { type: 'string' },
  encoding: { type: 'string' },
  http: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/**
 * `dia-feed convert`: a source as a section of a feed, on standard output.
 * @returns 0 if everything fits, 1 if something was left out, 2 if the source cannot be read.
 * @throws UsageError, AttributeError
 */
export async function runConvert(words: string[], system: MessageLanguage): Promise<number> {
  const { values, positionals } = readWords(words, OPTIONS, 'convert');
  const [place, ...others] = positionals;
  if (place === undefined || others.length) throw new UsageError('one-source');
  const texts = textsOf(values.lang, system);
  return reading(texts, async () => {
    const { converted, source } = await convertAt(place, values);
    console.log(
      sectionDocument(
        source.section,
        converted.records.map(({ record }) => record),
      ).trimEnd(),
    );
    for (const line of noteLines(converted.notebook, texts)) console.error(line);
    return converted.notebook.notes.some(isWarning) ? 1 : 0;
  });
}

/**
 * `dia-feed import`: shows row by row what a file would become, and writes that into a folder.
 * @returns 0 if everything fits, 1 if something was left out, 2 if the source cannot be read.
 * @throws UsageError, AttributeError
 */
export async function runImport(words: string[], system: MessageLanguage): Promise<number> {
  const { values, positionals } = readWords(words, OPTIONS, 'import');
  const [place, directory, ...others] = positionals;
  if (place === undefined || others.length) throw new UsageError('one-file');
  const texts = textsOf(values.lang, system);
  return reading(texts, async () => {
    const { converted, source } = await convertAt(place, values);
    for (const line of importLines(converted, texts)) console.log(line);
    if (directory !== undefined) {
      const records = converted.records.map(({ record }) => record);
      await writeTable(
        directory,
        source.section,
        place,
        sectionTable(source.section, records),
        texts,
      );
    }
    return converted.notebook.notes.some(isWarning) ? 1 : 0;
  });
}

/** The options of a source. */
interface SourceValues {
  readonly section?: string | undefined;
  readonly type?: string | undefined;
  readonly sheet?: string | undefined;
  readonly separator?: string | undefined;
  readonly encoding?: string | undefined;
  readonly http?: boolean | undefined;
}

async function convertAt(
  place: string,
  { section, type, sheet, separator, encoding, http }: SourceValues,
): Promise<{ converted: Converted; source: SourceConfig }> {
  const kind = typeOption(type) ?? typeOf(place);
  const name = sectionOf(section) ?? (kind && SECTION_OF[kind]);
  if (!name) throw new UsageError('no-section', place);
  const isAddress = /^https?:/i.test(place);
  const source = sourceAt(name, isAddress ? place : basename(place), {
    ...(kind ? { type: kind } : {}),
    ...(sheet === undefined ? {} : { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet }),
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(http ? { http } : {}),
  });
  const folder = folderAt(resolve(isAddress ? '.' : dirname(place)));
  const converted = await convertSource(source, { folder, fetch, now: () => new Date() }, version);
  return { converted, source };
}

/** Runs a command that reads a source, and prints why the source cannot be read. */
async function reading(texts: BuildTexts, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SourceError) {
      const { code, place, found } = error;
      console.error(plainLine(`${place}: ${code}: ${texts.error(code, found)}`));
    } else if (error instanceof ConfigError) console.error(describeConfigError(error, texts));
    else throw error;
    return 2;
  }
}

/** The record made from each row, followed by the notes about it. */
function importLines({ records, found, notebook }: Converted, texts: BuildTexts): string[] {
  const byPlace = new Map<string, Note[]>();
  const general: Note[] = [];
  for (const note of notebook.notes) {
    if (!isWarning(note) || !note.place) general.push(note);
    else byPlace.set(note.place, [...(byPlace.get(note.place) ?? []), note]);
  }
  const places = [...new Set([...records.map(({ place }) => place), ...byPlace.keys()])];
  const known = new Map(records.map(({ place, record }) => [place, record]));
  const lines = places.sort(byRow).flatMap((place) => {
    const record = known.get(place);
    const description = record
      ? Object.entries(record)
          .filter(([name]) => name !== 'id' && name !== 'language')
          .map(
            ([name, value]) =>
              `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
          )
          .join('; ')
      : '–';
    const row = /^\d+$/.test(place) ? `${texts.row} ${place}` : place;
    const notes = byPlace.get(place) ?? [];
    return [
      plainLine(`${row}: ${description}`),
      ...notes.map((note) => `  ${noteLine(note, texts)}`),
    ];
  });
  return [
    ...general.map((note) => noteLine(note, texts)),
    ...lines,
    texts.imported(records.length, found, byPlace.size),
  ];
}

const byRow = (one: string, other: string): number =>
  Number(one) - Number(other) || (one < other ? -1 : one > other ? 1 : 0);

/** Writes a table into the folder of its section, where `build` finds it. Never overwrites a file. */
async function writeTable(
  directory: string,
  section: SectionName,
  place: string,
  table: string,
  texts: BuildTexts,
): Promise<void> {
  const folder = folderAt(resolve(directory));
  const stem =
    basename(place)
      .replace(/\.[^.]*$/, '')
      .replace(/[^\w.-]+/g, '-') || section;
  const name = `${section}/${stem}.csv`;
  if (await folder.read(name)) throw new UsageError('exists', name);
  await folder.write(name, new TextEncoder().encode(table));
  console.log(texts.written(name));
}
