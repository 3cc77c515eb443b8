/** Wrong use of the command line. The message says what is possible. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

declare const DIA_VERSION: string | undefined;

/** The version of the package, set by the build. */
export const version = typeof DIA_VERSION === 'undefined' ? '0.0.0' : DIA_VERSION;
