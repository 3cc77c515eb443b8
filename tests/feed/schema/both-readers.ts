import { expect } from 'vitest';

import type { ReadSection } from '../../../src/feed/read/section.js';
import type { RecordReader } from '../../../src/feed/read/record.js';
import { recordReader } from '../../../src/feed/read/record.js';
import { readSection } from '../../../src/feed/read/section.js';
import { sections } from '../../../src/feed/read/sections/index.js';
import { records } from '../../../src/feed/schema/index.js';
import { zodReader } from '../../../src/feed/schema/reference.js';
import type { SectionName } from '../../../src/feed/sections.js';

export const BASE = 'https://feed.example/dia/feed.json';

export const browserReader = (section: SectionName): RecordReader =>
  recordReader(sections[section].table, sections[section].where);

export const referenceReader = (section: SectionName): RecordReader =>
  zodReader(records[section], sections[section].where);

/** Reads a section to its end with one reader. */
export function readWith<S extends SectionName>(
  reader: RecordReader,
  section: S,
  value: unknown,
  base = BASE,
): ReadSection<S> | undefined {
  const steps = readSection<S>(sections[section], value, base, 'nl', reader);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads a section with the browser's reader, after making sure that zod's says the same. */
export function readBoth<S extends SectionName>(section: S, value: unknown, base = BASE) {
  const read = readWith(browserReader(section), section, value, base);
  expect(readWith(referenceReader(section), section, value, base)).to.deep.equal(read);
  return read;
}
