import { enumAttribute } from '../publisher/attributes.js';
import type { SourceType } from '../publisher/build/config.js';
import { SOURCE_SECTIONS, SOURCE_TYPES } from '../publisher/build/config.js';
import type { BuildTexts } from '../publisher/build/texts.js';
import { buildTexts } from '../publisher/build/texts.js';
import type { SectionName } from '../feed/sections.js';
import type { MessageLanguage } from './language.js';
import { MESSAGE_LANGUAGES } from './language.js';

/**
 * The texts in the language that is asked for.
 * @param system - The language of the user's system.
 * @throws AttributeError
 */
export const textsOf = (lang: string | undefined, system: MessageLanguage): BuildTexts =>
  buildTexts[lang === undefined ? system : enumAttribute({ lang }, 'lang', MESSAGE_LANGUAGES)];

/** @throws AttributeError */
export const sectionOf = (section: string | undefined): SectionName | undefined =>
  section === undefined
    ? undefined
    : enumAttribute(
        { section },
        'section',
        SOURCE_SECTIONS as [SectionName, ...SectionName[]],
      );

/** @throws AttributeError */
export const typeOption = (type: string | undefined): SourceType | undefined =>
  type === undefined ? undefined : enumAttribute<SourceType>({ type }, 'type', SOURCE_TYPES);
