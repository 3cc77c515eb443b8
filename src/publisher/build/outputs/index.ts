import type { Initiative } from '../../../feed/schema/index.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { textsFor } from '../../../text/index.js';
import { initiativeTable } from '../../../text/initiative-table.js';
import { initiatives as dutch } from '../../../text/nl/initiatives.js';
import { agendaIcs } from './agenda.js';
import type { OutputName, Publication } from './documents.js';
import { INITIATIVES, NEWS, feedJson, initiativesGeoJson, newsJson } from './documents.js';
import { indexPage } from './index-page.js';

export type { Outdated, OutputName, Publication } from './documents.js';

/** Every file that a build may write, beside images. */
export const OUTPUT_NAMES: readonly OutputName[] = [
  ...([NEWS, INITIATIVES, 'agenda.ics', 'nieuws.rss', 'nieuws.atom', 'initiatieven.csv'] as const),
  ...(['feed.json', 'index.html'] as const),
];

/**
 * Makes the files of a publication, in the order in which they have to be written: the feed behind the
 * documents that it names.
 */
export async function outputsOf(publication: Publication): Promise<Map<OutputName, string>> {
  const { records } = publication;
  const files = new Map<OutputName, string>();
  if (records.news) files.set(NEWS, newsJson(publication));
  if (records.initiatives) files.set(INITIATIVES, initiativesGeoJson(publication));
  if (records.events) files.set('agenda.ics', agendaIcs(publication));
  if (records.news) {
    const { newsAtom, newsRss } = await import('./syndication.js');
    files.set('nieuws.rss', newsRss(publication));
    files.set('nieuws.atom', newsAtom(publication));
  }
  if (records.initiatives) files.set('initiatieven.csv', await initiativesCsv(publication));
  files.set('feed.json', feedJson(publication));
  const names = OUTPUT_NAMES.filter((name) => files.has(name));
  files.set('index.html', await indexPage(publication, names));
  return files;
}

async function initiativesCsv({ records, language }: Publication): Promise<string> {
  const { initiatives = [], subgoals = [] } = records;
  const texts = await textsFor(language, 'initiatives', dutch);
  const nameOf = ({ municipality = '' }: Initiative) =>
    resolveMunicipality(municipality)?.name ?? municipality;
  return initiativeTable(initiatives, texts, subgoals, nameOf);
}
