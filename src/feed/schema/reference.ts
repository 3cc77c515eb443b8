import * as z from 'zod/mini';

import type { Context, RecordReader } from '../read/record.js';
import { MAX_ITEMS, checkText, isObject } from '../read/record.js';
import { leaves } from '../read/leaves.js';
import { definition, inner, isOptional, words } from './compile.js';
import { ImageObject, kinds } from './leaves.js';

/**
 * Reads records with zod itself, field by field. Nothing runs on it but the test which proves that
 * the reader on generated tables, `recordReader`, takes, leaves out and reports the same.
 */
export function zodReader(
  schema: z.ZodMiniType,
  where: (field: string) => string = (field) => field,
): RecordReader {
  return (value, context, path) => {
    if (!z.safeParse(z.record(z.string(), z.unknown()), value).success || !isObject(value)) {
      context.report(path, 'invalid', 'object', value);
      return undefined;
    }
    const record: Record<string, unknown> = {};
    let complete = true;
    for (const [name, field] of Object.entries(definition(schema).shape)) {
      const given = value[name] ?? undefined;
      const at = `${path}.${where(name)}`;
      if (given === undefined && isOptional(field)) continue;
      if (given === undefined) context.report(at, 'missing', expectation(inner(field)));
      const read = given === undefined ? given : readField(inner(field), given, context, at);
      if (read !== undefined) record[name] = read;
      else if (!isOptional(field)) complete = false;
    }
    return complete ? record : undefined;
  };
}

function readField(schema: z.ZodMiniType, value: unknown, context: Context, path: string): unknown {
  const kind = kinds.get(schema as never)?.kind;
  if (kind === 'image') {
    const image = typeof value === 'string' ? { src: value } : value;
    return zodReader(ImageObject)(image, context, path);
  }
  const { type, element } = definition(schema);
  if (type === 'object') return zodReader(schema)(value, context, path);
  if (type === 'array') {
    if (!z.safeParse(z.array(z.unknown()), value).success) {
      context.report(path, 'invalid', 'list', value);
      return undefined;
    }
    if ((value as unknown[]).length > MAX_ITEMS) context.report(path, 'too-long', 'list', value);
    return (value as unknown[])
      .slice(0, MAX_ITEMS)
      .map((item, index) => readField(element, item, context, `${path}[${index}]`))
      .filter((item) => item !== undefined);
  }
  const name = kind ?? words(schema);
  const given = typeof value === 'string' ? checkText(value, name, context, path) : value;
  if (given === undefined) return undefined;
  if (type === 'union' && !kind) {
    const [closed, open] = definition(schema).options;
    const isKnown = closed && z.safeParse(closed, given).success;
    if (!isKnown) context.report(path, 'invalid', name, value);
    return isKnown ? given : open && z.safeParse(open, given).data;
  }
  const result = z.safeParse(schema, given);
  if (!result.success) {
    context.report(path, 'invalid', name, given);
    return undefined;
  }
  // Only the document knows what a relative address is relative to.
  const resolve = kind === 'url' ? leaves.url : kind === 'link' ? leaves.link : undefined;
  const read: unknown = resolve ? resolve(result.data, context.base) : result.data;
  if (read === undefined) context.report(path, 'invalid', kind ?? '', value);
  return read;
}

function expectation(schema: z.ZodMiniType): string {
  const kind = kinds.get(schema as never)?.kind;
  if (kind) return kind === 'image' ? 'object' : kind;
  const { type, element } = definition(schema);
  if (type === 'enum' || type === 'union') return words(schema);
  if (type === 'array')
    return definition(element).type === 'object' ? 'list' : `${expectation(element)}[]`;
  return 'object';
}
