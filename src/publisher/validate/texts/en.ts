import { advice } from '../../../feed/read/describe.js';
import type { ProblemCode } from '../../../feed/read/record.js';
import type { ValidateTexts } from './texts.js';

const problem =
  (code: ProblemCode): ValidateTexts['advice']['missing'] =>
  (finding) =>
    advice({ code, ...finding });

export const en: ValidateTexts = {
  levels: { error: 'error', warning: 'warning' },
  advice: {
    missing: problem('missing'),
    invalid: problem('invalid'),
    duplicate: problem('duplicate'),
    'too-long': problem('too-long'),
    reference: problem('reference'),
    rewritten: ({ found, expected }) => `is ${found}, which is read as ${expected}. Write that.`,
    renamed: ({ found, expected }) =>
      `is missing; "${found}" is used for it. Call it "${expected}", so that other software finds it too.`,
    nameless: ({ expected }) =>
      `is missing, and visitors see ${expected}. Add it, or name the property that has it on the map: title-property.`,
    'section-form': ({ expected }) =>
      FORMS[expected] ?? 'has not the form of this section. Make it a list of records: [ … ].',
    version: ({ expected }) =>
      expected === 'news'
        ? 'is not that of a JSON Feed, though this looks like one. Write "version": "https://jsonfeed.org/version/1.1".'
        : 'has to be 1, as a number. Write "version": 1.',
    'newer-version': ({ found }) =>
      `is ${found}, which is newer than this program. Take a newer one; for now it is read as version 1.`,
    'no-sections': () => 'has no section, so that no widget has anything to show. Add one.',
    'unknown-field': () => 'is not a field of the feed. Look for a typing error, or leave it out.',
    'not-utf-8': () => 'is not in UTF-8, so that accents come out wrong. Save it as UTF-8.',
    crs: () =>
      'is not for GeoJSON of today (RFC 7946). Write WGS 84 coordinates, and leave it out.',
    'unknown-reference': ({ found }) =>
      `refers to "${found}", which the feed does not have. Mend the id, or add the record.`,
    'unknown-municipality': ({ found }) =>
      `"${found}" is not one municipality that we know. Write its CBS code, such as GM0344, or its name with the province, as in Bergen (NH).`,
    'http-link': ({ found }) => `is ${found}, without encryption. Write https: if the site has it.`,
    'relative-host': ({ found }) =>
      `is ${found}, which leads to a page of that name beside the feed. Begin with https:// for another site.`,
    'home-page': ({ found }) =>
      `is ${found}, and relative to the feed, which is not on the host of home_page_url. Write whole addresses.`,
    'image-alt': () =>
      'has no alt. Say what the image shows, or write "alt": "" when it only decorates.',
    'image-origin': ({ found }) =>
      `is at ${found}, another host than the feed. Widgets show it only with images="any": put it beside the feed.`,
    'http-host': ({ found }) =>
      `${found} is not encrypted, and a page over https does not get it. Publish it over https.`,
    'cors-missing': () =>
      'is missing, so that no other site may read the feed. Let the server send: Access-Control-Allow-Origin: *',
    'cors-other': ({ found }) =>
      `is ${found}, so that other sites may not read the feed. Let the server send: Access-Control-Allow-Origin: *`,
    'cors-vary': () =>
      'differs for each site, and a cache may give one the answer of another. Send *, or add: Vary: Origin',
    redirect: ({ found }) => `the document has moved, which costs time. Use ${found}`,
    'mime-type': ({ found }) =>
      `is ${found || 'missing'}. Let the server send: Content-Type: application/json`,
    compression: ({ found }) =>
      `there is none for ${found} bytes. Switch on gzip or Brotli for JSON.`,
    caching: () =>
      'is missing, with ETag and Last-Modified, so that each visit costs the whole feed. Send for example: Cache-Control: max-age=300',
    'no-store': ({ found }) =>
      `is ${found}, so that each visit costs the whole feed. Send for example: Cache-Control: max-age=300`,
  },
  unreadable: {
    network: (found) =>
      `no connection${found && ` (${found})`}. Check the address and the certificate.`,
    timeout: (found) =>
      `the server did not send it within ${found || 10} seconds. Let it answer sooner, or wait longer.`,
    status: (found) =>
      `the server answers ${found}. Put the document at this address, open to everybody.`,
    'too-large': () => 'there is more than 20 MB. Leave out old records, or shorten texts.',
    'not-json': (found) => OTHER_FORMS[found] ?? notJson(found),
    'not-a-feed': () =>
      'this is JSON, but no programme feed, JSON Feed or GeoJSON FeatureCollection.',
    'no-section': () => 'the feed does not have this section. Add it.',
    'no-file': (found) =>
      found === 'EISDIR'
        ? 'this is a folder. Give the file in it that holds the feed.'
        : `the file cannot be read (${found}). Check its name and its rights.`,
    redirects: () => 'one address leads to the next without end. Mend the redirects.',
    'out-of-reach': () =>
      'this cannot be followed from here. Put the document in the folder of the feed.',
  },
  times: (count) => `The same in ${count} records.`,
  fits: 'Everything fits.',
  summary: (errors, warnings) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
};

/** What stands there in place of JSON. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  HTML: 'this is a web page. Give the address of the JSON document itself.',
  RSS: 'this is RSS, and the widgets read JSON Feed (https://jsonfeed.org). Give the address of the JSON Feed of this site, or let a plugin of its system publish one.',
  Atom: 'this is Atom, and the widgets read JSON Feed (https://jsonfeed.org). Give the address of the JSON Feed of this site, or let a plugin of its system publish one.',
  XML: 'this is XML. Give the address of a JSON document.',
  gzip: 'this is compressed with gzip. Give the JSON itself; a server sends it with Content-Encoding: gzip.',
  zip: 'this is a ZIP file. Give the JSON file that is in it.',
  'UTF-16': 'this is text in UTF-16, which is not JSON for browsers. Save it as UTF-8.',
  empty: 'there is nothing in it. Write the feed first.',
};

/** @param found - Line and column, and the character there: `12:5 }`. */
function notJson(found: string): string {
  const [, line, column, sign] = /^(\d+):(\d+) ?(.*)$/su.exec(found) ?? [];
  const what = sign ? `${sign} is not expected` : 'something is missing';
  return `this is not JSON: at line ${line}, column ${column} ${what}. Look there, and just before, for a comma or quote too many or too few.`;
}

const FORMS: Readonly<Record<string, string>> = {
  news: 'is no JSON Feed. Make it an object with "version" and "items": [ … ].',
  initiatives: 'is no GeoJSON. Make it an object with "type": "FeatureCollection" and "features".',
  programme: 'has not the form of this section. Make it an object: { … }.',
  submission: 'has not the form of this section. Make it an object: { … }.',
};
