import { NOWHERE } from '../nowhere.js';

/** Makes addresses that were resolved against the placeholder host relative again. */
export function relativeAgain<T>(value: T): T {
  if (typeof value === 'string') {
    return (value.startsWith(NOWHERE) ? value.slice(NOWHERE.length) : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const relative: unknown = relativeAgain<unknown>(inner);
    if (relative === inner) continue;
    changed ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<
      string,
      unknown
    >;
    changed[name] = relative;
  }
  return (changed ?? value) as T;
}
