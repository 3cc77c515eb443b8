import { hash } from '../../util/hash.js';
import type { SourceConfig } from './config.js';
import type { Folder } from './ports.js';
import type { SourceDocument, StoredDocument } from './request.js';

/** A complete answer of a source. */
export interface Answer<Document = SourceDocument> {
  /** When it was downloaded, RFC 3339. */
  readonly date: string;
  /** How many records it had, and how many of them were valid. */
  readonly count: number;
  readonly used: number;
  readonly documents: readonly Document[];
}

/** The last good answer of a source. */
export type StoredAnswer = Answer<StoredDocument>;

/** An answer in the list that is stored of it: with the names of the files that contain its documents. */
type Kept = Answer<Omit<SourceDocument, 'bytes'> & { readonly file: string }>;

/** Keeps the last good answer of each source, in a folder. */
export class Answers {
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** @returns undefined if there is none, or if it is incomplete. */
  async read(source: SourceConfig): Promise<StoredAnswer | undefined> {
    const bytes = await this.#folder.read(listOf(source));
    const kept = bytes && parsed(bytes);
    if (!kept) return undefined;
    const files = new Set(await this.#folder.list());
    if (!kept.documents.every(({ file }) => files.has(file))) return undefined;
    const documents = kept.documents.map(({ file, ...document }) => ({
      ...document,
      read: async () => {
        const content = await this.#folder.read(file);
        return content && { ...document, bytes: content };
      },
    }));
    return { ...kept, documents };
  }

  /**
   * Replaces the stored answer. If the process is killed meanwhile, either the old or the new answer is
   * complete: the list of documents is written last, and files that are not in it are removed after that.
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

/** The file name for a source: readable and unique. */
function keyOf({ section, type, location, name }: SourceConfig): string {
  const where = 'url' in location ? location.url : name;
  const plain = where
    .replace(/^https?:\/\//, '')
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 60);
  return `${section}-${type}-${plain}-${hash(`${section} ${type} ${where}`)}`;
}
