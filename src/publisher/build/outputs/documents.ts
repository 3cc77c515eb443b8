import { featureOf } from '../../../feed/initiative-collection.js';
import type { AgendaItem, Initiative, NewsItem, Subscription } from '../../../feed/schema/index.js';
import type { SectionName, Sections } from '../../../feed/sections.js';
import type { ProvinceCode } from '../../../geo/provinces.js';
import { withOffset } from '../dates.js';
import { byProvince } from './provinces.js';

/** The files that a build may write, beside images. */
export type OutputName =
  | 'feed.json'
  | 'news.json'
  | 'initiatives.geojson'
  | `initiatives.${ProvinceCode}.geojson`
  | 'agenda.ics'
  | `agenda.${ProvinceCode}.ics`
  | 'nieuws.rss'
  | 'nieuws.atom'
  | 'initiatieven.csv'
  | 'index.html';

/** All records of a feed, and its metadata. */
export interface Publication {
  readonly records: { readonly [S in SectionName]?: readonly Sections[S][] };
  /** Address of the folder in which the files will be published; undefined if unknown. */
  readonly url: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
  /** Title of the news and the calendar. */
  readonly title: string;
  /** When the feed last changed, RFC 3339. */
  readonly updated: string;
  /** Sources of which an older answer is used, with its date. */
  readonly outdated: readonly Outdated[];
}

export interface Outdated {
  readonly section: SectionName;
  readonly source: string;
  /** RFC 3339. */
  readonly date: string;
}

/** Names of the documents that contain a section. */
export const NEWS = 'news.json';
export const INITIATIVES = 'initiatives.geojson';

/** Name of the calendar, or of that of a province. */
export const agendaName = (province?: ProvinceCode): OutputName =>
  province ? `agenda.${province}.ics` : 'agenda.ics';

/**
 * The events of each province that has any, those that are over too: an address that people follow has
 * to stay. None where all events are in one province, since the whole agenda is the same.
 */
export function eventsByProvince({
  records,
}: Publication): readonly (readonly [ProvinceCode, readonly AgendaItem[]])[] {
  const divided = byProvince(records.events ?? [], ({ place }) => place?.municipality);
  const filled = [...divided].filter(([, events]) => events.length);
  return filled.length > 1 ? filled : [];
}

/** What people can follow in programs of their own. */
function subscriptionsOf(publication: Publication): readonly Subscription[] {
  const { events, news } = publication.records;
  return [
    ...(events ? [{ type: 'calendar', url: agendaName() } as const] : []),
    ...eventsByProvince(publication).map(
      ([province]) => ({ type: 'calendar', url: agendaName(province), province }) as const,
    ),
    ...(news
      ? [{ type: 'rss', url: 'nieuws.rss' } as const, { type: 'atom', url: 'nieuws.atom' } as const]
      : []),
  ];
}

/** Name of the initiatives, or of those in a province. */
export const initiativesName = (province?: ProvinceCode): OutputName =>
  province ? `initiatives.${province}.geojson` : INITIATIVES;

/** From so many initiatives on, a municipality's page would load much that it does not show. */
const MIN_FOR_PARTS = 1000;

/** The initiatives of each province, those that have none too; none of all where there are few. */
export function initiativesByProvince({
  records: { initiatives = [] },
}: Publication): readonly (readonly [ProvinceCode, readonly Initiative[]])[] {
  if (initiatives.length < MIN_FOR_PARTS) return [];
  return [...byProvince(initiatives, ({ municipality }) => municipality)];
}

/** The initiatives in the feed: where they stand, whole and in parts. */
function initiativesSection(publication: Publication) {
  const parts = initiativesByProvince(publication).map(
    ([province]) => [province, initiativesName(province)] as const,
  );
  return { href: INITIATIVES, parts: parts.length ? Object.fromEntries(parts) : undefined };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The programme feed, with its small sections inline. */
export function feedJson(publication: Publication): string {
  const { records, language, updated, outdated } = publication;
  const subscribe = subscriptionsOf(publication);
  const { programme, submission, news, initiatives, ...lists } = records;
  return json({
    version: 1,
    language,
    updated,
    programme: programme?.[0],
    ...lists,
    news: news && { href: NEWS },
    initiatives: initiatives && initiativesSection(publication),
    submission: submission?.[0],
    subscribe: subscribe.length ? subscribe : undefined,
    // For people who look at the feed. Widgets ignore it.
    _outdated: outdated.length ? outdated : undefined,
  });
}

/** The news as a JSON Feed, https://jsonfeed.org/version/1.1. */
export function newsJson({ records, language, title, url }: Publication): string {
  return json({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: records.programme?.[0]?.url,
    feed_url: url && new URL(NEWS, url).href,
    language,
    items: (records.news ?? []).map(newsItem),
  });
}

function newsItem({ id, url, title, summary, image, date, language, ...own }: NewsItem) {
  const { src, alt, width, height } = image ?? {};
  return {
    id,
    url,
    title,
    summary,
    // JSON Feed requires a text.
    content_text: summary ?? title,
    // Other readers of JSON Feeds only know a bare address.
    image: alt === undefined && width === undefined && height === undefined ? src : image,
    date_published: date && dateTime(date),
    language,
    _dia: Object.keys(own).length ? own : undefined,
  };
}

/** A date-time of RFC 3339. A date becomes the start of that day in Amsterdam. */
const dateTime = (date: string): string => withOffset(date.length > 10 ? date : `${date}T00:00`);

/**
 * Initiatives as GeoJSON with one feature per line, so that a diff shows what changed. In pieces: as one
 * text, 50,000 initiatives would need a hundred megabytes more.
 */
export function* initiativesGeoJson(initiatives: readonly Initiative[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  for (const [index, record] of initiatives.entries()) {
    yield `${index ? ',' : ''}\n${JSON.stringify(featureOf(record))}`;
  }
  yield '\n]}\n';
}
