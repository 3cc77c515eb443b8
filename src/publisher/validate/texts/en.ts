import { en as problems } from '../../../text/problems/en.js';
import type { ValidateTexts } from './texts.js';

export const en: ValidateTexts = {
  ...problems,
  levels: { error: ['error', 'errors'], warning: ['warning', 'warnings'] },
  advice: {
    ...problems.problems,
    'section-form': ({ expected }) =>
      FORMS[expected] ?? 'does not have the form of this section. Make it a list of items: [ … ].',
    'section-origin': ({ found }) =>
      `is on ${found}, which is not the site of the feed. Widgets load it from there only with sections="any". Put the file beside the feed, or ask every site to set sections="any".`,
    rewritten: ({ found, expected }) => `is ${found}. We read that as ${expected}. Write it so.`,
    renamed: ({ found, expected }) =>
      `is missing. We use "${found}" for now. Call it "${expected}", so that other software finds it too.`,
    nameless: ({ expected }) =>
      `is missing. Visitors now see ${expected}. Enter a title. If the title is in another field, name that on the map: title-property.`,
    version: ({ expected }) =>
      expected === 'news'
        ? 'is not that of a JSON Feed, though the file looks like one. Write "version": "https://jsonfeed.org/version/1.1".'
        : 'has to be 1, as a number. Write "version": 1.',
    'newer-version': ({ found }) =>
      `is ${found}, which is newer than this program. Use a newer program. For now the feed is read as version 1.`,
    'no-sections': () => 'has no sections, so no widget has anything to show. Add a section.',
    'unknown-field': () => 'is not a field of the feed. Check for a typing error, or leave it out.',
    'not-utf-8': () => 'is not UTF-8, so letters with accents go wrong. Save the file as UTF-8.',
    crs: () =>
      'is no longer part of GeoJSON (RFC 7946). Leave it out, and write coordinates in WGS 84.',
    'unknown-reference': ({ found }) =>
      `refers to "${found}", which is not in the feed. Correct the id, or add the item.`,
    'unknown-municipality': ({ found }) =>
      `"${found}" is not one municipality that we know. Write its CBS code, such as GM0344, or its name with the province, as in Bergen (NH).`,
    'http-link': ({ found }) =>
      `is ${found}, which is not encrypted. Write https if the site has it.`,
    'relative-host': ({ found }) =>
      `is ${found}, which leads to a page of that name beside the feed. Begin with https:// if you mean another site.`,
    'home-page': ({ found }) =>
      `is ${found}, which is relative to the feed, and the feed is not on the site of home_page_url. Write whole addresses, which begin with https://.`,
    'image-alt': () =>
      'has no alt. Say what the image shows, or write "alt": "" if it is only decoration.',
    'image-origin': ({ found }) =>
      `is on ${found}, which is not the site of the feed. Widgets show it only with images="any". Put the image beside the feed.`,
    'http-host': ({ found }) =>
      `${found} is not encrypted, so a page on https does not get the feed. Publish it on https.`,
    'cors-missing': () =>
      'is missing, so no other site may read the feed. Make the server send this: Access-Control-Allow-Origin: *',
    'cors-other': ({ found }) =>
      `is ${found}, so other sites may not read the feed. Make the server send this: Access-Control-Allow-Origin: *`,
    'cors-vary': () =>
      'differs for each site, so a cache may give one site the response for another. Send *, or add this: Vary: Origin',
    redirect: ({ found }) => `the file has moved, and a redirect costs time. Use ${found}`,
    'mime-type': ({ found }) =>
      `is ${found || 'missing'}. Make the server send this: Content-Type: application/json`,
    compression: ({ found }) =>
      `is missing, and the file is ${found} bytes. Turn on gzip or Brotli for JSON.`,
    caching: () =>
      'is missing, as are ETag and Last-Modified, so each visit fetches the whole feed. Send for example: Cache-Control: max-age=300',
    'no-store': ({ found }) =>
      `is ${found}, so each visit fetches the whole feed. Send for example: Cache-Control: max-age=300`,
  },
  unreadable: {
    ...problems.failures,
    'section-origin': problems.sectionOrigin,
    'not-json': (found) => otherForm(found) ?? notJson(found),
    'not-a-feed': (found) => OTHER_JSON[found] ?? problems.failures['not-a-feed'](found),
    'no-file': (found) =>
      found === 'EISDIR'
        ? 'this is a folder. Give the file in it that has the feed.'
        : `the file cannot be read (${found}). Check its name and permissions.`,
    redirects: () => 'one address leads to the next without end. Correct the redirects.',
    'out-of-reach': () =>
      'we cannot follow this address here. Put the file in the folder of the feed.',
  },
  times: (count) => `This applies to ${count} items.`,
};

