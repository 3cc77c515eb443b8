import type { Initiative } from '../../../feed/schema/index.js';
import { PROVINCES, type ProvinceCode } from '../../../geo/provinces.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { textsFor } from '../../../text/index.js';
import { initiativeTable } from '../../../text/initiative-table.js';
import { initiatives as dutch } from '../../../text/nl/initiatives.js';
import { agendaIcs } from './agenda.js';
import type { OutputName, Publication } from './documents.js';
import {
  NEWS,
  agendaName,
  eventsByProvince,
  feedJson,
  initiativesByProvince,
  initiativesGeoJson,
  initiativesName,
  newsJson,
} from './documents.js';
import { indexPage } from './index-page.js';

export type { Outdated, OutputName, Publication } from './documents.js';

const PROVINCE_CODES = Object.keys(PROVINCES) as ProvinceCode[];

/** Every file that a build may write, beside images. */
export const OUTPUT_NAMES: readonly OutputName[] = [
  NEWS,
  initiativesName(),
  ...PROVINCE_CODES.map((one) => initiativesName(one)),
  agendaName(),
  ...PROVINCE_CODES.map((one) => agendaName(one)),
  'nieuws.rss',
  'nieuws.atom',
  'initiatieven.csv',
  'feed.json',
  'index.html',
];

/** A file that a build writes: its name, and its text in one or more pieces. */
export type Output = readonly [OutputName, Iterable<string>];

/**
 * Makes the files of a publication one by one, in the order in which they must be written: the feed
 * after the documents that it refers to.
 */
export async function* outputsOf(publication: Publication): AsyncGenerator<Output> {
  const names: OutputName[] = [];
  for await (const [name, pieces] of documentsOf(publication)) {
    // What is for the widgets alone is no news to people.
    if (!isPart(name)) names.push(name);
    yield [name, pieces];
  }
  yield ['index.html', [await indexPage(publication, names)]];
}

const isPart = (name: OutputName): boolean => name.startsWith('initiatives.NL-');

async function* documentsOf(publication: Publication): AsyncGenerator<Output> {
  const { news, initiatives, events } = publication.records;
  if (news) yield [NEWS, [newsJson(publication)]];
  if (initiatives) yield [initiativesName(), initiativesGeoJson(initiatives)];
  for (const [province, own] of initiativesByProvince(publication)) {
    yield [initiativesName(province), initiativesGeoJson(own)];
  }
  if (events) yield [agendaName(), [agendaIcs(publication, events)]];
  for (const [province, own] of eventsByProvince(publication)) {
    yield [agendaName(province), [agendaIcs(publication, own, province)]];
  }
  if (news) {
    const { newsAtom, newsRss } = await import('./syndication.js');
    yield ['nieuws.rss', [newsRss(publication)]];
    yield ['nieuws.atom', [newsAtom(publication)]];
  }
  if (initiatives) yield ['initiatieven.csv', [await initiativesCsv(publication)]];
  yield ['feed.json', [feedJson(publication)]];
}

async function initiativesCsv({ records, language }: Publication): Promise<string> {
  const { initiatives = [], subgoals = [] } = records;
  const texts = await textsFor(language, 'initiatives', dutch);
  const nameOf = ({ municipality = '' }: Initiative) =>
    resolveMunicipality(municipality)?.name ?? municipality;
  return initiativeTable(initiatives, texts, subgoals, nameOf);
}
