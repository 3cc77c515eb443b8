/** What `--help` says in one language. */
export interface HelpTexts {
  /** Which commands there are. */
  readonly overview: string;
  /** How each command is used, but for `snapshot`, whose options are those of the widgets. */
  readonly commands: Readonly<Record<HelpedCommand, string>>;
  readonly snapshot: SnapshotHelp;
}

export type HelpedCommand = 'validate' | 'build' | 'import' | 'convert' | 'init' | 'diff' | 'stale';

export interface SnapshotHelp {
  readonly intro: string;
  /** Behind the options that are attributes of every widget. */
  readonly common: string;
  /** Between the name of an option and the widget that it is of. */
  readonly of: string;
  /** What an option of a widget takes, where that is no list of words. */
  readonly takes: Readonly<Record<'period' | 'kind' | 'title-property', string>>;
  readonly language: string;
  readonly update: string;
  readonly id: string;
  /** The options of reading a feed. */
  readonly reading: string;
  /** Before the names of the widgets. */
  readonly widgets: string;
  readonly exitCode: string;
}
