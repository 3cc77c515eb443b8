import * as z from 'zod/mini';

import { descriptions } from './descriptions.js';
import { Feed } from './index.js';

type JsonSchema = Record<string, unknown>;

/** The `$id` of the schema, the same for each copy. Readers ignore the `$schema` of a feed. */
const SCHEMA_ID = 'urn:uuid:5d1c1a52-9c4e-5b0e-8f43-2a6a1f0c7d31';

/**
 * The JSON Schema (draft 2020-12) of a programme feed as it is published. Unknown fields are let
 * through, as the reader does.
 * @param options Such as `metadata`: a registry whose entries are noted in the schemas.
 */
export function jsonSchema(options: z.core.ToJSONSchemaParams = {}): JsonSchema {
  const schema = z.toJSONSchema(Feed, {
    io: 'input',
    target: 'draft-2020-12',
    ...options,
  }) as JsonSchema;
  describe(schema, '');
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: SCHEMA_ID,
    ...rest,
    title: 'Feed of a programme for local democracy, version 1',
    description: descriptions[''],
  };
}

/** Sets the description of each property, found by its path without list indexes. */
function describe(schema: JsonSchema, path: string): void {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  for (const [name, property] of Object.entries(properties)) {
    const at = path ? `${path}.${name}` : name;
    const text = descriptions[at];
    if (text) property.description = text;
    describe(property, at);
  }
  if (schema.items) describe(schema.items as JsonSchema, path);
  for (const option of (schema.anyOf ?? []) as JsonSchema[]) describe(option, path);
}
