import type { Partner } from './schema/index.js';

/** The display name of a partner that is given by its id or by a name. */
export function partnerName(idOrName: string, partners: readonly Partner[]): string {
  const partner = partners.find(({ id }) => id === idOrName);
  return partner ? (partner.abbreviation ?? partner.name) : idOrName;
}
