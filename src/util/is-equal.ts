/**
 * Whether two values say the same: both as JSON has them, whatever the order of their members.
 * @example isEqual({ id: 'a', tags: ['b'] }, { tags: ['b'], id: 'a' }) // true
 */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [some, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => Object.hasOwn(others, name) && isEqual(some[name], others[name]))
  );
}
