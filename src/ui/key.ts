/**
 * Key of a record for Lit's `repeat`, which then keeps one element for each record: the focus, a
 * translation and a screen reader stay with their record.
 */
export const keyOf = (record: object): unknown => (record as { id?: string }).id ?? record;
