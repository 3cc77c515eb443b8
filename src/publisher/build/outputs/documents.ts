import { featureOf } from '../../../feed/initiative-collection.js';
import type { NewsItem } from '../../../feed/schema/index.js';
import type { SectionName, Sections } from '../../../feed/sections.js';
import { withOffset } from '../dates.js';

/** The files that a build may write, beside images. */
export type OutputName =
  | 'feed.json'
  | 'news.json'
  | 'initiatives.geojson'
  | 'agenda.ics'
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

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The programme feed, with its small sections inline. */
export function feedJson({ records, language, updated, outdated }: Publication): string {
  const { programme, submission, news, initiatives, ...lists } = records;
  return json({
    version: 1,
    language,
    updated,
    programme: programme?.[0],
    ...lists,
    news: news && { href: NEWS },
    initiatives: initiatives && { href: INITIATIVES },
    submission: submission?.[0],
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

/** The initiatives as GeoJSON with one feature per line, so that a diff shows what changed. */
export function initiativesGeoJson({ records }: Publication): string {
  const lines = (records.initiatives ?? []).map((record) => JSON.stringify(featureOf(record)));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
