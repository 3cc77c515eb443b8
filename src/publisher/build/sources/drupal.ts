import { isObject } from '../../../feed/read/record.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import { baseOf, htmlIn, jsonOf, listIn, onlyUrl, pageNotes, pages, textIn } from './source.js';

/**
 * Content of a Drupal site through JSON:API: the address of the site with a `bundle`, or the address of
 * the list itself, `…/jsonapi/node/article`. Included files are ignored.
 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
 */
export const drupal: ReadSource = async (source, access) => {
  const url = onlyUrl(source);
  const bundle = source.bundle ?? 'article';
  let next: string | undefined = /\/jsonapi\/.+\/.+/.test(url)
    ? url
    : `${url.replace(/\/(?:jsonapi\/?)?$/, '')}/jsonapi/node/${bundle}`;
  const found = await pages<Record<string, unknown>>(
    source.limit,
    ({ id }) => id,
    async () => {
      const document = await access.get(next ?? url);
      const json = jsonOf(document);
      const items = listIn(json, document.name, 'data').filter(isObject);
      next = nextOf(json, document.url);
      return { items, isLast: next === undefined };
    },
  );
  return {
    records: found.items.map((item) => recordOf(item)),
    base: baseOf(source, url, access),
    notes: pageNotes(found, source.limit),
  };
};

function nextOf(json: unknown, base: string): string | undefined {
  const { links } = Object(json) as { links?: { next?: unknown } };
  const next = isObject(links?.next) ? links.next.href : links?.next;
  return typeof next === 'string' && URL.canParse(next, base)
    ? new URL(next, base).href
    : undefined;
}

function recordOf({ id, attributes }: Record<string, unknown>): SourceRecord {
  const fields = isObject(attributes) ? attributes : {};
  const body = isObject(fields.body) ? fields.body : {};
  const path = isObject(fields.path) ? fields.path.alias : undefined;
  return {
    place: textIn(fields.title ?? id),
    values: {
      ...(fields as Record<string, SourceValue>),
      id: id as SourceValue,
      title: fields.title as SourceValue,
      summary: htmlIn(body.summary),
      content: htmlIn(body.processed) ?? htmlIn(body.value),
      body: undefined,
      url: typeof path === 'string' ? path : undefined,
      path: undefined,
      date: fields.created as SourceValue,
      updated: fields.changed as SourceValue,
      status: undefined,
      language: fields.langcode as SourceValue,
    },
  };
}
