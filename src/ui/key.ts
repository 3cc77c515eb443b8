/**
 * What tells the element of one record from that of another, for Lit's `repeat`: another record is
 * another element, so that focus, a translation and a screen reader stay with what they were on.
 */
export const keyOf = (record: object): unknown => (record as { id?: string }).id ?? record;
