import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Context, Field, Table } from '../../../src/feed/read/record.js';
import { recordReader } from '../../../src/feed/read/record.js';
import { sections } from '../../../src/feed/read/sections/index.js';
import { table as feedTable } from '../../../src/feed/read/tables/feed.js';
import { FeedFields } from '../../../src/feed/schema/index.js';
import { zodReader } from '../../../src/feed/schema/reference.js';
import type { SectionName } from '../../../src/feed/sections.js';
import { browserReader, readWith, referenceReader } from './both-readers.js';
import { values } from './values.js';

type Arbitrary = fc.Arbitrary<unknown>;

const RUNS = 300;

/** What stands in real and in hostile feeds, whatever the field. */
const nonsense: Arbitrary = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', 0, -0, -1, 1.5, 1e300, Infinity, true, [], {}, [null]),
  fc.constantFrom<unknown>('javascript:0', 'https:', 'http://', '2023-02-30', { src: 'a' }, [[]]),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A little wrong: characters put in, taken out or doubled. */
const broken = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(2),
      fc.constantFrom('', ' ', '\t', '\n', '\0', ':', '-', 'Z', '9', 'é'),
    )
    .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));

const slightly = (value: unknown): Arbitrary =>
  typeof value === 'string'
    ? broken(value.slice(0, 60))
    : Array.isArray(value)
      ? fc.constantFrom(
          [...value, null],
          value.slice(1),
          [...value, ...value],
          Object.assign({}, value),
          value[0],
        )
      : typeof value === 'number'
        ? fc.constantFrom(-value, value / 3, value * 1e10, String(value), [value])
        : nonsense;

function leaf(kind: string): Arbitrary {
  const words = kind.split('|');
  const { good, bad } = values[kind] ?? { good: words.map((word) => [word]), bad: [kind, ''] };
  const [goods, bads] = [good.map(([value]) => value), [...bad]].map((all) =>
    // The long ones have tests of their own.
    all.filter((value) => typeof value !== 'string' || value.length < 1000),
  ) as [unknown[], unknown[]];
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...goods) },
    { weight: 2, arbitrary: fc.constantFrom(...bads) },
    { weight: 2, arbitrary: fc.constantFrom(...goods).chain(slightly) },
    { weight: 1, arbitrary: nonsense },
  );
}

function field(form: Field): Arbitrary {
  if (Array.isArray(form)) return mostly(fc.array(record(form[0] as Table), { maxLength: 3 }));
  if (typeof form !== 'string') return mostly(record(form as Table));
  const kind = form.replace('!', '');
  return kind.endsWith('[]')
    ? mostly(fc.array(leaf(kind.slice(0, -2)), { maxLength: 4 }))
    : leaf(kind);
}

const mostly = (arbitrary: Arbitrary): Arbitrary =>
  fc.oneof({ weight: 8, arbitrary }, { weight: 1, arbitrary: nonsense });

/** Records with any of the fields of a table, and some that it does not have. */
function record(table: Table): Arbitrary {
  const { '': bare, ...named } = table;
  const fields = Object.entries(named).map(([name, form]) => [name, field(form)] as const);
  const all: Record<string, Arbitrary> = { ...Object.fromEntries(fields), unknown: nonsense };
  const whole = fc.record(all, {
    requiredKeys: Object.keys(named).filter((name) => JSON.stringify(named[name]).endsWith('!"')),
  });
  return bare ? fc.oneof(whole, leaf('url')) : whole;
}

/** Puts the fields of a record where the published form of its section has them. */
function publish(section: SectionName, given: unknown): unknown {
  const { where } = sections[section];
  if (!where || typeof given !== 'object' || given === null) return given;
  const published: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const [outer, inside] = where(name).split('.');
    if (inside === undefined) published[outer!] = value;
    else published[outer!] = { ...(published[outer!] as object | undefined), [inside]: value };
  }
  return published;
}

describe('the browser’s reader and zod’s', () => {
  for (const section of Object.keys(sections) as SectionName[]) {
    it(`agree on ${section}: what they take, drop and report`, () => {
      const { list, table } = sections[section];
      const item = mostly(record(table)).map((given) => publish(section, given));
      const document =
        list === undefined
          ? item
          : fc.array(item, { maxLength: 4 }).map((items) => (list ? { [list]: items } : items));
      const [browser, reference] = [browserReader(section), referenceReader(section)];

      // That they agree would mean little if they agreed on nothing.
      const seen = { records: 0, problems: 0 };
      fc.assert(
        fc.property(
          document,
          fc.constantFrom('https://feed.example/dia/', 'http://localhost:8000/feed.json'),
          (value, base) => {
            const read = readWith(browser, section, value, base);
            seen.records += read?.records.length ?? 0;
            seen.problems += read?.problems.length ?? 0;
            expect(readWith(reference, section, value, base)).to.deep.equal(read);
          },
        ),
        { seed: 20260318, numRuns: RUNS },
      );
      expect(seen.records).to.be.above(RUNS / 20);
      expect(seen.problems).to.be.above(RUNS / 3);
    });
  }

  it('agree on what a programme feed says beside its sections', () => {
    const readers = [recordReader(feedTable), zodReader(FeedFields)] as const;
    const paths = new Set<string>();
    fc.assert(
      fc.property(mostly(record(feedTable)), (value) => {
        const [browser, reference] = readers.map((read) => {
          const problems: unknown[][] = [];
          const report: Context['report'] = (...problem) => problems.push(problem);
          return {
            record: read(value, { base: 'https://feed.example/', report }, 'feed'),
            problems,
          };
        });
        expect(reference).to.deep.equal(browser);
        for (const [path] of browser!.problems) paths.add(String(path));
      }),
      { seed: 20260318, numRuns: RUNS },
    );
    expect(paths).to.deep.equal(new Set(['feed', 'feed.language', 'feed.updated']));
  });
});
