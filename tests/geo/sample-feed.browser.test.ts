import { expect } from '@open-wc/testing';
import { resolveMunicipality } from '../../src/geo/resolve.js';

interface Collection {
  features: { properties: { municipality?: string } }[];
}

describe('the sample feed', () => {
  it('names only municipalities that are known', async () => {
    const response = await fetch('/demo/feed/initiatives.geojson');
    const { features } = (await response.json()) as Collection;
    const named = features.flatMap(({ properties }) => properties.municipality ?? []);
    expect(named).to.have.length.above(50);
    expect(named.filter((name) => !resolveMunicipality(name))).to.deep.equal([]);
  });
});
