import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { describe, it } from 'vitest';

import { forgotten } from './recipe.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the recipe for a widget', () => {
  it('was followed to the end for every widget', () => {
    assert.deepEqual(forgotten(root), []);
  });
});
