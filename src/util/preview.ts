/** At most so many members of a list or object are written. */
const MAX_MEMBERS = 6;

/**
 * The beginning of a value as JSON, for a message. Takes no longer for a value of many megabytes, or
 * of lists in lists in lists, which `JSON.stringify` cannot write.
 * @example preview([52.09, 5.12]) // '[52.09,5.12]'
 */
export const preview = (value: unknown): string =>
  (JSON.stringify(beginning(value, 3)) ?? '').slice(0, 60);

/** @param depth - So many levels of lists and objects are written. */
function beginning(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 60);
  if (typeof value !== 'object' || value === null) return value;
  if (!depth) return '…';
  if (Array.isArray(value)) {
    return value.slice(0, MAX_MEMBERS).map((item) => beginning(item, depth - 1));
  }
  const members: [string, unknown][] = [];
  for (const name in value) {
    if (members.length === MAX_MEMBERS) break;
    members.push([
      name.slice(0, 60),
      beginning((value as Record<string, unknown>)[name], depth - 1),
    ]);
  }
  return Object.fromEntries(members);
}
