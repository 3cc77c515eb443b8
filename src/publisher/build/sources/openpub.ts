import { isObject } from '../../../feed/read/record.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import {
  baseOf,
  htmlIn,
  jsonOf,
  listIn,
  onlyUrl,
  pageNotes,
  pages,
  recordId,
  textIn,
  withParameters,
} from './source.js';

const PER_PAGE = 100;

/** News of OpenPub, a plugin of OpenWebconcept: `…/wp-json/owc/openpub/v1/items`. */
export const openpub: ReadSource = async (source, access) => {
  const url = onlyUrl(source);
  const found = await pages<Record<string, unknown>>(
    source.limit,
    ({ id }) => id,
    async (number) => {
      const parameters = { limit: String(PER_PAGE), page: String(number) };
      const document = await access.get(withParameters(url, parameters));
      const items = listIn(jsonOf(document), document.name, 'data').filter(isObject);
      return { items, isLast: items.length < PER_PAGE };
    },
  );
  return {
    records: found.items.map((item) => recordOf(item, url)),
    base: baseOf(source, url, access),
    notes: pageNotes(found, source.limit),
  };
};

function recordOf(item: Record<string, unknown>, url: string): SourceRecord {
  const { image, expired } = item;
  return {
    place: textIn(item.portal_url ?? item.title ?? item.id),
    values: {
      ...(item as Record<string, SourceValue>),
      id: recordId(url, 'openpub', item.id),
      title: htmlIn(item.title),
      summary: htmlIn(item.excerpt),
      content: htmlIn(item.content),
      url: item.portal_url as SourceValue,
      date: item.date as SourceValue,
      slug: undefined,
      // OpenPub sends an empty list if there is no image.
      image: isObject(image) ? imageOf(image) : undefined,
      expired: isObject(expired) ? Boolean(expired.status) : undefined,
    },
  };
}

function imageOf(image: Record<string, unknown>): SourceValue {
  const meta = isObject(image.meta) ? image.meta : {};
  const sizes = isObject(meta.sizes) ? meta.sizes : {};
  const whole = ['large', 'medium_large', 'full', 'medium']
    .map((name) => sizes[name])
    .find((size) => isObject(size) && typeof size.url === 'string');
  const [, src] = /\bsrc="([^"]+)"/.exec(textIn(image.rendered)) ?? [];
  const { url, width, height } = isObject(whole)
    ? whole
    : { url: src, width: undefined, height: undefined };
  if (typeof url !== 'string') return undefined;
  return {
    src: url,
    alt: typeof image.alt === 'string' ? image.alt : '',
    width: width as SourceValue,
    height: height as SourceValue,
  };
}
