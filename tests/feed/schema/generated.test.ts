import { readFile } from 'node:fs/promises';

import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

import { feedDocument, hrefOf } from '../../../src/feed/read/document.js';
import { describeProblem, problemTexts } from '../../../src/text/problems/index.js';
import { sections } from '../../../src/feed/read/sections/index.js';
import { table as feedTable } from '../../../src/feed/read/tables/feed.js';
import { compile } from '../../../src/feed/schema/compile.js';
import { descriptions } from '../../../src/feed/schema/descriptions.js';
import { Feed, FeedFields, records } from '../../../src/feed/schema/index.js';
import { jsonSchema } from '../../../src/feed/schema/json-schema.js';
import type { SectionName } from '../../../src/feed/sections.js';
import { readBoth } from './both-readers.js';

/** Reads a file of this repository. */
async function json(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

describe('what is generated from the schemas', () => {
  it('is up to date: the tables of the browser’s reader (else: npm run generate)', () => {
    const schemas = { feed: FeedFields, ...records };
    const compiled = Object.entries(schemas).map(([name, schema]) => [name, compile(schema)]);
    const committed = Object.values(sections).map(({ name, table }) => [name, table]);
    expect([['feed', feedTable], ...committed]).to.have.deep.members(compiled);
  });

  it('knows every field of a programme feed', () => {
    const known = ['version', ...Object.keys(feedTable), ...Object.keys(sections)];
    expect(known).to.have.members(Object.keys(Feed.shape));
  });

  it('is up to date: the JSON Schema (else: npm run generate)', async () => {
    expect(await json('src/feed/feed.schema.json')).to.deep.equal(jsonSchema());
  });

  it('uses every description', () => {
    const used = new Set(JSON.stringify(jsonSchema()).match(/"description":"(?:[^"\\]|\\.)*"/g));
    const texts = Object.values(descriptions);
    const unused = texts.filter((text) => !used.has(`"description":${JSON.stringify(text)}`));
    expect(unused).to.deep.equal([]);
    expect(Object.keys(descriptions).filter((path) => !hasField(path))).to.deep.equal([]);
  });
});

/** Whether the JSON Schema has a field with a description at a path. */
function hasField(path: string): boolean {
  type Schema = Record<string, unknown>;
  const open = (schema: Schema): Schema[] => [
    schema,
    ...((schema.anyOf ?? []) as Schema[]).flatMap(open),
    ...(schema.items ? open(schema.items as Schema) : []),
  ];
  let found: Schema[] = [jsonSchema()];
  for (const name of path ? path.split('.') : []) {
    found = found.flatMap(open).flatMap(({ properties }) => {
      const field = (properties as Record<string, Schema> | undefined)?.[name];
      return field ? [field] : [];
    });
  }
  return found.some(({ description }) => description === descriptions[path]);
}

describe('the sample feed', () => {
  const counts: Partial<Record<SectionName, number>> = {
    programme: 1,
    partners: 14,
    subgoals: 7,
    priorities: 5,
    themes: 4,
    instruments: 29,
    projects: 20,
    events: 24,
    news: 30,
    initiatives: 180,
  };

  for (const [section, count] of Object.entries(counts) as [SectionName, number][]) {
    it(`has ${count} in ${section}, without a problem`, async () => {
      const base = 'https://www.example.nl/demo/feed/feed.json';
      const value = feedDocument(await json('demo/feed/feed.json'), base).sections[section];
      const href = hrefOf(value);
      const url = new URL(href ?? base, base);
      const read = readBoth(
        section,
        href === undefined ? value : await json(url.pathname),
        url.href,
      );
      expect(read?.problems.map((one) => describeProblem(one, problemTexts('en')))).to.deep.equal(
        [],
      );
      expect(read?.records).to.have.length(count);
    });
  }

  it('is what zod expects, also with all of its documents inside', async () => {
    const feed = await json('demo/feed/feed.json');
    const news = await json('demo/feed/news.json');
    const initiatives = await json('demo/feed/initiatives.geojson');
    for (const whole of [feed, { ...feed, news, initiatives }]) {
      expect(z.safeParse(Feed, whole).error?.issues ?? []).to.deep.equal([]);
    }
    expect(z.safeParse(Feed, { ...feed, version: 2 }).success).to.equal(false);
    expect(z.safeParse(Feed, { ...feed, news: initiatives }).success).to.equal(false);
  });
});
