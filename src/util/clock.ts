import { aheadAt } from './moment.js';

/**
 * The local time in the Netherlands, wherever the visitor is: the inverse of `momentOf`.
 * @returns As in `2026-03-29T03:00:00`.
 */
export function clockOf(moment: Date): string {
  const time = moment.getTime();
  return new Date(time + aheadAt(time)).toISOString().slice(0, -5);
}
