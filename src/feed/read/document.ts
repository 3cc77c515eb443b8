import { FeedError } from '../error.js';
import type { SectionName } from '../sections.js';
import { leaves } from './leaves.js';
import { isObject } from './record.js';

/** What a feed calls itself, as far as it does. */
export interface FeedNames {
  /** Name of the programme, where that stands in the feed itself. */
  readonly programme?: string | undefined;
  /** Title of a bare JSON Feed, which may be anybody's. */
  readonly title?: string | undefined;
}

/** A feed before its sections are read. */
export interface FeedDocument {
  /** What it calls itself. */
  readonly names?: FeedNames;
  /** Where it stands; absolute. */
  readonly url: string;
  /** BCP 47 tag of what has no language of its own. */
  readonly language: string;
  /** RFC 3339; when the feed says that it was last changed. */
  readonly updated?: string | undefined;
  /** Each section as it stands there: inline, or `{ href }`; null counts as left out. */
  readonly sections: Readonly<Partial<Record<SectionName, unknown>>>;
}

/**
 * Tells by sight which kind of feed a document is: a programme feed, a bare JSON Feed, also one that
 * does not give its version, or bare GeoJSON: a FeatureCollection, or one Feature. A newer version of
 * the programme feed is read as far as it fits.
 * @param url - Where it stands; absolute.
 * @throws FeedError `not-a-feed` when it is none of the three.
 */
export function feedDocument(json: unknown, url: string): FeedDocument {
  if (isObject(json)) {
    const { type, version, language, updated, items } = json;
    const common = {
      url,
      language: (leaves.lang(language, url) as string | undefined) ?? 'nl',
      updated: leaves.date(updated, url) as string | undefined,
    };
    if (type === 'FeatureCollection') return { ...common, sections: { initiatives: json } };
    if (type === 'Feature') return { ...common, sections: { initiatives: { features: [json] } } };
    const isJsonFeed = typeof version === 'string' && version.includes('jsonfeed.org/version/');
    if (isJsonFeed || Array.isArray(items)) {
      return { ...common, names: { title: textOf(json.title, url) }, sections: { news: json } };
    }
    // Who forgot the version has a section to show for it.
    const hasSection = Object.keys(json).some(
      (key) => Array.isArray(json[key]) || hrefOf(json[key]),
    );
    const isNumber = typeof version === 'number' || typeof version === 'string';
    if ((isNumber && /^\d+$/.test(`${version}`)) || hasSection) {
      const { name } = Object(json.programme) as { readonly name?: unknown };
      return { ...common, names: { programme: textOf(name, url) }, sections: json };
    }
  }
  throw new FeedError('not-a-feed', { url });
}

const textOf = (value: unknown, url: string) => leaves.text(value, url) as string | undefined;

/** The address of a section that stands in a document of its own. */
export const hrefOf = (section: unknown): string | undefined =>
  isObject(section) && typeof section.href === 'string' ? section.href : undefined;
