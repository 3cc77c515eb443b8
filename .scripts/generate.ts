/** Writes what is generated from the zod schemas: the browser's reader tables and the JSON Schema. */
import { writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { compile } from '../src/feed/schema/compile.js';
import { FeedFields, records } from '../src/feed/schema/index.js';
import { jsonSchema } from '../src/feed/schema/json-schema.js';

// One module a table, so that a page fetches only those of its own sections.
for (const [section, schema] of Object.entries({ feed: FeedFields, ...records })) {
  await write(
    `read/tables/${section}.ts`,
    `// Generated from src/feed/schema by \`npm run generate\`; do not edit.
import type { Table } from '../record.js';

export const table: Table = ${JSON.stringify(compile(schema))};
`,
  );
}
await write('feed.schema.json', JSON.stringify(jsonSchema()));

/** Writes a file of src/feed as the formatter would leave it. */
async function write(path: string, text: string): Promise<void> {
  const file = `src/feed/${path}`;
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
