/** Builds feeds in memory, and says what came of it. */
import { expect } from 'vitest';

import { sections } from '../../../src/feed/read/sections/index.js';
import type { Section } from '../../../src/feed/read/section.js';
import type { SectionName, Sections } from '../../../src/feed/sections.js';
import type { BuildOptions, BuildReport } from '../../../src/publisher/build/build.js';
import { build } from '../../../src/publisher/build/build.js';
import type { Note } from '../../../src/publisher/build/note.js';
import type { Folder } from '../../../src/publisher/build/ports.js';
import { findSection, openFeed, readFound } from '../../../src/publisher/section.js';
import { parseDocument } from '../../../src/publisher/source.js';
import { validate } from '../../../src/publisher/validate/validate.js';

export const BASE = 'https://www.example.nl/dia/';

/** A folder that is nowhere but here. */
export class MemoryFolder implements Folder {
  readonly files = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, unknown>> = {}) {
    for (const [name, content] of Object.entries(files)) this.set(name, content);
  }

  /** @param content - Bytes or text as they are, or JSON. */
  set(name: string, content: unknown): void {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.files.set(name, content instanceof Uint8Array ? content : new TextEncoder().encode(text));
  }

  text(name: string): string {
    const bytes = this.files.get(name);
    if (!bytes) throw new Error(`There is no ${name}.`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  list = () => Promise.resolve([...this.files.keys()].sort());
  read = (name: string) => Promise.resolve(this.files.get(name));
  holds = (name: string, ...content: readonly Uint8Array[]) => {
    const file = this.files.get(name);
    return Promise.resolve(file !== undefined && Buffer.concat(content).equals(file));
  };
  write = (name: string, ...content: readonly Uint8Array[]) => {
    this.files.set(name, Uint8Array.from(Buffer.concat(content)));
    return Promise.resolve();
  };
  remove = (name: string) => {
    this.files.delete(name);
    return Promise.resolve();
  };
}

/** A folder with its output, built as often as one likes. */
export class Workshop {
  readonly folder: MemoryFolder;
  readonly output = new MemoryFolder();
  readonly state = new MemoryFolder();
  now = new Date('2026-11-30T12:00:00Z');

  constructor(files: Readonly<Record<string, unknown>>) {
    this.folder = new MemoryFolder({ 'dia.json': { url: BASE }, ...files });
  }

  /** Builds; whatever is published passes `validate`. */
  async build(options: Partial<BuildOptions> = {}): Promise<BuildReport> {
    const { folder, output, state } = this;
    const report = await build(
      { folder, output, state, fetch, now: () => this.now },
      { version: '1.2.3', ...options },
    );
    if (output.files.has('feed.json')) {
      const { findings } = await validate(this.source());
      expect(findings.filter(({ level }) => level === 'error')).to.deep.equal([]);
    }
    return report;
  }

  source() {
    const document = (name: string) =>
      parseDocument(this.output.files.get(name) ?? new Uint8Array(), name, BASE + name);
    return {
      base: BASE,
      feed: () => Promise.resolve(document('feed.json')),
      section: (_: string, href: string) => Promise.resolve(document(href)),
    };
  }

  /** The records of a section, as widgets read them. */
  async read<S extends SectionName>(name: S): Promise<readonly Sections[S][]> {
    const section = sections[name] as unknown as Section<S>;
    const opened = await openFeed(this.source());
    const found = await findSection(this.source(), opened, name);
    const read = found && (await readFound(section, found, opened.feed.language));
    return read?.records ?? [];
  }
}

/** Builds once of files, and reads a section. */
export async function sectionOf<S extends SectionName>(
  name: S,
  files: Readonly<Record<string, unknown>>,
): Promise<{ records: readonly Sections[S][]; notes: readonly Note[]; report: BuildReport }> {
  const workshop = new Workshop(files);
  const report = await workshop.build();
  expect(report.isRefused).to.equal(false);
  const records = await workshop.read(name);
  const notes = report.sources.flatMap(({ notebook }) => notebook.notes);
  return { records, notes, report };
}

/** The codes of notes with what they are about, but for those that only inform. */
export const told = (notes: readonly Note[]): string[] =>
  notes
    .filter(({ code }) => !['columns-guessed', 'columns-unused'].includes(code))
    .map(({ code, place, field, found }) => [code, place, field, found].filter(Boolean).join(' '));

/** A text in Windows-1252, for letters that this and Latin-1 share. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
