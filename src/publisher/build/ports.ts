/** A folder: that of the editor, that of the published files, or that of what was read last. */
export interface Folder {
  /** Paths of the files in it and beneath, with `/` between folders, in alphabetical order. */
  list(): Promise<readonly string[]>;
  /** @returns undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a file: whoever reads it gets the old or the new one, also when the power fails. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; one that is not there is no mistake. */
  remove(path: string): Promise<void>;
}

/** As the `fetch` of browsers and Node, as far as it is used. */
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
  /** The last good answer of each source. Not for publishing: it holds what a source says. */
  readonly state: Folder;
  readonly fetch: Fetch;
  readonly now: () => Date;
  /** Hears what is being done, for a terminal. */
  readonly progress?: (source: string) => void;
}
