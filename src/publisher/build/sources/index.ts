import type { SourceType } from '../config.js';
import type { ReadSource } from './source.js';

/**
 * The reader of each type of source. Readers are loaded when they are needed: those of Excel and
 * calendars are larger than all the rest, and most builds need neither.
 */
export const readers: Readonly<Record<SourceType, () => Promise<ReadSource>>> = {
  csv: async () => (await import('./csv.js')).csv,
  xlsx: async () => (await import('./xlsx.js')).xlsx,
  markdown: async () => (await import('./markdown.js')).markdown,
  geojson: async () => (await import('./geojson.js')).geojson,
  rss: async () => (await import('./rss.js')).rss,
  ical: async () => (await import('./ical.js')).ical,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
  openpub: async () => (await import('./openpub.js')).openpub,
  openagenda: async () => (await import('./openagenda.js')).openagenda,
  openkaarten: async () => (await import('./openkaarten.js')).openkaarten,
  drupal: async () => (await import('./drupal.js')).drupal,
  dia: async () => (await import('./dia.js')).dia,
};
