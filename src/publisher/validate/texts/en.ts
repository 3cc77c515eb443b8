import { en as problems } from '../../../text/problems/en.js';
import type { ValidateTexts } from './texts.js';

export const en: ValidateTexts = {
  ...problems,
  levels: { error: ['error', 'errors'], warning: ['warning', 'warnings'] },
  advice: {
    ...problems.problems,
    'section-form': ({ expected }) =>
      FORMS[expected] ?? 'does not have the form of this section. Make it a list of items: [ … ].',
    version: () => 'has to be 1, as a number. Write "version": 1.',
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
    'no-file': (found) => `the file cannot be read (${found}). Check its name and permissions.`,
    redirects: () => 'one address leads to the next without end. Correct the redirects.',
    'out-of-reach': () =>
      'we cannot follow this address here. Put the file in the folder of the feed.',
  },
};

const FORMS: Readonly<Record<string, string>> = {
  news: 'is not a JSON Feed. Make it an object with "version" and "items": [ … ].',
  initiatives: 'is not GeoJSON. Make it an object with "type": "FeatureCollection" and "features".',
  programme: 'does not have the form of this section. Make it an object: { … }.',
  submission: 'does not have the form of this section. Make it an object: { … }.',
};
