import type { Filter } from '../../../src/feed/filter.js';
import type { RecordReader } from '../../../src/feed/read/record.js';
import { recordReader } from '../../../src/feed/read/record.js';
import { readSection } from '../../../src/feed/read/section.js';
import { initiatives } from '../../../src/feed/read/sections/initiatives.js';
import { records } from '../../../src/feed/schema/index.js';
import { RecordIndex } from '../../../src/feed/record-index.js';
import { zodReader } from '../../../src/feed/schema/reference.js';
import type { Sections } from '../../../src/feed/sections.js';
import * as geography from '../../../src/geo/geography.js';
import { inSlices } from '../../../src/util/slices.js';
import { collection } from '../initiatives.js';

const signal = new AbortController().signal;

const readers = {
  tables: recordReader(initiatives.table, initiatives.where),
  zod: zodReader(records.initiatives, initiatives.where),
};

/** Lets what is under way end, and long tasks be reported. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Milliseconds that something takes, and its longest task as the browser saw it (0: none over 50). */
async function time<T>(work: () => T | Promise<T>): Promise<[took: number, longest: number, T]> {
  await rest();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const result = await work();
  const took = performance.now() - start;
  await rest();
  observer.disconnect();
  return [took, Math.max(0, ...tasks), result];
}

const read = (json: unknown, reader: RecordReader) =>
  inSlices(readSection(initiatives, json, location.href, 'nl', reader), signal);

const filters: Readonly<Record<string, Filter>> = {
  search: { search: 'cafe stem' },
  'search, a letter more': { search: 'cafe stemm' },
  subgoal: { subgoal: ['subgoal-3'] },
  municipality: { municipality: ['Amsterdam'] },
  province: { province: ['NL-UT'] },
};

const text = JSON.stringify(collection(10_000));

async function bench(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const [parse, , json] = await time(() => JSON.parse(text) as unknown);
  figures['JSON.parse'] = parse;

  let found: readonly Sections['initiatives'][] = [];
  for (const [name, reader] of Object.entries(readers)) {
    const [took, longest, section] = await time(() => read(json, reader));
    figures[`reading, ${name}`] = took;
    figures[`reading, ${name}: longest task`] = longest;
    if (name === 'tables') found = section?.records ?? [];
  }
  const index = new RecordIndex(initiatives, found, { geography });
  for (const [name, filter] of Object.entries(filters)) {
    const [took] = await time(() => inSlices(index.matching(filter), signal));
    figures[`filter: ${name}`] = took;
  }
  return figures;
}

Object.assign(globalThis, { bench });
