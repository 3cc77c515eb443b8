import type { Partner } from './schema/index.js';

/** What a visitor knows a partner by who is given by id or by name. */
export function partnerName(idOrName: string, partners: readonly Partner[]): string {
  const partner = partners.find(({ id }) => id === idOrName);
  return partner ? (partner.abbreviation ?? partner.name) : idOrName;
}
