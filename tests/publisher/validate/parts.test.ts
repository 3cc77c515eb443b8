/** What `validate` says of sections that stand in parts as well. */
import { describe, expect, it } from 'vitest';

import { parseDocument } from '../../../src/publisher/source.js';
import { UnreadableError } from '../../../src/publisher/unreadable.js';
import { validate } from '../../../src/publisher/validate/validate.js';

const BASE = 'https://www.example.nl/dia/';
const collection = { type: 'FeatureCollection', features: [] };

const findingsOf = async (parts: unknown, files: Readonly<Record<string, unknown>>) => {
  const all: Readonly<Record<string, unknown>> = {
    'feed.json': { version: 1, initiatives: { href: 'all.geojson', parts } },
    'all.geojson': collection,
    ...files,
  };
  const document = (name: string) => {
    if (!(name in all)) throw new UnreadableError('no-file', name);
    return parseDocument(new TextEncoder().encode(JSON.stringify(all[name])), name, BASE + name);
  };
  const { findings } = await validate({
    base: BASE,
    feed: () => Promise.resolve(document('feed.json')),
    section: async (_, href) => Promise.resolve(document(href)),
  });
  return findings.map(({ code, document: name, path }) => `${name}: ${path}: ${code}`);
};

describe('validate reads the parts of a section', () => {
  it('and says nothing of good ones', async () => {
    expect(await findingsOf({ 'NL-UT': 'ut.geojson' }, { 'ut.geojson': collection })).to.deep.equal([]);
  });

  for (const [what, parts, found] of [
    ['what is no province', { Utrecht: 'ut.geojson' }, 'initiatives.parts.Utrecht: invalid'],
    ['what is no address', { 'NL-UT': 5 }, 'initiatives.parts.NL-UT: invalid'],
    ['what is not there', { 'NL-UT': 'no.geojson' }, 'initiatives.parts.NL-UT: section-unreadable'],
  ] as const) {
    it(`and names ${what}`, async () => {
      expect(await findingsOf(parts, { 'ut.geojson': collection })).to.deep.equal([
        `feed.json: ${found}`,
      ]);
    });
  }

  it('and names what has not the form of the whole', async () => {
    expect(await findingsOf({ 'NL-UT': 'ut.geojson' }, { 'ut.geojson': { a: 1 } })).to.deep.equal([
      'ut.geojson: : section-form',
    ]);
  });
});
