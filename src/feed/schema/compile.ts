import type * as z from 'zod/mini';

import type { Field, Table } from '../read/record.js';
import { ImageObject, kinds } from './leaves.js';

/** The parts of a zod definition that matter here. */
interface Definition {
  type: string;
  innerType: z.ZodMiniType;
  element: z.ZodMiniType;
  entries: Record<string, string>;
  options: z.ZodMiniType[];
  shape: Record<string, z.ZodMiniType>;
}

export const definition = (schema: z.ZodMiniType): Definition =>
  schema._zod.def as unknown as Definition;

export const isOptional = (schema: z.ZodMiniType): boolean =>
  definition(schema).type === 'optional';

/** The schema without `optional`. */
export const inner = (schema: z.ZodMiniType): z.ZodMiniType =>
  isOptional(schema) ? definition(schema).innerType : schema;

/**
 * The words of an enumeration, as a table has them; with a `*` where another text is kept too.
 * @param schema - Of `z.enum`, or of `wordsOrText`.
 */
export function words(schema: z.ZodMiniType): string {
  const { type, entries, options } = definition(schema);
  return type === 'union' && options[0]
    ? `${words(options[0])}|*`
    : Object.entries(entries)
        .map(([, word]) => word)
        .join('|');
}

/**
 * Writes a schema as a table for the browser's reader, which saves the visitor zod's own run time.
 * @throws Error when the schema uses something that tables have no word for.
 */
export function compile(schema: z.ZodMiniType): Table {
  const table: Record<string, Field> = {};
  for (const [name, field] of Object.entries(definition(schema).shape)) {
    const column = compileField(inner(field));
    if (typeof column !== 'string' && !isOptional(field)) {
      throw new Error(
        `${name}: a nested record or list of records cannot be required; make it optional.`,
      );
    }
    table[name] = typeof column === 'string' && !isOptional(field) ? `${column}!` : column;
  }
  return table;
}

function compileField(schema: z.ZodMiniType): Field {
  const kind = kinds.get(schema as never)?.kind;
  if (kind === 'image') return { '': 'src', ...compile(ImageObject) };
  if (kind) return kind;
  const { type, element } = definition(schema);
  if (type === 'enum' || type === 'union') return words(schema);
  if (type === 'object') return compile(schema);
  if (type === 'array') {
    const item = compileField(element);
    return typeof item === 'string' ? `${item}[]` : [compile(element)];
  }
  throw new Error(`No table form for a schema of type ${type}; give it a leaf in leaves.ts.`);
}
