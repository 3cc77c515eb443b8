import { describe, expect, it } from 'vitest';

import type { SectionName } from '../../../src/feed/sections.js';
import { readBoth } from './both-readers.js';
import { preview } from '../../../src/util/preview.js';
import type { Values } from './values.js';
import { values } from './values.js';

type Json = Record<string, unknown>;

/** A field of a record; the paths are relative to the record. */
export interface FieldCase {
  /** Where it stands in the published record, which is also where problems are said to be. */
  readonly at: string;
  /** A key of `values`, or words to choose from (`a|b`); `[]` behind it for a list. */
  readonly kind: string;
  /** Where widgets find it; as `at` when left out. */
  readonly as?: string;
  /** What goes when the value is bad: '' the whole record, else the field itself or one around it. */
  readonly drops?: string;
  /** Whether leaving it out is reported, and drops what `drops` says. */
  readonly required?: true;
}

/**
 * Tries good and bad values in each field, in the middle of three records.
 * @param place - Makes the section of its records.
 * @param good - A good record, as published, with all that the fields stand in.
 */
export function describeFields(
  section: SectionName,
  place: { readonly of: (records: Json[]) => unknown; readonly path: string },
  good: Json,
  fields: readonly FieldCase[],
): void {
  const isList = place.path.endsWith('[1]');
  const read = (record: Json) => {
    const others = (id: string) => ({ ...structuredClone(good), id });
    const all = isList ? [others('first'), record, others('last')] : [record];
    const found = readBoth(section, place.of(all))!;
    const middle = found.records.length === all.length ? found.records[isList ? 1 : 0] : undefined;
    expect(found.records.length).to.be.within(all.length - 1, all.length);
    return { record: middle as unknown, problems: found.problems };
  };

  it('takes a good record as it is', () => {
    const { record, problems } = read(structuredClone(good));
    expect(problems).to.deep.equal([]);
    expect(record).to.be.an('object');
  });

  for (const { at, as = at, kind, required, drops = required ? '' : as } of fields) {
    const path = `${place.path}.${at}`;
    const whole = read(structuredClone(good)).record;
    const item = kind.replace('[]', '');
    const {
      good: goods,
      bad,
      expected = item,
    } = Object.hasOwn(values, item) ? values[item]! : choice(item.split('|'));
    const isArray = kind.endsWith('[]');

    /** What is left of the good record without what a bad value costs. */
    const rest = () => (drops === '' ? undefined : without(whole, drops));
    const expectProblem = (given: unknown, code: string, expected: string, left = rest()) => {
      const { record, problems } = read(set(good, at, given));
      const what = `${at}: ${show(given)}`;
      expect(record, what).to.deep.equal(left);
      expect(
        problems.map(
          ({ found, ...problem }) => (expect(preview(found).length).to.be.below(61), problem),
        ),
      ).to.deep.equal([{ path, code, expected }], what);
    };

    describe(at, () => {
      if (isArray) {
        it('keeps the good ones of a list', () => {
          const given = [
            ...goods.map(([value]) => value),
            bad[0],
            ...goods.map(([value]) => value),
          ];
          const { record, problems } = read(set(good, at, given));
          const kept = goods.map((pair) => pair.at(-1));
          expect(get(record, as)).to.deep.equal([...kept, ...kept]);
          expect(problems.map(({ path, code, expected }) => [path, code, expected])).to.deep.equal([
            [`${path}[${goods.length}]`, 'invalid', item],
          ]);
        });

        it('drops and reports what is no list', () => {
          for (const given of ['text', 5, {}, true]) expectProblem(given, 'invalid', 'list');
        });
      } else {
        it('takes what is good', () => {
          for (const pair of goods) {
            const { record, problems } = read(set(good, at, pair[0]));
            expect(problems, show(pair[0])).to.deep.equal([]);
            expect(get(record, as), show(pair[0])).to.deep.equal(pair.at(-1));
          }
        });

        it('drops and reports what is not', () => {
          for (const given of bad) expectProblem(given, 'invalid', expected);
        });
      }

      if (required) {
        it('is missed', () => {
          expectProblem(undefined, 'missing', kind);
          expectProblem(null, 'missing', kind);
        });
      } else if (!['id', 'title'].includes(at)) {
        it('may be left out, or null', () => {
          for (const given of [undefined, null]) {
            const { record, problems } = read(set(good, at, given));
            expect(problems).to.deep.equal([]);
            expect(record).to.deep.equal(without(whole, as));
          }
        });
      }
    });
  }
}

/** The cases of an image at a path, which may be its address alone. */
export const image = (at: string, as = at): readonly FieldCase[] => [
  { at, as, kind: 'image' },
  { at: `${at}.src`, as: `${as}.src`, kind: 'url', required: true, drops: as },
  { at: `${at}.alt`, as: `${as}.alt`, kind: 'string' },
  { at: `${at}.width`, as: `${as}.width`, kind: 'count' },
  { at: `${at}.height`, as: `${as}.height`, kind: 'count' },
];

export const goodImage = { src: 'https://feed.example/a.svg', alt: 'A', width: 40, height: 30 };

/** Words to choose from; with a `*` another text is no bad value, though it is reported. */
const choice = (words: string[]): Values => ({
  good: words.filter((word) => word !== '*').map((word) => [word] as const),
  bad: [
    ...(words.includes('*') ? [] : [words[0]!.toUpperCase(), ` ${words[0]}`, words.join('|')]),
    ...['', 0, [words[0]], {}, true],
  ],
});

const show = (value: unknown) => (JSON.stringify(value) ?? 'undefined').slice(0, 80);

/** `documents[0].url` gives `['documents', '0', 'url']`. */
const steps = (path: string) => path.split(/[.[\]]+/).filter(Boolean);

const get = (record: unknown, path: string) =>
  steps(path).reduce((value, name) => (value as Json | undefined)?.[name], record);

/** A copy with a value set; undefined takes the field away. */
function set(record: unknown, path: string, value: unknown): Json {
  const copy = structuredClone(record) as Json;
  const [last, ...rest] = steps(path).reverse();
  const holder = rest.reverse().reduce((inside, name) => inside[name] as Json, copy);
  if (value === undefined) delete holder[last!];
  else holder[last!] = value;
  return copy;
}

/** A copy without a field, or without an item of a list. */
function without(record: unknown, path: string): unknown {
  const item = /^(.*)\[(\d+)\]$/.exec(path);
  if (!item) return set(record, path, undefined);
  const list = get(record, item[1]!) as unknown[];
  return set(
    record,
    item[1]!,
    list.filter((_, index) => index !== Number(item[2])),
  );
}
