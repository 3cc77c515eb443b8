import { isObject } from '../../feed/read/record.js';
import type { Section } from '../../feed/read/section.js';

/** A record of a document before it is read, with the field names of its section. */
export interface Item {
  readonly section: Section;
  /** The file or address that contains it. */
  readonly document: string;
  /** Absolute; addresses are relative to it. */
  readonly base: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The path of a field in the document. */
  readonly at: (field: string) => string;
}

/** The records of a section, those that the reader drops included. */
export function itemsOf(section: Section, value: unknown, document: string, base: string): Item[] {
  const { name, list, flatten, where = (field: string) => field } = section;
  const holder = list && isObject(value) ? value[list] : value;
  const items: unknown[] = Array.isArray(holder) ? holder : list === undefined ? [holder] : [];
  return items.flatMap((item, index) => {
    const path = list === undefined ? name : `${list || name}[${index}]`;
    const values = flatten ? flatten(item, index, path) : item;
    const at = (field: string) => `${path}.${where(field)}`;
    return isObject(values) ? { section, document, base, values, at } : [];
  });
}

/** The texts in a field, which is a text or a list of texts. */
export const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');
