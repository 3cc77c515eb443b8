/** Writes what is generated from the zod schemas: the browser's reader tables and the JSON Schema. */
import { writeFile } from 'node:fs/promises';

import { compile } from '../src/feed/schema/compile.js';
import { records } from '../src/feed/schema/index.js';
import { jsonSchema } from '../src/feed/schema/json-schema.js';

const tables = Object.fromEntries(
  Object.entries(records).map(([section, schema]) => [section, compile(schema)]),
);

await writeFile(
  new URL('../src/feed/read/tables.ts', import.meta.url),
  `// Generated from src/feed/schema by \`npm run generate\`; do not edit.
import type { SectionName } from '../sections.js';
import type { Table } from './record.js';

export const tables: Readonly<Record<SectionName, Table>> = ${JSON.stringify(tables, null, 2)};
`,
);

await writeFile(
  new URL('../src/feed/feed.schema.json', import.meta.url),
  `${JSON.stringify(jsonSchema(), null, 2)}\n`,
);
