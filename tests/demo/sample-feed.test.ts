/**
 * The sample feed in `demo/feed` is complete, everything that it refers to exists, and nothing of the
 * tables that it was written from has slipped in.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { accessOf } from '../../src/cli/options.js';
import { sourceOf } from '../../src/cli/source.js';
import { Feed } from '../../src/feed/schema/index.js';
import { jsonSchema } from '../../src/feed/schema/json-schema.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';
import { lines } from '../../src/publisher/validate/report.js';
import { en } from '../../src/publisher/validate/texts/en.js';
import { validate } from '../../src/publisher/validate/validate.js';

type Json = Record<string, unknown>;

interface Sample {
  /** `feed.json`, its sections inline or as `{ href }`. */
  readonly feed: Json;
  /** The records of each section that is a list, of the two other documents too. */
  readonly sections: Readonly<Record<string, readonly Json[]>>;
  /** Each document by its file name. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/** Gives a sentence for each problem. */
type Check = (sample: Sample) => string[];

const folder = new URL('../../demo/feed/', import.meta.url);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'));

const readSample = (): Sample => {
  const feed = read('feed.json') as Json;
  const news = read('news.json') as Json;
  const collection = read('initiatives.geojson') as Json;
  const lists = ['partners', 'subgoals', 'priorities', 'themes', 'instruments', 'projects'];
  return {
    feed,
    sections: {
      ...Object.fromEntries([...lists, 'events'].map((name) => [name, records(feed[name])])),
      news: records(news.items).map((item) => ({ ...item, ...(item._dia as Json) })),
      initiatives: records(collection.features).map((feature) => ({
        ...(feature.properties as Json),
        id: feature.id,
        geometry: feature.geometry,
      })),
    },
    documents: { 'feed.json': feed, 'news.json': news, 'initiatives.geojson': collection },
  };
};

/** Every value in a document with the names of the fields on the way to it. */
function* walk(
  value: unknown,
  path: string,
): Generator<[path: string, key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}.${key}`;
    yield [at, key, inner];
    yield* walk(inner, at);
  }
}

const counts: Check = ({ sections }) => {
  const expected: Record<string, number> = {
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
  return Object.entries(expected).flatMap(([name, count]) => {
    const found = sections[name]?.length ?? 0;
    return found === count ? [] : [`${name}: ${found} records instead of ${count}`];
  });
};

const spread: Check = ({ sections }) => {
  const found = (sections.initiatives ?? []).flatMap(
    ({ municipality }) => resolveMunicipality(String(municipality)) ?? [],
  );
  const places = new Set(found.map(({ code }) => code)).size;
  const provinces = new Set(found.map(({ province }) => province)).size;
  return [
    ...(places === 123 ? [] : [`initiatives: in ${places} municipalities instead of 123`]),
    ...(provinces === 12 ? [] : [`initiatives: in ${provinces} provinces instead of 12`]),
  ];
};

const ids: Check = ({ sections }) =>
  Object.entries(sections).flatMap(([name, list]) => {
    const seen = new Set<unknown>();
    return list.flatMap(({ id, title, name: called }) => {
      if (typeof id !== 'string' || id === '')
        return [`${name}: no id in ${String(title ?? called)}`];
      if (seen.has(id)) return [`${name}: ${id} stands twice`];
      seen.add(id);
      return [];
    });
  });

/** A partner is named by its id where it has one. */
const partnerIds: Check = ({ sections }) => {
  const names = new Set((sections.partners ?? []).flatMap((p) => [p.name, p.abbreviation]));
  return Object.entries(sections).flatMap(([section, list]) =>
    list.flatMap((record) =>
      ['offered_by', 'organiser', 'publisher'].flatMap((field) =>
        texts(record[field] ?? [])
          .filter((text) => names.has(text))
          .map((text) => `${section} ${String(record.id)}: ${field} ${text} has an id`),
      ),
    ),
  );
};

const subgoalCounts: Check = ({ sections }) =>
  (sections.subgoals ?? []).flatMap(({ id, counts: given }) =>
    Object.entries(isObject(given) ? given : {}).flatMap(([name, count]) => {
      const found = (sections[name] ?? []).filter((record) =>
        texts(record.subgoals ?? []).includes(String(id)),
      ).length;
      return found === count
        ? []
        : [`subgoals ${String(id)}: ${String(count)} ${name} given, ${found} found`];
    }),
  );

const points: Check = ({ sections }) =>
  (sections.initiatives ?? []).flatMap(({ id, municipality, geometry }) => {
    const point = resolveMunicipality(String(municipality))?.point;
    const given = isObject(geometry) && geometry.type === 'Point' && geometry.coordinates;
    return String(given) === String(point)
      ? []
      : [`initiatives ${String(id)}: not at ${String(municipality)}`];
  });

const addresses: Check = ({ documents }) =>
  Object.entries(documents).flatMap(([file, document]) =>
    [...walk(document, file)].flatMap(([path, key, value]) => {
      const isLocal =
        ['href', 'src', 'image'].includes(key) ||
        /\.(?:subscribe\.\d+\.url|parts\.NL-..)$/.test(path);
      if (typeof value !== 'string') return [];
      if (isLocal && !existsSync(new URL(value, folder))) return [`${path}: ${value} is missing`];
      return key === 'url' && !isLocal && !/^https?:\/\/[^/\s]+\.[^/\s]+/.test(value)
        ? [`${path}: ${value} is no web address`]
        : [];
    }),
  );

/** Fields of the tables of facts that are no part of the feed. */
const forbidden =
  /^(?:note|.*_note|confidence|scope|source|.*_source|policy_basis|slug|municipality_(?:then|common)|runs_by|subgoal|priority|venue|region|founded)$/;

const leftovers: Check = ({ documents }) =>
  Object.entries(documents).flatMap(([file, document]) =>
    [...walk(document, file)].flatMap(([path, key, value]) => [
      ...(forbidden.test(key) ? [`${path}: is no field of the feed`] : []),
      ...(typeof value === 'string' && /\b\d{3}_[0-9a-f]{16}\.txt\b/.test(value)
        ? [`${path}: names a source file`]
        : []),
    ]),
  );

const format: Check = ({ documents }) => {
  const news = documents['news.json'] as Json;
  return [
    ...(news.version === 'https://jsonfeed.org/version/1.1' ? [] : ['news.json: no JSON Feed 1.1']),
    ...records(news.items)
      .filter((item) => typeof item.content_text !== 'string')
      .map((item) => `news.json ${String(item.id)}: has no content_text`),
  ];
};

/** The feed with its other documents inside, as far as a section stands in one. */
const whole = ({ feed, documents }: Sample): Json =>
  Object.fromEntries(
    Object.entries(feed).map(([name, value]) => {
      const href = isObject(value) && value.href;
      return [name, typeof href === 'string' ? documents[href] : value];
    }),
  );

/** What `dia-feed validate` finds; many sites that the facts are from have no https. */
const findingsOfValidate = async (): Promise<string[]> => {
  const source = sourceOf(fileURLToPath(new URL('feed.json', folder)), accessOf({}));
  const report = await validate(source);
  const findings = report.findings.filter(({ code }) => code !== 'http-link');
  return lines({ ...report, findings }, en);
};

const schema: Check = (sample) =>
  [sample.feed, whole(sample)].flatMap((feed) =>
    (z.safeParse(Feed, feed).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.') || 'feed.json'}: ${message} (zod)`,
    ),
  );

