/** Each field of the feed format is in some record of `demo/feed`, where people see what it looks like. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName } from '../../src/feed/sections.js';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../demo/feed/${name}`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const sample: Readonly<Record<string, unknown>> = {
  ...read('feed.json'),
  news: read('news.json'),
  initiatives: read('initiatives.geojson'),
};

/** What JSON Feed and GeoJSON call a field. */
const NAMES_IN_FEED: Readonly<Record<string, string>> = {
  'news.date': 'date_published',
  'initiatives.point': 'geometry',
};

/**
 * Fields that the sample feed has none of: it contains real content of the programme, in Dutch. The
 * fixtures of the tests have them.
 */
const NOT_IN_SAMPLE: Readonly<Record<SectionName, readonly string[]>> = {
  programme: ['infographic', 'language'],
  partners: ['language'],
  subgoals: ['url', 'language'],
  priorities: ['subgoals', 'language'],
  themes: ['language'],
  instruments: ['subgoals', 'themes', 'language'],
  projects: ['language'],
  events: ['status', 'registration', 'subgoals', 'themes', 'language'],
  news: ['subgoals', 'themes', 'municipalities'],
  submission: ['post', 'email', 'privacy'],
  subscribe: [],
  initiatives: ['themes', 'ended', 'status', 'organisation', 'image', 'updated', 'language'],
};

/** The names of all fields in a value. */
function* fieldsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield name;
    yield* fieldsIn(inner);
  }
}

describe('the sample feed has every field of the format, but for those known to be missing', () => {
  for (const { name, table } of Object.values(sections)) {
    it(name, () => {
      const present = new Set(fieldsIn(sample[name]));
      const missing = Object.keys(table).filter(
        (field) => !present.has(NAMES_IN_FEED[`${name}.${field}`] ?? field),
      );
      expect(
        missing,
        `fields of ${name} that no record in demo/feed has: add them there, or to NOT_IN_SAMPLE`,
      ).to.deep.equal(NOT_IN_SAMPLE[name]);
    });
  }
});
