import type { Partner } from '../schema/index.js';

/** Partners with one of the given roles; all if no roles are given. The default role is `partner`. */
export const partnersWith = (
  records: readonly Partner[],
  roles: readonly string[],
): readonly Partner[] =>
  roles.length ? records.filter(({ role = 'partner' }) => roles.includes(role)) : records;