const noJsonFeed = (form: string): string =>
  `this is ${form}, and the widgets read JSON Feed (https://jsonfeed.org). Give the address of the JSON Feed of this site, or let a plugin make one.`;

/** The names of formats that are not JSON. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  HTML: 'this is a web page. Give the address of the JSON file itself.',
  WordPress: 'this is a web page of WordPress. Give the address of the JSON file itself.',
  RSS: noJsonFeed('RSS'),
  Atom: noJsonFeed('Atom'),
  XML: 'this is XML. Give the address of a JSON file.',
  iCalendar: 'this is a calendar (iCalendar), and the widgets read JSON.',
  CSV: 'this is a table (CSV), and the widgets read JSON.',
  Excel: 'this is an Excel file, and the widgets read JSON.',
  Office: 'this is an old Office file. Save it as .xlsx or .csv.',
  Markdown: 'this is Markdown, and the widgets read JSON.',
  PDF: 'this is a PDF. No data can be taken from that.',
  gzip: 'this is compressed with gzip. Give the JSON itself. A server sends it with Content-Encoding: gzip.',
  zip: 'this is a ZIP file. Give the JSON file that is in it.',
  'UTF-16': 'this is text in UTF-16, which browsers do not read as JSON. Save the file as UTF-8.',
  empty: 'the file is empty. Put the feed in it first.',
};

/** @param found - What it is, and the address of its data where it names that. */
function otherForm(found: string): string | undefined {
  const [form = '', address] = found.split(' ');
  const text = Object.hasOwn(OTHER_FORMS, form) ? OTHER_FORMS[form] : undefined;
  return text && address ? `${text} The page itself names this address: ${address}` : text;
}

const noFeedYet = (what: string): string =>
  `this is JSON of ${what}, and not yet a feed for the widgets.`;

/** What JSON is that is no feed. */
const OTHER_JSON: Readonly<Record<string, string>> = {
  WordPress: noFeedYet('WordPress'),
  OpenPub: noFeedYet('OpenPub (OpenWebconcept)'),
  OpenAgenda: noFeedYet('OpenAgenda (OpenWebconcept)'),
  Drupal: noFeedYet('Drupal (JSON:API)'),
  TopoJSON: 'this is TopoJSON. Convert it to GeoJSON.',
  list: 'this is a list without a name. Put it in a feed, as in { "version": 1, "partners": [ … ] }.',
};

/** @param found - Line and column, and the character there: `12:5 }`. */
function notJson(found: string): string {
  const [, line, column, sign] = /^(\d+):(\d+) ?(.*)$/su.exec(found) ?? [];
  if (line === undefined) return problems.failures['not-json'](found);
  const what = sign ? `${sign} is not expected` : 'something is missing';
  return `this is not JSON: at line ${line}, column ${column} ${what}. Look there, and just before, for a comma or quote too many or too few.`;
}

const FORMS: Readonly<Record<string, string>> = {
  news: 'is not a JSON Feed. Make it an object with "version" and "items": [ … ].',
  initiatives: 'is not GeoJSON. Make it an object with "type": "FeatureCollection" and "features".',
  programme: 'does not have the form of this section. Make it an object: { … }.',
  submission: 'does not have the form of this section. Make it an object: { … }.',
};
