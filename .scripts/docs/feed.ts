/** The fields of a feed, for who publishes one. */
import type { Kind } from '../../src/feed/read/leaves.js';
import { MAX_ITEMS, MAX_LENGTH } from '../../src/feed/read/record.js';
import { jsonSchema } from '../../src/feed/schema/json-schema.js';
import { kinds } from '../../src/feed/schema/leaves.js';
import { code, table } from './markdown.js';

interface Schema {
  kind?: Kind;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
}

/** What a publisher writes where the schema has a pattern or a bound. */
const FORMS: Readonly<Record<Exclude<Kind, `${string}|${string}`>, string>> = {
  text: 'text, not empty',
  string: 'text',
  id: 'text or number',
  url: 'web address',
  link: 'web address or `mailto:`',
  email: 'e-mail address',
  date: 'date or date-time',
  day: 'year or date',
  year: 'year, as a number',
  count: 'whole number, 0 or more',
  lang: 'language tag',
  image: 'image: `{ src, alt, width, height }`, or a web address',
  position: '`[longitude, latitude]`',
  point: 'GeoJSON Point',
};

/** What publishers rely on where records say where something is. */
const PLACES = `## Places

Municipalities may be written as a CBS code (\`GM0344\`, \`0344\`) or as a name. Understood are:

- names in any case, with or without accents, hyphens and apostrophes: \`Sudwest Fryslan\`, \`Hertogenbosch\`;
- names as people shorten them: \`Alphen a/d Rijn\`, \`Capelle aan de IJssel\`, \`St. Michielsgestel\`, \`Peel & Maas\`, \`Bilt, De\`;
- \`Gemeente\` or \`Gem.\` in front or behind, and the province behind: \`Bergen (NH)\`, \`Bergen, Noord-Holland\`;
- codes and names of municipalities that ended since 2002: they count as the municipality that they became part of, or the one that got the largest part;
- Bonaire, Sint Eustatius and Saba, with the codes that CBS gives them (\`GM9001\`, \`GM9002\`, \`GM9003\`). They lie in no province.

A name that two municipalities have, such as \`Bergen\` alone, is not understood. What is not understood is shown as it is written; without a point such an initiative is in the list, and not on the map.

Positions are \`[longitude, latitude]\`. Exactly \`[0, 0]\` is what programs write where a position is not known: it is left out and reported, and the municipality counts. The map first shows where most initiatives are: when fewer than a quarter lie far from the others, their part of the world comes in sight with the button that shows the whole map.
`;

/** What readers do with what is not as it was published; beside the fields themselves. */
const RULES = `## What is read, and how

**An invalid value drops only that field**, or its record if the field is required. When all records of a section are dropped, the widget shows an error and the content that the page has inside the element, not an empty list.

**Identity.** A record is left out as a duplicate only when it gives the same \`id\` as an earlier record: a text that is not empty, or a number that JSON keeps exactly (up to ${Number.MAX_SAFE_INTEGER}). News items and features may have no \`id\`. Their address serves instead (for a feature first its property \`id\`), or their place in the list. Nothing is left out where two have the same: the second gets a number.

**The best of two.** Where two fields may give one value (\`date_published\` and \`date_modified\`, \`url\` and \`external_url\`, \`image\` and \`banner_image\`), the first that is valid counts.

**Words of a list** (\`status\`, \`kind\`, \`role\`) are read without regard to case, in the spelling of schema.org and in plain Dutch and English: \`cancelled\`, \`Canceled\`, \`EventCancelled\`, \`geannuleerd\`. An unknown \`status\` is shown as it is written. For such an event the agenda offers no registration and no calendar file, since it may not go on.

**Dates** are those of RFC 3339. Small letters (\`t\`, \`z\`), offsets without a colon (\`+0100\`), \`24:00\` and a time zone in brackets are read. For a field that is a year or a date, a time counts as the day in the Netherlands. Other ways, such as \`18-03-2026\` or \`Tue, 17 Mar 2026\`, are left out.

**Texts** are plain: tags are shown as text. Character references of HTML are decoded once (\`&amp;\`, \`&#8216;\`), with the names that HTML has and a semicolon at the end; \`R&D;\` stays as it is. A text in which nothing can be seen counts as missing. Signs that cannot be seen, such as a soft hyphen, do not split words in a search.

**HTML** is read in one place: \`content_html\` of a news item without \`summary\` and \`content_text\`. Block elements and \`<br>\` become spaces; scripts, styles, comments, video, audio, frames and \`<noscript>\` are left out. A news item without any text gets its title from the alt text of its image, its attachment, or its date.

**A bare value** stands for the usual field: \`"place": "Stadhuis"\` is its name, \`"registration": "https://…"\` its address, \`"organiser": { "name": "VNG" }\` that name, \`"subgoals": "raad"\` a list of one.

**Addresses** are relative to the document that they are in. \`www.example.nl/page\` without \`https://\` is therefore a page beside the feed: \`dia-feed validate\` warns.

**Where sections are.** Widgets load a section with an \`href\` only from the origin of the feed and those of its mirrors: an origin is scheme, host and port. A section on another origin is refused unless the page sets \`sections="any"\`; \`dia-feed validate\` warns. Publish it beside the feed if you can.

**Parts.** A section whose records are in municipalities (\`projects\`, \`events\`, \`news\`, \`initiatives\`) may have parts beside the whole: \`{ "href": "initiatives.geojson", "parts": { "NL-UT": "initiatives.NL-UT.geojson" } }\`. A part has the form of the whole, with all of it that is in that province. A widget that its \`municipality\` or \`province\` keeps within some provinces then loads no more than those parts; where one has no part, it loads the whole, as all other widgets do. If a part cannot be loaded, the widget shows the others and says that something is missing.

**Sizes have limits.** A text has at most ${MAX_LENGTH} characters, and the rest is cut. An address that is longer is left out. A list inside a record has at most ${MAX_ITEMS} items.

### GeoJSON of others

Any FeatureCollection, or a single Feature, can be shown on the map. A title is looked for in \`title\`, \`name\`, \`naam\`, \`label\`, \`titel\`, \`omschrijving\` and some more, whatever the case, also in the \`tags\` of OpenStreetMap; a summary, link, image, municipality and organisation likewise. Where the title is elsewhere, name the property on the map: \`<dia-initiative-map title-property="objectnaam">\`. A place without any title is shown as "Plek zonder naam", in the language of the feed. Of a line the map shows the middle, of a surface a point in its largest part, of several points or a collection the first. Coordinates of the national grid (RD) are converted.

### JSON Feed of others

Version 1 and 1.1, also when \`version\` is missing. RSS and Atom are not read: many systems publish a JSON Feed too.`;

