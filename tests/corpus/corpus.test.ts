import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { sections } from '../../src/feed/read/sections/index.js';
import { readTolerantly } from '../../src/feed/read/tolerant.js';
import { feedDocument } from '../../src/feed/read/document.js';
import type { FeedSource } from '../../src/publisher/source.js';
import { parseDocument } from '../../src/publisher/source.js';
import { UnreadableError } from '../../src/publisher/unreadable.js';
import { validate } from '../../src/publisher/validate/validate.js';
import { lines } from '../../src/publisher/validate/report.js';
import { en } from '../../src/publisher/validate/texts/en.js';
import { nl } from '../../src/publisher/validate/texts/nl.js';
import { atOnce } from '../../src/util/at-once.js';
import { corpus } from './corpus.js';

const folder = new URL('documents/', import.meta.url);

const sourceOf = (file: string): FeedSource => ({
  base: `https://feeds.example/${file}`,
  // eslint-disable-next-line @typescript-eslint/require-await -- as a server would
  feed: async () =>
    parseDocument(readFileSync(new URL(file, folder)), file, `https://feeds.example/${file}`),
  section: () => Promise.reject(new UnreadableError('out-of-reach', file)),
});

/** What `validate` reports, or the code of what cannot be read. */
async function reportsOf(file: string): Promise<string[]> {
  try {
    const report = await validate(sourceOf(file));
    for (const texts of [en, nl]) {
      for (const line of lines(report, texts)) expect(line).not.to.match(/undefined|\[object/);
    }
    return report.findings.map(({ level, code, path }) => `${level} ${code} ${path}`.trim());
  } catch (error) {
    if (error instanceof UnreadableError) return [error.code];
    throw error;
  }
}

async function recordsOf(file: string, name: keyof typeof sections): Promise<readonly object[]> {
  const { json, url } = await sourceOf(file).feed();
  const feed = feedDocument(json, url);
  const read = await readTolerantly(
    sections[name],
    feed.sections[name],
    url,
    feed.language,
    atOnce,
  );
  return read?.records ?? [];
}

describe('the corpus', () => {
  it('has an expectation for each document', () => {
    expect(corpus.map(({ file }) => file).sort()).to.deep.equal(readdirSync(folder).sort());
    expect(corpus.length).to.be.at.least(30);
  });

  for (const { file, section, shows, reports } of corpus) {
    it(`${file} is read and reported`, async () => {
      expect(await reportsOf(file)).to.deep.equal(reports);
      const isReadable = !reports.some((report) => !report.includes(' '));
      const records = isReadable ? await recordsOf(file, section) : [];
      expect(records.length, JSON.stringify(records)).to.equal(shows.length);
      for (const [index, shown] of shows.entries()) expect(records[index]).to.deep.include(shown);
    });
  }
});
