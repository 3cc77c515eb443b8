import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

import { singleFile } from '../../.config/rolldown.cdn.js';
import { bundle } from '../../.scripts/build/cdn.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a widget in a single file', () => {
  for (const name of readdirSync(join(root, 'src/widgets'))) {
    it(`says in every language what it says in Dutch, and nothing else: ${name}`, async () => {
      const modules = (await bundle(singleFile(name))).flatMap(({ moduleIds }) => moduleIds);
      const textsIn = (/** @type {string} */ language) =>
        modules
          .filter((id) => id.startsWith(join(root, 'src/text', language, '/')))
          .map((id) => basename(id))
          .sort();
      // The common texts of another language hold these, also for an element that never loads.
      const dutch = [...new Set([...textsIn('nl'), 'loading.ts'])];
      assert.deepEqual(textsIn('en'), dutch.toSorted());
      // Browsers do not know the names of days and months in Frisian.
      assert.deepEqual(textsIn('fy'), [...dutch, 'dates.ts'].sort());
    });
  }
});
