/** A folder: the editor's, the published one, or the one with the last good answers. */
export interface Folder {
  /** Paths of the files in it and beneath, with `/` between folders, in alphabetical order. */
  list(): Promise<readonly string[]>;
  /** @returns undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Whether a file has exactly this content, whose bytes may be split into any number of pieces. */
  holds(path: string, ...content: readonly Uint8Array[]): Promise<boolean>;
  /**
   * Writes a file atomically: readers get the old or the new content, even after a power failure.
   * @param content - The bytes of the file, split into any number of pieces.
   */
  write(path: string, ...content: readonly Uint8Array[]): Promise<void>;
  /** Removes a file, if it exists. */
  remove(path: string): Promise<void>;
}

/** The part of `fetch` that is used. */
export type Fetch = (
  url: string,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** What a build needs of the machine that it runs on. */
export interface BuildPorts {
  /** With `dia.json` and the files of the editor. */
  readonly folder: Folder;
  /** What is published. */
  readonly output: Folder;
  /** The last good answer of each source. Never publish it: it contains the raw data of the sources. */
  readonly state: Folder;
  readonly fetch: Fetch;
  readonly now: () => Date;
  /** Called with the name of each source that is being read, for a progress line. */
  readonly progress?: (source: string) => void;
}
