/** Somebody asks for what there is not; the message says what there is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

declare const DIA_VERSION: string | undefined;

/** The build fills it in. */
export const version = typeof DIA_VERSION === 'undefined' ? '0.0.0' : DIA_VERSION;
