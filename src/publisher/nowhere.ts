/** A placeholder host, to resolve the relative addresses of a feed whose own address is unknown. */
export const NOWHERE = 'https://feed.invalid/';

/**
 * Copies a value without the addresses that are relative to {@link NOWHERE}.
 * @param onLeftOut - Called for each address that was left out.
 */
export function withoutNowhere<T>(value: T, onLeftOut: () => void): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withoutNowhere<unknown>(one, onLeftOut)) as T;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => {
        const isNowhere = typeof inner === 'string' && inner.startsWith(NOWHERE);
        if (isNowhere) onLeftOut();
        return !isNowhere;
      })
      .map(([name, inner]) => [name, withoutNowhere<unknown>(inner, onLeftOut)]),
  ) as T;
}
