import * as z from 'zod/mini';

import { DATE, YEAR_OR_DAY, isDate, isYearOrDay } from '../../util/iso-date.js';
import { resolveUrl } from '../../util/url.js';
import type { Kind } from '../read/leaves.js';
import { MAX_EXACT, VISIBLE, WEB_OR_MAIL, isNowhere, isSwapped } from '../read/leaves.js';

/** The kind of leaf in the browser's reader for each schema; see `compile`. */
export const kinds = z.registry<{ kind: Kind }>();

function leaf<S extends z.ZodMiniType>(kind: Kind, schema: S): S {
  kinds.add(schema as never, { kind });
  return schema;
}

/** Relative addresses depend on the address of the document: `https:page` is valid only with one of these. */
const BASES = ['https://feed.invalid/', 'http://feed.invalid/'];

const trimmed = z.transform((text: string) => text.trim());

/** With something in it that can be seen. */
const visible = () =>
  z.string().check(
    z.regex(/\S/),
    z.refine((text) => VISIBLE.test(text)),
  );

export const Text = leaf('text', z.pipe(visible(), trimmed));

/** A list of words to choose from, of which another word is kept too, and reported. */
export const wordsOrText = <const W extends readonly string[]>(words: W) =>
  z.union([z.enum(words), Text]);

/** Numbers are let through: GeoJSON has them, and early JSON Feeds; not those that JSON rounds. */
export const Id = leaf(
  'id',
  z.pipe(
    z.union([visible(), z.number().check(z.gte(-MAX_EXACT), z.lte(MAX_EXACT))]),
    z.transform((id: string | number) => String(id).trim()),
  ),
);

/** Absolute or relative; `http:` and `https:` only. The reader resolves it. */
export const HttpUrl = leaf(
  'url',
  z.string().check(
    z.regex(/^(?=\s*\S)(?:[Hh][Tt][Tt][Pp][Ss]?:|(?![A-Za-z][A-Za-z0-9+.-]*:))/),
    z.refine((url) => BASES.some((base) => resolveUrl(url, base))),
  ),
);

/** As `HttpUrl`, and `mailto:`. */
export const ContactUrl = leaf(
  'link',
  z.string().check(
    z.regex(
      /^(?=\s*\S)(?:[Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|(?![A-Za-z][A-Za-z0-9+.-]*:))/,
    ),
    z.refine((url) => BASES.some((base) => resolveUrl(url, base, WEB_OR_MAIL))),
  ),
);

export const Email = leaf('email', z.string().check(z.regex(/^[^\s@<>?&]+@[^\s@<>?&]+$/)));

/** RFC 3339 date or date-time; a time without offset is one of Europe/Amsterdam. */
export const DateOrTime = leaf('date', z.string().check(z.regex(DATE), z.refine(isDate)));

/** A year (number or text) or a date without a time. */
export const YearOrDay = leaf(
  'day',
  z.pipe(
    z.union([
      z.string().check(z.regex(YEAR_OR_DAY), z.refine(isYearOrDay)),
      z.int().check(z.gte(1000), z.lte(9999)),
    ]),
    z.transform(String),
  ),
);

export const Year = leaf('year', z.int().check(z.gte(1000), z.lte(9999)));

/** A number of things, or the place of a thing in a numbered list. */
export const Count = leaf('count', z.int().check(z.gte(0)));

/** BCP 47. */
export const Language = leaf(
  'lang',
  z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/)),
);

/** An image with a description or size; `width` and `height` are in CSS pixels. */
export const ImageObject = z.object({
  src: HttpUrl,
  alt: z.optional(leaf('string', z.string())),
  width: z.optional(Count),
  height: z.optional(Count),
});

/** A bare string is a decorative image; the reader makes an object of it. */
export const Image = leaf(
  'image',
  z.pipe(
    z.union([HttpUrl, ImageObject]),
    z.transform((image: string | z.infer<typeof ImageObject>) =>
      typeof image === 'string' ? { src: image } : image,
    ),
  ),
);
export type Image = z.infer<typeof ImageObject>;

/** [longitude, latitude] in degrees, WGS 84, as RFC 7946 has it; a height is dropped. */
export const Position = leaf(
  'position',
  z.pipe(
    z
      .tuple(
        [z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))],
        z.number(),
      )
      .check(z.refine((position) => !isSwapped(position) && !isNowhere(position))),
    z.transform((position: [number, number, ...number[]]): readonly [number, number] => [
      position[0],
      position[1],
    ]),
  ),
);
export type Position = z.infer<typeof Position>;

/** A GeoJSON Point (RFC 7946, 3.1.2). */
export const Point = leaf(
  'point',
  z.pipe(
    z.object({ type: z.literal('Point'), coordinates: Position }),
    z.transform((point: { type: 'Point'; coordinates: Position }) => point.coordinates),
  ),
);

export const Period = z.object({
  start: YearOrDay,
  end: z.optional(YearOrDay),
});
export type Period = z.infer<typeof Period>;

/** Ids of other records. */
export const References = z.optional(z.array(Id));

/** CBS codes or names of municipalities, of today or of before a merger. */
export const Municipalities = z.optional(z.array(Text));
