import { MAX_ITEMS, MAX_LENGTH } from '../../feed/read/record.js';
import { formatCount } from '../count.js';
import type { Expected, ProblemTexts } from './texts.js';

/** Advice about a field, by the kind of its values. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'Enter some text.',
  string: 'Enter some text.',
  id: 'Enter a text that is unique in its section.',
  url: 'Enter a web address that begins with https:// or http://, or a relative one.',
  link: 'Enter a web address that begins with https:// or http://, or a mailto: address.',
  email: 'Enter an email address.',
  date: 'Enter a date such as 2026-03-18, or a date with a time such as 2026-03-18T20:00:00+01:00.',
  day: 'Enter a year such as 2026, or a date such as 2026-03-18.',
  year: 'Enter a year such as 2026, as a number.',
  count: 'Enter a whole number, 0 or more.',
  lang: 'Enter a language tag such as nl or fy.',
  position:
    'Enter [longitude, latitude] in degrees, longitude first. If the place is not known, leave this out: [0, 0] is no place.',
  point:
    'Enter a GeoJSON Point with [longitude, latitude] in degrees, or null if the place is not known: [0, 0] is no place.',
  object: 'Make it an object: { … }.',
  list: 'Make it a list: [ … ].',
};

function fillIn(expected: string): string {
  const kind = expected.replace('[]', '');
  const words = kind.split('|').filter((word) => word !== '*');
  return FIELDS[kind] ?? `Enter one of these words: ${words.join(', ')}.`;
}

const CHARACTERS = formatCount(MAX_LENGTH, ['character', 'characters'], { language: 'en' });
const VALUES = formatCount(MAX_ITEMS, ['value', 'values'], { language: 'en' });

function tooLong(expected: string): string {
  if (expected === 'list') {
    return `has more than ${VALUES}. The widgets do not show the rest. Make the list shorter.`;
  }
  return expected === 'text' || expected === 'string'
    ? `has more than ${CHARACTERS}. The widgets do not show the rest. Make the text shorter.`
    : `has more than ${CHARACTERS}, so the widgets do not use it. Make it shorter.`;
}

const FORMS = {
  address: 'an address that begins with https://',
  name: 'letters and digits',
  period: 'a year, or two years as in 2020-2021',
  tiles:
    'pdok-grijs, pdok-standaard, pdok-pastel or pdok-water, or an address with {z}, {x} and {y}',
} as const;

function accepted(expected: Expected): string {
  if (typeof expected === 'string') return FORMS[expected];
  const [first, last] = expected;
  return typeof first === 'number'
    ? `a whole number from ${first} to ${last}`
    : expected.join(' or ');
}

/** Of a value that may have been cut at its comma. */
const QUOTES = 'If there is a comma in it, put the name between double quotes.';

export const en: ProblemTexts = {
  language: 'en',
  sections: {
    programme: ['programme', 'programmes'],
    partners: ['partner', 'partners'],
    subgoals: ['subgoal', 'subgoals'],
    priorities: ['priority', 'priorities'],
    themes: ['theme', 'themes'],
    instruments: ['tool', 'tools'],
    projects: ['project', 'projects'],
    events: ['event', 'events'],
    news: ['news item', 'news items'],
    initiatives: ['initiative', 'initiatives'],
    submission: ['submission address', 'submission addresses'],
    subscribe: ['subscription', 'subscriptions'],
  },
  problems: {
    missing: ({ expected }) =>
      `is missing. ${fillIn(expected)} Without it, the widgets do not show this item.`,
    invalid: ({ expected, found }) =>
      `is ${found}. ${fillIn(expected)}${expected.endsWith('*') ? ' For now visitors see this word itself.' : ''}`,
    duplicate: ({ found }) =>
      `has the same id (${found}) as an earlier item. Give each item an id of its own.`,
    'too-long': ({ expected }) => tooLong(expected),
    reference: ({ found }) =>
      `is ${found}. It has a character written as in HTML, and visitors see it like that. Write the character itself: & instead of &amp;.`,
  },
  failures: {
    network: (found) =>
      `there is no connection${found && ` (${found})`}. Check the address and the certificate.`,
    timeout: (found) =>
      `the server does not respond in time. Make it respond within ${found || 10} seconds.`,
    status: (found) =>
      `the server responds with ${found}. Put the file at this address, open to everybody.`,
    'too-large': () => 'the file is larger than 20 MB. Leave out old items, or shorten texts.',
    'not-json': () => 'this is not JSON. Mend the file, or let a program write it.',
    'not-a-feed': () =>
      'this is JSON, but not a programme feed, JSON Feed or GeoJSON FeatureCollection with items that we can show.',
    'no-section': () => 'the feed does not have this section. Add it.',
  },
  noFeed: 'There is no feed. Put the address of the feed in the attribute src.',
  badAddress: (address) =>
    `“${address}” is not an address that begins with https://. Correct the address.`,
  sectionOrigin: (origin) =>
    `the feed has this section on ${origin}. With sections="any" the widget may load it from there.`,
  diagnoses: {
    policy: ({ origin, rule }) =>
      `The Content-Security-Policy of this page blocks ${origin}. Put in that policy: ${rule}`,
    insecure: ({ origin }) =>
      `A page on https may not fetch from ${origin}. Use an address with https.`,
    cors: ({ origin }) =>
      `${origin} cannot be reached, or does not let other sites read this. ` +
      'Make the server send this, with any redirect too: Access-Control-Allow-Origin: *',
    credentials: () =>
      'Browsers load nothing from an address with a user name or password in it. Leave these out.',
  },
  warnings: {
    'attribute-value': (attribute, value, expected, used) =>
      `${attribute}="${value}" is not possible. Use ${accepted(expected)}. ` +
      (used === undefined ? 'It is ignored now.' : `Now ${used} applies.`),
    'attribute-unused': (attribute) => `${attribute} has no meaning here. Leave it out.`,
    'unknown-place': (name) => `we know no municipality or province “${name}”. ${QUOTES}`,
    'unknown-value': (attribute, value) => `${attribute}: no item has “${value}”. ${QUOTES}`,
    'image-origin': (origin) =>
      `images from ${origin} are not shown, since the feed is on another site. images="any" shows them.`,
    'not-closed': (tag, name) =>
      `<${name}> is inside this widget. End the widget with </${tag}>, not with />.`,
    'filter-alone': () =>
      'this filters the widgets in the same <dia-feed>, but there is no <dia-feed> around it.',
    'tiles-attribution': () => 'say in tiles-attribution who made the background map.',
    'tiles-braces': (unknown) =>
      `use only {z}, {x} and {y} in tiles, not ${unknown.join(' or ')}.` +
      (unknown.includes('{s}') ? ' Put the name of one server in place of {s}.' : '') +
      (unknown.includes('{r}') ? ' Leave out {r}.' : ''),
    'boundaries-left-out': (url, count) =>
      `${url}: boundaries left out: ${count}. They are no polygons, or of no known municipality.`,
    'boundaries-first-page': (url) =>
      `${url}: this is only the first page. Put a higher limit in the address.`,
    'boundaries-none': (url) => `${url}: there are no boundaries of municipalities in it.`,
  },
  leftOut: ['mistake in this feed', 'mistakes in this feed'],
  seeDebug: 'The attribute debug lists them beneath the widget.',
};
