import { isObject } from '../../../feed/read/record.js';
import { SourceError } from '../note.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import { featuresOf, positionOf } from './geojson.js';
import type { ReadSource } from './source.js';
import { baseOf, htmlIn, jsonOf, listIn, onlyUrl, recordId, textIn } from './source.js';

/**
 * Places of OpenKaarten, a plugin of OpenWebconcept: one dataset, `…/datasets/id/12`, with or without
 * `/geojson`, or all datasets, `…/owc/openkaarten/v1/datasets`.
 */
export const openkaarten: ReadSource = async (source, access) => {
  const url = onlyUrl(source).replace(/\/$/, '');
  const sets = url.endsWith('/datasets')
    ? listIn(jsonOf(await access.get(url)), url, 'data', 'datasets', 'results').map((set) => {
        const { id } = Object(set) as { id?: unknown };
        if (id === undefined) throw new SourceError('shape', url, JSON.stringify(set).slice(0, 60));
        return `${url}/id/${textIn(id)}/geojson`;
      })
    : [url];
  const records: SourceRecord[] = [];
  for (const set of sets) {
    for (const feature of featuresOf(await access.get(set))) records.push(recordOf(feature, set));
  }
  return { records, base: baseOf(source, url, access), hasColumns: true, notes: [] };
};

function recordOf(feature: unknown, url: string): SourceRecord {
  const { id, title, properties, geometry } = isObject(feature) ? feature : {};
  const own = Array.isArray(properties)
    ? Object.fromEntries(properties.filter(isObject).map(({ key, value }) => [textIn(key), value]))
    : properties;
  const values = (isObject(own) ? own : {}) as Record<string, SourceValue>;
  const set = url.replace(/\/geojson$/, '').replace(/^.*\//, '');
  return {
    place: textIn(title ?? values.title ?? id),
    values: {
      ...values,
      ...(id === undefined ? {} : { id: recordId(url, `openkaarten/${set}`, id) }),
      title: htmlIn(title ?? values.title),
      position: positionOf(geometry),
    },
  };
}
