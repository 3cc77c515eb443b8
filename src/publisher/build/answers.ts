import { hash } from '../../util/hash.js';
import type { SourceConfig } from './config.js';
import type { Folder } from './ports.js';
import type { SourceDocument } from './request.js';

/** What a source said when all was well. */
export interface Answer {
  /** When, RFC 3339. */
  readonly date: string;
  /** How many records there were, and how many of these were right. */
  readonly count: number;
  readonly used: number;
  readonly documents: readonly SourceDocument[];
}

/** An answer as it is kept, with the names of the files that hold the documents. */
interface Kept extends Omit<Answer, 'documents'> {
  readonly documents: readonly (Omit<SourceDocument, 'bytes'> & { readonly file: string })[];
}

/** Keeps the last good answer of each source, in a folder. */
export class Answers {
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** @returns undefined when there is none, or it is not whole. */
  async read(source: SourceConfig): Promise<Answer | undefined> {
    const bytes = await this.#folder.read(listOf(source));
    const kept = bytes && parsed(bytes);
    if (!kept) return undefined;
    const documents: SourceDocument[] = [];
    for (const { file, ...document } of kept.documents) {
      const body = await this.#folder.read(file);
      if (!body) return undefined;
      documents.push({ ...document, bytes: body });
    }
    return { ...kept, documents };
  }

  /**
   * Keeps an answer in place of the one before. Killed at any moment, one of both is there: the list of
   * documents is written last, and files that it does not name are removed behind that.
   */
  async write(source: SourceConfig, answer: Answer): Promise<void> {
    const key = keyOf(source);
    const stamp = answer.date.replace(/\D/g, '');
    const documents: Kept['documents'][number][] = [];
    for (const [index, { bytes, ...document }] of answer.documents.entries()) {
      const file = `${key}/${stamp}-${index}`;
      await this.#folder.write(file, bytes);
      documents.push({ ...document, file });
    }
    const kept: Kept = { ...answer, documents };
    await this.#folder.write(
      listOf(source),
      new TextEncoder().encode(JSON.stringify(kept, null, 1)),
    );
    const named = new Set(documents.map(({ file }) => file));
    for (const file of await this.#folder.list()) {
      if (file.startsWith(`${key}/`) && !named.has(file)) await this.#folder.remove(file);
    }
  }
}

function parsed(bytes: Uint8Array): Kept | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Kept;
  } catch {
    return undefined;
  }
}

const listOf = (source: SourceConfig): string => `${keyOf(source)}.json`;

/** Name of a source for a file: readable, and another one for each source. */
function keyOf({ section, type, location, name }: SourceConfig): string {
  const where = 'url' in location ? location.url : name;
  const plain = where
    .replace(/^https?:\/\//, '')
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 60);
  return `${section}-${type}-${plain}-${hash(`${section} ${type} ${where}`)}`;
}
