/**
 * Twelve thousand feeds with anything anywhere: whatever stands in a feed, the reader throws nothing,
 * and what it lets through is what it promises. The seed is printed; `DIA_FUZZ_SEED=…` runs the same
 * feeds again.
 */
import { describe, expect, it } from 'vitest';

import { FeedError } from '../../src/feed/error.js';
import { feedDocument } from '../../src/feed/read/document.js';
import type { Field, Table } from '../../src/feed/read/record.js';
import { MAX_ITEMS, MAX_LENGTH, isObject } from '../../src/feed/read/record.js';
import type { Section } from '../../src/feed/read/section.js';
import { sections } from '../../src/feed/read/sections/index.js';
import { readTolerantly } from '../../src/feed/read/tolerant.js';
import { atOnce } from '../../src/util/at-once.js';
import { values } from './schema/values.js';

const FEEDS = 12_000;
const MAX_REPORTED = 1000;
const BASE = 'https://feed.example/dia/feed.json';
const seed = Number(process.env.DIA_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Numbers from 0 to 1 that follow from a seed (mulberry32, by Tommy Ettinger; public domain). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = numbersFrom(seed);
const chance = (part: number): boolean => random() < part;
const below = (count: number): number => Math.floor(random() * count);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const several = <T>(most: number, make: () => T): T[] =>
  Array.from({ length: below(most + 1) }, make);

/** Lists or objects in each other, `depth` times. */
const nested = (depth: number, isList: boolean): unknown =>
  JSON.parse(
    isList
      ? '['.repeat(depth) + ']'.repeat(depth)
      : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
  );

const NONSENSE: readonly (() => unknown)[] = [
  () => oneOf([null, true, false, 0, -0, -1, 1.5, 1e300, 2 ** 53, '', ' ', '\0', '\ud800']),
  () => oneOf(Object.values(values)).bad[0],
  () => oneOf(oneOf(Object.values(values)).bad),
  () => oneOf(['javascript:alert(1)', 'data:text/html,x', '//x', 'http://[', '&amp;&#0;', '<b>']),
  () => oneOf(['woord ', 'x', '<p>', '&amp;', '\u202e', '🌷']).repeat(below(4000)),
  () => nested(1 + below(500), chance(0.5)),
  () =>
    JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as unknown,
  () =>
    JSON.parse(
      '{"toString":1,"valueOf":null,"length":-1,"hasOwnProperty":0,"then":"x"}',
    ) as unknown,
  () => several(3, () => nonsense()),
  () => Array.from({ length: below(1200) }, () => oneOf<unknown>(['x', 1, null, {}])),
];
const nonsense = (): unknown => oneOf(NONSENSE)();

function valueOf(field: Field): unknown {
  if (chance(0.15)) return nonsense();
  if (Array.isArray(field)) return several(3, () => objectOf(field[0] as Table));
  if (typeof field !== 'string') return objectOf(field as Table);
  const kind = field.replace(/[!*|]+$/, '');
  if (kind.endsWith('[]')) return several(4, () => valueOf(kind.slice(0, -2)));
  return kind.includes('|') ? oneOf(kind.split('|')) : oneOf(values[kind]?.good ?? [['x']])[0];
}

/** @param where - The path of a field: `properties.title`. */
function objectOf(table: Table, where = (field: string) => field): Record<string, unknown> {
  const object: Record<string, unknown> = chance(0.05)
    ? JSON.parse('{"__proto__":{"title":"Van elders"}}')
    : {};
  for (const [name, field] of Object.entries(table)) {
    const isRequired = typeof field === 'string' && field.endsWith('!');
    if (!name || chance(isRequired ? 0.05 : 0.4)) continue;
    const [outer = '', inner] = where(name).split('.');
    const value = valueOf(field);
    if (inner === undefined) object[outer] = value;
    else object[outer] = { ...(object[outer] as object | undefined), [inner]: value };
  }
  return object;
}

function sectionOf({ list, table, where }: Section): unknown {
  if (chance(0.03)) return nonsense();
  const item = () => (chance(0.05) ? nonsense() : objectOf(table, where));
  const items = several(4, item);
  if (list === undefined) return item();
  return list ? { [list]: items, language: chance(0.2) ? nonsense() : 'nl' } : items;
}

/** What is wrong with a value that the reader let through. */
function faultsIn(value: unknown, field: Field, path: string): string[] {
  if (Array.isArray(field) || (typeof field === 'string' && field.endsWith('[]'))) {
    const inside = typeof field === 'string' ? field.slice(0, -2) : (field as readonly [Table])[0];
    if (!Array.isArray(value)) return [`${path} is no list`];
    const long = value.length > MAX_ITEMS ? [`${path} has ${value.length} items`] : [];
    return [...long, ...value.flatMap((item, at) => faultsIn(item, inside, `${path}[${at}]`))];
  }
  if (typeof field !== 'string') {
    if (!isObject(value)) return [`${path} is no object`];
    return Object.entries(field as Table).flatMap(([name, inside]) => {
      const own = Object.hasOwn(value, name) ? value[name] : undefined;
      const isRequired = typeof inside === 'string' && inside.endsWith('!');
      if (own === undefined) return name && isRequired ? [`${path}.${name} is missing`] : [];
      return faultsIn(own, inside, `${path}.${name}`);
    });
  }
  const kind = field.replace('!', '');
  const isAddress = kind === 'url' || kind === 'link';
  // In an address a character becomes up to nine, `%E2%80%AE`, after it was counted.
  const most = isAddress ? 9 * MAX_LENGTH + BASE.length : MAX_LENGTH;
  if (typeof value === 'string' && value.length > most) return [`${path}: ${value.length} long`];
  if (isAddress) {
    const isLink = kind === 'link' ? /^(?:https?|mailto):/ : /^https?:/;
    return isLink.test(String(value)) ? [] : [`${path} leads to ${String(value)}`];
  }
  if (kind === 'text' && (typeof value !== 'string' || !value.trim()))
    return [`${path} is no text`];
  if (kind === 'count' && !Number.isSafeInteger(value)) return [`${path} is no number`];
  return [];
}

describe('a value that cannot be made a text', () => {
  const odd = JSON.parse('{"toString":1,"valueOf":null}') as unknown;

  it('as version leaves the sections as they are', () => {
    const feed = feedDocument({ version: odd, partners: [] }, BASE);
    expect(feed.sections.partners).to.deep.equal([]);
  });

  it('as contact is left out, and the rest stays', async () => {
    const value = { name: 'DiA', contact: [odd] };
    const read = await readTolerantly(sections.programme, value, BASE, 'nl', atOnce);
    expect(read?.records[0]?.name).to.equal('DiA');
    expect(read?.problems.length).to.be.above(0);
  });
});

describe('any feed', () => {
  it(`is read without an exception, and only as promised (DIA_FUZZ_SEED=${seed})`, async () => {
    const names = Object.keys(sections) as (keyof typeof sections)[];
    const seen = { records: 0, problems: 0, understood: 0, refused: 0 };
    for (let run = 0; run < FEEDS; run++) {
      const section = sections[oneOf(names)] as Section;
      const content = sectionOf(section);
      const bare = section.name === 'news' || section.name === 'initiatives';
      const version = chance(0.1) ? nonsense() : 1;
      const json = bare && chance(0.3) ? content : { version, [section.name]: content };
      const about = `DIA_FUZZ_SEED=${seed}, feed ${run}, ${section.name}`;
      try {
        const feed = feedDocument(json, BASE);
        const value = feed.sections[section.name] ?? null;
        const read = await readTolerantly(section, value, BASE, feed.language, atOnce);
        if (!read) continue;
        const { records, problems, understood = [] } = read;
        const faults = (records as readonly unknown[]).flatMap((record) =>
          faultsIn(record, section.table, section.name),
        );
        expect(faults, about).to.deep.equal([]);
        expect(problems.length, about).to.be.at.most(MAX_REPORTED);
        expect(understood.length, about).to.be.at.most(MAX_REPORTED);
        seen.records += records.length;
        seen.problems += problems.length;
        seen.understood += understood.length;
      } catch (cause) {
        // The only thing that a document may be refused with.
        if (!(cause instanceof FeedError)) throw new Error(about, { cause });
        seen.refused++;
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).to.not.include('polluted');
    // That nothing is wrong would mean little if nothing were read, or nothing left out.
    expect(seen.records).to.be.above(FEEDS / 2);
    expect(seen.problems).to.be.above(FEEDS / 2);
    expect(seen.understood).to.be.above(FEEDS / 20);
    expect(seen.refused).to.be.above(0);
    // Some ten seconds of work, and many more on a machine that has other work.
  }, 600_000);
});
