import { parse } from 'yaml';

import { isObject } from '../../../feed/read/record.js';
import { sections } from '../../../feed/read/sections/index.js';
import type { SectionName } from '../../../feed/sections.js';
import { firstWords } from '../../../util/first-words.js';
import { SourceError } from '../note.js';
import type { SourceDocument } from '../request.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import { baseOf } from './source.js';

/** Length in characters of a summary that is taken from the text. */
const TEASER = 280;

/** Markdown files, one per record, with front matter in YAML. */
export const markdown: ReadSource = async (source, access) => {
  const files = 'url' in source.location ? [source.location.url] : source.location.files;
  const records: SourceRecord[] = [];
  for (const file of files.slice(0, source.limit + 1)) {
    records.push(recordOf(await access.get(file), source.section));
  }
  const [first = ''] = files;
  return { records, base: baseOf(source, first, access), hasColumns: true, notes: [] };
};

function recordOf({ bytes, name }: SourceDocument, section: SectionName): SourceRecord {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const [, head = '', body = ''] = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(
    text,
  ) ?? ['', '', text];
  const fields = fieldsOf(head, name);
  const [, heading] = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body) ?? [];
  const words = plainMarkdown(body);
  const [, date, slug = ''] = /(?:^|\/)(?:(\d{4}-\d\d-\d\d)-)?([^/]*?)\.\w+$/.exec(name) ?? [];
  const { table } = sections[section];
  const values = {
    id: [date, slug].filter(Boolean).join('-'),
    title: heading && plainMarkdown(heading),
    date,
    summary: firstWords(words, TEASER),
    ...(heading && 'name' in table ? { name: plainMarkdown(heading) } : {}),
  };
  const own = Object.entries(values).filter(([field, value]) => value && field in table);
  return { place: name, values: { ...Object.fromEntries(own), ...fields } };
}

function fieldsOf(head: string, name: string): Record<string, SourceValue> {
  let fields: unknown;
  try {
    fields = parse(head, { maxAliasCount: 10 }) ?? {};
  } catch (error) {
    throw new SourceError('not-markdown', name, (error as Error).message.split('\n')[0]);
  }
  if (!isObject(fields)) throw new SourceError('not-markdown', name, head.slice(0, 60));
  return fields as Record<string, SourceValue>;
}

/** The plain text of Markdown on one line, without its first heading. */
function plainMarkdown(text: string): string {
  return text
    .replace(/^#[ \t]+.*\n/m, '')
    .replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/(\*\*|__|\*|_|`)(?=\S)([^\n]*?\S)\1(?!\w)/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
