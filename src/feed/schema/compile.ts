import type * as z from 'zod/mini';

import type { Field, Table } from '../read/record.js';
import { ImageObject, kinds } from './leaves.js';

/** The parts of a zod definition that are used here. */
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
 * The words of an enumeration in the notation of a table, with a `*` if other words are kept too.
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
 * Converts a schema to a table for the reader in the browser, so that visitors need not load zod.
 * @throws Error if the schema uses something that tables cannot express.
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
