import type { SourceConfig } from '../config.js';
import type { SourceDocument } from '../request.js';
import type { Note } from '../note.js';
import { SourceError } from '../note.js';
import { Html } from '../source-record.js';
import type { SourceTable } from '../source-record.js';

/** What a reader of sources may use. */
export interface SourceAccess {
  /**
   * Gives a document: a file of the folder or an address.
   * @throws SourceError
   */
  get(name: string): Promise<SourceDocument>;
  /** Address that addresses in files are relative to. */
  readonly base: string;
  /** The period for which recurring events are expanded. */
  readonly from: Date;
  readonly until: Date;
  /** BCP 47 tag of the feed. */
  readonly language: string;
}

/**
 * Reads all records of a source.
 * @throws SourceError if the source cannot be loaded, or does not have the expected form.
 */
export type ReadSource = (source: SourceConfig, access: SourceAccess) => Promise<SourceTable>;

/** The only document of a source. */
export async function onlyDocument(
  { location }: SourceConfig,
  access: SourceAccess,
): Promise<SourceDocument> {
  return access.get('url' in location ? location.url : (location.files[0] ?? ''));
}

/** The address that addresses in a document are resolved against. */
export const baseOf = ({ location }: SourceConfig, url: string, access: SourceAccess): string =>
  'url' in location ? url : new URL(encodeURI(url), access.base).href;

/** @throws SourceError `not-json` */
export function jsonOf({ bytes, name }: SourceDocument): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SourceError('not-json', name, (error as Error).message.slice(0, 80));
  }
}

/** The list in a document: the document itself, or one of its members. */
export function listIn(json: unknown, name: string, ...members: readonly string[]): unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  for (const member of members) {
    const value = (Object(json) as Record<string, unknown>)[member];
    if (Array.isArray(value)) return value as unknown[];
  }
  throw new SourceError('shape', name, JSON.stringify(json).slice(0, 60));
}

/** Adds parameters to an address, except those that it already has. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address.href;
}

/** Maximum number of pages: a server may keep offering a next one. */
const MAX_PAGES = 200;

/** The items of a list that was loaded page by page. */
export interface Pages<T> {
  readonly items: readonly T[];
  /** Number of items that were also on an earlier page. */
  readonly repeated: number;
  /** Whether the list has more items than were loaded. */
  readonly isCut: boolean;
}

/**
 * Loads a list page by page, until it ends, the limit is reached, or a page has no new items.
 * @param page - Loads a page, counted from 1: its items and, if known, the number of pages.
 * @param idOf - A unique id of an item.
 */
export async function pages<T>(
  limit: number,
  idOf: (item: T) => unknown,
  page: (number: number) => Promise<{ items: readonly T[]; isLast: boolean }>,
): Promise<Pages<T>> {
  const items = new Map<unknown, T>();
  let repeated = 0;
  for (let number = 1; number <= MAX_PAGES; number++) {
    const { items: found, isLast } = await page(number);
    const before = items.size;
    for (const item of found) {
      const id = idOf(item);
      if (items.has(id)) repeated++;
      else items.set(id, item);
    }
    const hasNew = items.size > before;
    if (items.size >= limit) {
      const isCut = items.size > limit || !isLast;
      return { items: [...items.values()].slice(0, limit), repeated, isCut };
    }
    if (isLast || !hasNew) return { items: [...items.values()], repeated, isCut: false };
  }
  return { items: [...items.values()], repeated, isCut: true };
}

/** The address of a source that cannot be a file. @throws SourceError `no-file` */
export function onlyUrl({ location, name }: SourceConfig): string {
  if ('url' in location) return location.url;
  throw new SourceError('shape', name);
}

/** Notes about a list that was loaded page by page: repeated pages, and a list cut at its limit. */
export function pageNotes({ repeated, isCut }: Pages<unknown>, limit: number): Note[] {
  const note = { place: '', field: '', expected: '', found: '' };
  return [
    ...(repeated ? [{ ...note, code: 'repeated' as const, count: repeated }] : []),
    ...(isCut ? [{ ...note, code: 'limit-reached' as const, found: String(limit), count: 1 }] : []),
  ];
}

/** A text of a rich-text editor; undefined if there is none. */
export const htmlIn = (value: unknown): Html | undefined =>
  typeof value === 'string' && value.trim() ? new Html(value) : undefined;

/** An id that is unique among all sites: `www.example.nl/openpub/12`. */
export const recordId = (url: string, kind: string, id: unknown): string | undefined =>
  typeof id === 'string' || typeof id === 'number'
    ? `${new URL(url).host}/${kind}/${id}`
    : undefined;

/** A text, or a number as a text; empty for anything else. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