// Positions are tuples with room for more numbers: GeoJSON lets a height follow.
const fitsSchema = new Ajv2020({ allErrors: true, strictTuples: false }).compile(jsonSchema());

const published: Check = (sample) =>
  [sample.feed, whole(sample)].flatMap((feed) =>
    fitsSchema(feed)
      ? []
      : (fitsSchema.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath || 'feed.json'}: ${message} (JSON Schema)`,
        ),
  );

const checks: Readonly<Record<string, Check>> = {
  'has the form of a JSON Feed': format,
  'fits the zod schemas': schema,
  'fits the JSON Schema': published,
  'has as many records as the programme': counts,
  'has initiatives in every province': spread,
  'has an id for each record, once': ids,
  'names partners by their ids': partnerIds,
  'counts what belongs to each subgoal': subgoalCounts,
  'has each initiative at its municipality': points,
  'refers to files and addresses that can exist': addresses,
  'has nothing of the tables that it was written from': leftovers,
};

describe('what the sample feed has beside its documents', () => {
  const whole = read('initiatives.geojson') as { features: { properties: Json }[] };
  const feed = read('feed.json') as {
    events: { place?: { municipality?: string } }[];
    initiatives: { parts: Record<string, string> };
    subscribe: { type: string; url: string; province?: string }[];
  };
  const provinceOf = (place: unknown) => resolveMunicipality(String(place))?.province;

  it('parts with the initiatives of each province', () => {
    const parts = Object.entries(feed.initiatives.parts);
    expect(parts).to.have.lengthOf(12);
    for (const [province, name] of parts) {
      const expected = whole.features.filter(
        ({ properties }) => provinceOf(properties.municipality) === province,
      );
      expect((read(name) as typeof whole).features, name).to.deep.equal(expected);
    }
  });

  it('calendars with the events of each province, and of all', () => {
    const calendars = feed.subscribe.filter(({ type }) => type === 'calendar');
    expect(calendars.length).to.be.above(2);
    for (const { url, province } of calendars) {
      const text = readFileSync(fileURLToPath(new URL(url, folder)), 'utf8');
      const expected = feed.events.filter(
        ({ place }) => !province || provinceOf(place?.municipality) === province,
      );
      expect(text.match(/^BEGIN:VEVENT\r$/gm), url).to.have.lengthOf(expected.length);
    }
  });
});

describe('the sample feed', () => {
  const sample = readSample();

  for (const [promise, check] of Object.entries(checks)) {
    it(promise, () => expect(check(sample)).to.deep.equal([]));
  }

  it('has no findings of `dia-feed validate`', async () => {
    expect(await findingsOfValidate()).to.deep.equal([]);
  });
});
