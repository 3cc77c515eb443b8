/** The functions that filters use, in one module, so that pages can load them when needed. */
export { resolveMunicipality as municipality } from './resolve.js';
export { PROVINCES, resolveProvince as province } from './provinces.js';
export { municipalityEntries } from './municipalities.js';
export { searchMunicipalities } from './search.js';
export { namedMunicipalities } from './named.js';
export { boundsOfDisc, discAround } from './municipality-area.js';
