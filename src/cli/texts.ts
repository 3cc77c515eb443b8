import type { AttributeError, AttributeErrorCode } from '../publisher/attributes.js';
import type { SourceType } from '../publisher/build/config.js';
import { en as validateEn } from '../publisher/validate/texts/en.js';
import { nl as validateNl } from '../publisher/validate/texts/nl.js';
import type { ValidateTexts } from '../publisher/validate/texts/texts.js';
import type { Noun } from '../text/index.js';
import type { MessageLanguage } from './language.js';

/** By what a document is, the type of source as which `convert` reads it. */
const CONVERTED: Readonly<Record<string, SourceType>> = {
  ...{ RSS: 'rss', Atom: 'rss', iCalendar: 'ical', Markdown: 'markdown', WordPress: 'wordpress' },
  ...{ OpenPub: 'openpub', OpenAgenda: 'openagenda', Drupal: 'drupal' },
};

/** What shells read as one word: an address may have any character. */
const shellWord = (text: string): string =>
  /^[\w.:/@%+=~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A command that reads a document which is no feed. */
function commandFor(place: string, found: string): string | undefined {
  // A page may name an address of its data.
  const [form = '', address = place] = found.split(' ');
  if (place === '-') return undefined;
  const http = address.startsWith('http:') ? ' --http' : '';
  const target = shellWord(address);
  if (form === 'CSV' || form === 'Excel') return `dia-feed import ${target}${http}`;
  if (form === 'HTML' && address !== place) return `dia-feed convert ${target} --type rss${http}`;
  return Object.hasOwn(CONVERTED, form)
    ? `dia-feed convert ${target} --type ${CONVERTED[form]}${http}`
    : undefined;
}

/** Adds what only the command line can advise: its own options and commands. */
const withAdvice = (
  texts: ValidateTexts,
  outOfReach: string,
  suggest: (command: string) => string,
): ValidateTexts => ({
  ...texts,
  unreadable: { ...texts.unreadable, 'out-of-reach': () => outOfReach },
  suggest: (place, found) => {
    const command = commandFor(place, found);
    return command && suggest(command);
  },
});

/** The texts of `validate` by language. */
export const validateTexts: Readonly<Record<MessageLanguage, ValidateTexts>> = {
  nl: withAdvice(
    validateNl,
    'we kunnen dit adres hier niet volgen. Zet het bestand in de map van de feed, of geef --base.',
    (command) => `Maak er zelf een onderdeel van: ${command}`,
  ),
  en: withAdvice(
    validateEn,
    'we cannot follow this address here. Put the file in the folder of the feed, or give --base.',
    (command) => `Make a section of it yourself: ${command}`,
  ),
};

/** The messages of `snapshot`. */
interface SnapshotTexts {
  /** Follows the name of a page. */
  readonly updated: string;
  readonly unchanged: string;
  /** Follows a number, and precedes the command that lists the problems. */
  readonly leftOut: Noun;
  readonly relative: string;
}

export const snapshotTexts: Readonly<Record<MessageLanguage, SnapshotTexts>> = {
  nl: {
    updated: 'is bijgewerkt.',
    unchanged: 'was al bij.',
    leftOut: ['fout is weggelaten. Zie:', 'fouten zijn weggelaten. Zie:'],
    relative: 'Relatieve adressen zijn weggelaten. Geef het adres van de feed: --base https://…',
  },
  en: {
    updated: 'is up to date again.',
    unchanged: 'was up to date.',
    leftOut: ['mistake was left out. See:', 'mistakes were left out. See:'],
    relative: 'Relative addresses were left out. Give the address of the feed: --base https://…',
  },
};

type AttributeTexts = Readonly<Record<AttributeErrorCode, (error: AttributeError) => string>>;

/** The texts of errors in options that set an attribute. */
const attributeTexts: Readonly<Record<MessageLanguage, AttributeTexts>> = {
  nl: {
    'unknown-word': ({ attribute, value, allowed }) =>
      `--${attribute} "${value}" kan niet. Gebruik ${allowed.join(' of ')}.`,
    'out-of-range': ({ attribute, value, allowed: [min, max] }) =>
      `--${attribute} "${value}" kan niet. Gebruik een geheel getal van ${min} tot en met ${max}.`,
    'not-a-url': ({ attribute, value }) => `--${attribute} "${value}" is geen webadres.`,
    'not-a-period': ({ attribute }) =>
      `--${attribute}: gebruik een jaar, of twee jaren zoals 2020-2021.`,
    'unknown-place': ({ value }) => `We kennen geen gemeente of provincie "${value}".`,
    'not-applicable': ({ attribute }) => `--${attribute} heeft hier geen betekenis.`,
  },
  en: {
    'unknown-word': ({ attribute, value, allowed }) =>
      `--${attribute} "${value}" is wrong. Use ${allowed.join(' or ')}.`,
    'out-of-range': ({ attribute, value, allowed: [min, max] }) =>
      `--${attribute} "${value}" is wrong. Use a whole number from ${min} to ${max}.`,
    'not-a-url': ({ attribute, value }) => `--${attribute} "${value}" is not a web address.`,
    'not-a-period': ({ attribute }) => `--${attribute}: use a year, or two years as in 2020-2021.`,
    'unknown-place': ({ value }) => `We know no municipality or province "${value}".`,
    'not-applicable': ({ attribute }) => `--${attribute} has no meaning here.`,
  },
};

/** Describes an error in an option that sets an attribute. */
export const describeAttributeError = (error: AttributeError, language: MessageLanguage): string =>
  attributeTexts[language][error.code](error);
