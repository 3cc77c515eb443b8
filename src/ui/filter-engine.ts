/** What a `BackgroundFilter` filters with, as one module so that it can be fetched when needed. */
export { FACETS, facet, needsKnowledge, unknownPlaces } from '../feed/filter.js';
export { RecordIndex } from '../feed/record-index.js';
export { whenIdle } from '../util/idle.js';
