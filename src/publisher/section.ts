import type { FeedDocument } from '../feed/read/document.js';
import { feedDocument, hrefOf } from '../feed/read/document.js';
import { isObject } from '../feed/read/record.js';
import type { Section } from '../feed/read/section.js';
import type { TolerantlyRead } from '../feed/read/tolerant.js';
import { readTolerantly } from '../feed/read/tolerant.js';
import { sections } from '../feed/read/sections/index.js';
import type { SectionName } from '../feed/sections.js';
import { atOnce } from '../util/at-once.js';
import { resolveUrl } from '../util/url.js';
import { otherJson } from './form.js';
import type { FeedSource, SourceDocument } from './source.js';
import { UnreadableError } from './unreadable.js';

/** A feed whose sections are not read yet. */
export interface OpenFeed {
  readonly document: SourceDocument;
  readonly feed: FeedDocument;
}

/** A section that is not read yet, and where it was found. */
export interface FoundSection {
  readonly value: unknown;
  readonly document: SourceDocument;
  /** Path of the section in its document; empty if it is the whole document. */
  readonly path: string;
}

/** @throws UnreadableError if the document cannot be read, or is not a feed. */
export async function openFeed(source: FeedSource): Promise<OpenFeed> {
  const document = await source.feed();
  const other = otherJson(document.json);
  try {
    const feed = feedDocument(document.json, document.url);
    const hasSections = Object.keys(feed.sections).some((name) => Object.hasOwn(sections, name));
    if (hasSections || other === undefined) return { document, feed };
  } catch {
    // Said below.
  }
  throw new UnreadableError('not-a-feed', document.name, other);
}

/**
 * Finds a section, in the feed itself or in a separate document.
 * @returns undefined if the feed does not have it.
 * @throws UnreadableError if its document cannot be read.
 */
export async function findSection(
  source: FeedSource,
  { document, feed }: OpenFeed,
  name: SectionName,
): Promise<FoundSection | undefined> {
  const value = feed.sections[name] ?? undefined;
  if (value === undefined) return undefined;
  const href = hrefOf(value);
  if (href === undefined) {
    return { value, document, path: value === document.json ? '' : name };
  }
  return findPart(source, { document, feed }, href);
}

/** The parts of a section, by what the feed calls their provinces; their addresses as the feed has them. */
export const partsOf = (
  { feed }: OpenFeed,
  name: SectionName,
): readonly (readonly [string, unknown])[] => {
  const value = feed.sections[name];
  const parts = hrefOf(value) !== undefined && isObject(value) ? value.parts : undefined;
  return isObject(parts) ? Object.entries(parts) : [];
};

/**
 * Reads the document of a part.
 * @throws UnreadableError when it cannot be read.
 */
export async function findPart(
  source: FeedSource,
  { document }: OpenFeed,
  href: string,
): Promise<FoundSection> {
  const url = resolveUrl(href, document.url);
  if (url === undefined) throw new UnreadableError('out-of-reach', href);
  const own = await source.section(url, href);
  return { value: own.json, document: own, path: '' };
}

/**
 * The origin of a section that the feed refers to on another origin than its own: widgets request it
 * only with `sections="any"`.
 * @returns undefined if the section has the origin of the feed, or if that is unknown.
 * @example
 * foreignOrigin(source, opened, 'news'); // 'https://news.example' for { "href": "https://news.example/feed.json" }
 */
export function foreignOrigin(
  { base }: FeedSource,
  { document, feed }: OpenFeed,
  name: SectionName,
): string | undefined {
  const url = resolveUrl(hrefOf(feed.sections[name]) ?? '', document.url);
  const origin = url && new URL(url).origin;
  return base === undefined || origin === new URL(document.url).origin ? undefined : origin;
}

/**
 * Reads a section with the reader that runs in browsers.
 * @param language - BCP 47 tag of records without a language.
 * @returns undefined if the value does not have the form of this section.
 */
export async function readFound<S extends SectionName>(
  section: Section<S>,
  { value, document }: FoundSection,
  language: string,
): Promise<TolerantlyRead<S> | undefined> {
  return readTolerantly(section, value, document.url, language, atOnce);
}