export function describeFeed(): string {
  const feed = jsonSchema({ metadata: kinds }) as Schema;
  const sections = Object.entries(feed.properties ?? {});
  const isSection = ([, { anyOf }]: [string, Schema]): boolean => anyOf !== undefined;
  return `# The feed

<!-- Generated by \`npm run docs\` from the schemas in src/feed/schema; do not edit. -->

A feed is one JSON document. [Zelf een feed maken](feed-maken.md) explains in Dutch how to write and publish one, [demo/feed](../demo/feed) is a complete example, and [\`dia-feed validate\`](command-line.md#validate) checks one. A feed may have \`"$schema"\`, so that an editor checks it while you write; readers ignore it.

${feed.description ?? ''}

${RULES}

${table(
  ['field', 'form', 'required', 'meaning'],
  sections.map(([name, schema]) => [
    isSection([name, schema]) ? `[\`${name}\`](#${name})` : code(name),
    isSection([name, schema]) ? 'section' : formOf(schema),
    feed.required?.includes(name) ? 'yes' : '',
    schema.description ?? '',
  ]),
)}
${sections.filter(isSection).map(describeSection).join('\n')}

${PLACES}`;
}

function describeSection([name, { description = '', anyOf = [] }]: [string, Schema]): string {
  const content = anyOf.find(({ properties }) => !properties?.href) ?? {};
  const record = content.items ?? content;
  return `## ${name}

${description} ${content.items ? 'A list of records:' : 'An object:'}

${table(['field', 'form', 'required', 'meaning'], rowsOf(record, ''))}`;
}

/** One row a field, those of what is inside it beneath it. */
function rowsOf({ properties = {}, required = [] }: Schema, path: string): string[][] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const inside = schema.kind ? {} : (schema.items ?? schema);
    const own = [
      code(`${path}${name}`),
      formOf(schema),
      required.includes(name) ? 'yes' : '',
      schema.description ?? '',
    ];
    return [own, ...rowsOf(inside, `${path}${name}${schema.items ? '[]' : ''}.`)];
  });
}

function formOf(schema: Schema): string {
  if (schema.kind) return FORMS[schema.kind];
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((word) => code(String(word))).join(', ');
  if (schema.items) return `list of ${formOf(schema.items)}`;
  if (schema.anyOf) return schema.anyOf.map(formOf).join(', or ');
  if (schema.properties) return 'object';
  if (schema.pattern) return `text that fits \`${schema.pattern}\``;
  if (schema.type === 'null') return '`null`';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything');
}
