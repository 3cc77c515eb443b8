import { references as html4 } from '../../../util/references-html4.data.js';
import { decodeReferences } from '../../../util/references.js';
import type { SectionName } from '../../sections.js';
import { leaves } from '../leaves.js';
import { isObject } from '../record.js';
import type { ReadSection, Section } from '../section.js';
import { propertiesOf, withUsualNames } from './features.js';
import { withBestFields } from './news.js';
import { madeUpTitles } from './texts.js';
import { understoodRecord } from './values.js';

/** A value that is not in the published form, but is shown. */
export interface Understood {
  /**
   * - `rewritten`: the value was converted
   * - `renamed`: the field had another name
   * - `nameless`: a place has no title
   */
  readonly code: 'rewritten' | 'renamed' | 'nameless';
  /** Its path: `items[3].date_published`. */
  readonly path: string;
  /** Name of the field, the same for all records. */
  readonly field: string;
  readonly found: unknown;
  /** What is shown instead. */
  readonly read: unknown;
}

/** Maximum number of reported values of a section. */
const MAX_UNDERSTOOD = 1000;

/**
 * Reads a section that is not in the published form: it may have words of closed lists in another spelling
 * or language, dates and numbers as text, character references and HTML, geometries other than points, or
 * the usual field names of other GeoJSON. It converts each item, and then reads it with the normal reader,
 * which drops and reports what is still invalid.
 * @param language - BCP 47 tag of the feed.
 * @param base - Absolute URL of the document.
 * @param read - Reads the section with a changed description.
 */
export async function readForgivingly<S extends SectionName>(
  section: Section<S>,
  language: string,
  base: string,
  read: (variant: Section<S>) => ReadSection<S> | undefined | Promise<ReadSection<S> | undefined>,
): Promise<(ReadSection<S> & { readonly understood: readonly Understood[] }) | undefined> {
  let hasUnknown = false;
  const readWith = async (names: Readonly<Record<string, string>>) => {
    const understood: Understood[] = [];
    const decode = (text: string) => decodeReferences(text, names, () => (hasUnknown = true));
    const found = await read(variantOf(section, language, base, decode, understood));
    return found && { ...found, understood };
  };
  const found = await readWith(html4);
  if (!hasUnknown) return found;
  // The text may have one of the two thousand rare names. Or it has no reference at all.
  const all = await import('../../../util/references.data.js').catch(() => undefined);
  return all ? readWith(all.references) : found;
}

function variantOf<S extends SectionName>(
  section: Section<S>,
  language: string,
  base: string,
  decode: (text: string) => string,
  understood: Understood[],
): Section<S> {
  const {
    name,
    table,
    flatten = (item: unknown) => item,
    where = (field: string) => field,
  } = section;
  const titles = madeUpTitles(language);
  const note = (
    code: Understood['code'],
    path: string,
    field: string,
    found: unknown,
    to: unknown,
  ) => {
    if (understood.length < MAX_UNDERSTOOD) {
      understood.push({ code, path, field, found, read: to });
    }
  };

  const idFor = ids();
  const lay = (item: unknown, index: number, path: string): unknown => {
    if (!isObject(item)) return item;
    if (name === 'news') {
      const better = withBestFields(item, { decode, base, language, titles });
      better.id = idFor(item.id, [better.url], index);
      return flatten(better, index, path);
    }
    if (name !== 'initiatives') return item;
    const values = flatten(item, index, path) as Record<string, unknown>;
    const named = withUsualNames(values, item, ({ field, name: other }) =>
      note('renamed', `${path}.${where(field)}`, field, other, field),
    );
    if (!hasTitle(named.title) && isObject(named.point)) {
      note('nameless', `${path}.${where('title')}`, 'title', undefined, titles.place);
      named.title = titles.place;
    }
    named.id = idFor(item.id, [propertiesOf(item).id, named.url], index);
    return named;
  };

  return {
    ...section,
    flatten: (item, index, path) =>
      understoodRecord(lay(item, index, path), table, path, {
        decode,
        onUnderstood: (at, kind, found, to) => {
          const inside = at.slice(path.length + 1);
          const field = inside.replace(/\[\d+\]/g, '');
          note('rewritten', path + pathIn(inside, where), field, found, to);
        },
      }),
  };
}

/**
 * Gives items of a standard format an id. An item's own id stays, so that duplicates are found. An item
 * without an id gets the most specific of its other fields, with a number if that is taken.
 */
function ids() {
  const taken = new Map<string, { readonly isGiven: boolean; count: number }>();
  const idOf = (value: unknown) => leaves.id(value) as string | undefined;
  return (given: unknown, others: readonly unknown[], index: number): string => {
    const own = idOf(given);
    const id = own ?? others.map(idOf).find(Boolean) ?? `#${index}`;
    const isGiven = own !== undefined;
    const first = taken.get(id);
    let free = id;
    if (first && !(first.isGiven && isGiven)) {
      while (taken.has(free)) free = `${id} (${++first.count})`;
    }
    if (!taken.has(free)) taken.set(free, { isGiven, count: 1 });
    return free;
  };
}

const hasTitle = (title: unknown): boolean =>
  title !== undefined &&
  title !== null &&
  (typeof title !== 'string' || leaves.text(title, '') !== undefined);

/** The path of a value in its item, where the field may have another name. */
function pathIn(path: string, where: (field: string) => string): string {
  const [, field = '', rest = ''] = /^([^.[]*)(.*)$/.exec(path) ?? [];
  return `.${where(field)}${rest}`;
}
