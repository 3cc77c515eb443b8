import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { resolveMunicipality } from '../../src/geo/resolve.js';

interface Collection {
  features: { properties: { municipality?: string } }[];
}

describe('the sample feed', () => {
  it('names only municipalities that are known', async () => {
    const file = new URL('../../demo/feed/initiatives.geojson', import.meta.url);
    const { features } = JSON.parse(await readFile(file, 'utf8')) as Collection;
    const named = features.flatMap(({ properties }) => properties.municipality ?? []);
    expect(named).to.have.length.above(50);
    expect(named.filter((name) => !resolveMunicipality(name))).to.deep.equal([]);
  });
});
