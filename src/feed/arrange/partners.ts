import type { Partner } from '../schema/index.js';

/** Partners with one of some roles; all when there are none. Who has no role is a partner. */
export const partnersWith = (
  records: readonly Partner[],
  roles: readonly string[],
): readonly Partner[] =>
  roles.length ? records.filter(({ role = 'partner' }) => roles.includes(role)) : records;
