import type { MessageLanguage } from './language.js';
import type { UsageCode, UsageError } from './usage.js';

type UsageTexts = Readonly<Record<UsageCode, (found: string, expected: string) => string>>;

/** What each command needs beside its options. */
const NEEDS = {
  one: 'FILE-or-URL',
  diff: 'dia-feed diff OLD NEW',
  import: 'dia-feed import FILE [DIR]',
  convert: 'dia-feed convert FILE-or-URL',
  init: 'dia-feed init [DIR]',
  build: 'dia-feed build [DIR] --out PUBLIC',
} as const;

/** The first line of what an error expects: the command. */
const commandIn = (expected: string): string => expected.split('\n')[0] ?? '';

/** What was wrong in the use of the command line, and what is right. */
const usageTexts: Readonly<Record<MessageLanguage, UsageTexts>> = {
  nl: {
    'unknown-command': (found) => `De opdracht "${found}" is er niet. Kijk bij: dia-feed --help`,
    'unknown-widget': (found, expected) =>
      `Van "${found}" kunnen we geen snapshot maken. Begin met een van deze: ${expected}.`,
    'unknown-option': (found, expected) =>
      `De optie ${found} is er niet.\nKijk bij: dia-feed ${commandIn(expected)} --help\nOpties: ${expected.split('\n')[1]}`,
    'no-value': (found, expected) =>
      `Achter ${found} hoort een waarde.\nKijk bij: dia-feed ${expected} --help`,
    'no-such-value': (found, expected) =>
      `Achter ${found} hoort geen waarde.\nKijk bij: dia-feed ${expected} --help`,
    'one-document': (_, expected) =>
      `Geef één bestand of adres, of - voor de standaardinvoer: dia-feed ${expected} ${NEEDS.one}`,
    'one-source': () => `Geef één bestand of adres: ${NEEDS.convert}`,
    'one-file': () => `Geef een bestand, en de map waar het in moet: ${NEEDS.import}`,
    'one-folder': () => `Geef één map: ${NEEDS.init}`,
    'two-feeds': () => `Geef twee feeds, de oudste eerst: ${NEEDS.diff}`,
    'no-out': () => `Zeg in welke map de feed moet komen: ${NEEDS.build}`,
    'no-section': (found) => `Zeg welk onderdeel ${found} is, zoals: --section news`,
    'bad-timeout': (found) =>
      `--timeout "${found}" kan niet. Geef een geheel aantal seconden van 1 tot en met 600.`,
    'bad-years': (found) =>
      `--years "${found}" kan niet. Geef een geheel getal van 1 tot en met 20.`,
    'bad-id': (found) => `--id "${found}" kan niet. Gebruik letters, cijfers en streepjes.`,
    'bad-address': (found, option) => `${option} "${found}" is geen webadres. Begin met https://`,
    'no-folder': (found) => `${found} is geen map.`,
    outside: (found, folder) => `${found} ligt niet in de map ${folder}.`,
    exists: (found) => `Bestaat al, en is niet veranderd: ${found}`,
    'no-mark': (found, marks) => `In ${found} moet dit één keer in de widget staan:\n${marks}`,
    'unreadable-page': (found, code) => `--update: we kunnen ${found} niet lezen (${code}).`,
    'not-utf-8': (found) =>
      `--update: ${found} is niet in UTF-8, en er is niets geschreven. Sla de pagina op als UTF-8, met <meta charset="utf-8">.`,
    'unwritable-page': (found, code) => `--update: we kunnen ${found} niet schrijven (${code}).`,
  },
  en: {
    'unknown-command': (found) => `There is no command "${found}". Try: dia-feed --help`,
    'unknown-widget': (found, expected) =>
      `There is no snapshot of "${found}". Begin with one of: ${expected}.`,
    'unknown-option': (found, expected) =>
      `There is no option ${found}.\nSee: dia-feed ${commandIn(expected)} --help\nOptions: ${expected.split('\n')[1]}`,
    'no-value': (found, expected) =>
      `${found} needs a value behind it.\nSee: dia-feed ${expected} --help`,
    'no-such-value': (found, expected) =>
      `${found} takes no value.\nSee: dia-feed ${expected} --help`,
    'one-document': (_, expected) =>
      `Give one file, address, or - for standard input: dia-feed ${expected} ${NEEDS.one}`,
    'one-source': () => `Give one file or address: ${NEEDS.convert}`,
    'one-file': () => `Give a file, and the folder to write it in: ${NEEDS.import}`,
    'one-folder': () => `Give one folder: ${NEEDS.init}`,
    'two-feeds': () => `Give two feeds, the older one first: ${NEEDS.diff}`,
    'no-out': () => `Say where the feed is to be published: ${NEEDS.build}`,
    'no-section': (found) => `Say which section ${found} is, as in: --section news`,
    'bad-timeout': (found) =>
      `--timeout "${found}" is wrong. Give a whole number of seconds from 1 to 600.`,
    'bad-years': (found) => `--years "${found}" is wrong. Give a whole number from 1 to 20.`,
    'bad-id': (found) => `--id "${found}" is wrong. Use letters, figures and dashes.`,
    'bad-address': (found, option) => `${option} "${found}" is no web address. Begin with https://`,
    'no-folder': (found) => `${found} is no folder.`,
    outside: (found, folder) => `${found} is not in the folder ${folder}.`,
    exists: (found) => `Exists, and was not changed: ${found}`,
    'no-mark': (found, marks) => `${found} needs this once, inside the widget:\n${marks}`,
    'unreadable-page': (found, code) => `--update: ${found} cannot be read (${code}).`,
    'not-utf-8': (found) =>
      `--update: ${found} is not in UTF-8, and nothing was written. Save it as UTF-8, with <meta charset="utf-8">.`,
    'unwritable-page': (found, code) => `--update: ${found} cannot be written (${code}).`,
  },
};

/** Says what was wrong in the use of the command line. */
export const describeUsageError = (
  { code, found, expected }: UsageError,
  language: MessageLanguage,
): string => usageTexts[language][code](found, expected);
