import type { AttributeError, AttributeErrorCode } from '../publisher/attributes.js';
import { en as validateEn } from '../publisher/validate/texts/en.js';
import { nl as validateNl } from '../publisher/validate/texts/nl.js';
import type { ValidateTexts } from '../publisher/validate/texts/texts.js';

/** Adds what only the command line can advise: its own options. */
const withAdvice = (texts: ValidateTexts, outOfReach: string): ValidateTexts => ({
  ...texts,
  unreadable: { ...texts.unreadable, 'out-of-reach': () => outOfReach },
});

/** What `validate` says, in each language that it speaks. */
export const validateTexts = {
  en: withAdvice(
    validateEn,
    'this cannot be followed from here. Put the document in the folder of the feed, or give --base.',
  ),
  nl: withAdvice(
    validateNl,
    'dit is van hier niet te volgen. Zet het document in de map van de feed, of geef --base.',
  ),
};

/** What is wrong with an attribute that was given as an option. */
const attributeTexts: Readonly<Record<AttributeErrorCode, (error: AttributeError) => string>> = {
  'unknown-word': ({ attribute, value, allowed }) =>
    `--${attribute} "${value}" is wrong. Use ${allowed.join(' or ')}.`,
  'out-of-range': ({ attribute, value, allowed: [min, max] }) =>
    `--${attribute} "${value}" is wrong. Give a whole number from ${min} to ${max}.`,
  'not-a-url': ({ attribute, value }) => `--${attribute} "${value}" is no web address.`,
  'not-a-period': ({ attribute }) => `--${attribute}: use a year or two, as in 2020-2021.`,
  'unknown-place': ({ value }) => `We know no municipality or province "${value}".`,
  'not-applicable': ({ attribute }) => `--${attribute} has no meaning here.`,
};

/** Says what is wrong with an attribute that was given as an option. */
export const describeAttributeError = (error: AttributeError): string =>
  attributeTexts[error.code](error);
