import type { AttributeError, AttributeErrorCode } from '../publisher/attributes.js';
import { en as validateEn } from '../publisher/validate/texts/en.js';
import { nl as validateNl } from '../publisher/validate/texts/nl.js';
import type { ValidateTexts } from '../publisher/validate/texts/texts.js';
import type { Noun } from '../text/index.js';
import type { MessageLanguage } from './language.js';

/** Adds advice about the options of the command line. */
const withAdvice = (texts: ValidateTexts, outOfReach: string): ValidateTexts => ({
  ...texts,
  unreadable: { ...texts.unreadable, 'out-of-reach': () => outOfReach },
});

/** The texts of `validate` by language. */
export const validateTexts: Readonly<Record<MessageLanguage, ValidateTexts>> = {
  nl: withAdvice(
    validateNl,
    'we kunnen dit adres hier niet volgen. Zet het bestand in de map van de feed, of geef --base.',
  ),
  en: withAdvice(
    validateEn,
    'we cannot follow this address here. Put the file in the folder of the feed, or give --base.',
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
