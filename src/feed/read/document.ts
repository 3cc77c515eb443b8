import { FeedError } from '../error.js';
import type { SectionName } from '../sections.js';
import { leaves } from './leaves.js';
import { isObject } from './record.js';

/** The names that a feed gives itself. */
export interface FeedNames {
  /** Name of the programme, if the feed has it inline. */
  readonly programme?: string | undefined;
  /** Title of a bare JSON Feed. */
  readonly title?: string | undefined;
}

/** A feed before its sections are read. */
export interface FeedDocument {
  /** The names that the feed gives itself. */
  readonly names?: FeedNames;
  /** Its absolute address. */
  readonly url: string;
  /** BCP 47 tag of records without a language. */
  readonly language: string;
  /** When it was last changed, according to the feed; RFC 3339. */
  readonly updated?: string | undefined;
  /** The sections before they are read: inline, or `{ href }`. Null counts as absent. */
  readonly sections: Readonly<Partial<Record<SectionName, unknown>>>;
}

/**
 * Recognises the kind of feed: a programme feed, a bare JSON Feed (with or without its version), or bare
 * GeoJSON (a FeatureCollection or one Feature). A newer version of the programme feed is read as far as
 * possible.
 * @param url - Absolute address of the document.
 * @throws FeedError `not-a-feed` if it is none of these.
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
    // A programme feed without a version is recognised by its sections.
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

/** The address of a section that is a separate document. */
export const hrefOf = (section: unknown): string | undefined =>
  isObject(section) && typeof section.href === 'string' ? section.href : undefined;
