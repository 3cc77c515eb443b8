/** Stands for the host of a file of which nobody said where it will stand. */
export const NOWHERE = 'https://feed.invalid/';

/** Leaves out the addresses that are relative to a file of which nobody said where it will stand. */
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
