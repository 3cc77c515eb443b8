import type { Present } from './presentation.js';

/** Presents a partner: its role. */
export const present: Present<'partners'> = ({ name, role }, { texts }) => ({
  title: name,
  meta: [role && texts.roles[role]],
});
