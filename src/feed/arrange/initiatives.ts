/** Indices fit in this many numbers; with a day in front the whole is still exact in a double. */
const MAX_RECORDS = 2 ** 24;

/**
 * Indices of records by when they began, newest first; those that do not say behind them.
 * @param records - `started` is a year or a date.
 */
export function newestFirst(
  records: readonly { readonly started?: string | undefined }[],
): Uint32Array {
  const keys = Float64Array.from(records, ({ started = '' }, index) => {
    const day = Number(started.slice(0, 10).replaceAll('-', '').padEnd(8, '0'));
    return (99_999_999 - day) * MAX_RECORDS + index;
  });
  return Uint32Array.from(keys.sort(), (key) => key % MAX_RECORDS);
}
