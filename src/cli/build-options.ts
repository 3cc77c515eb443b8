import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

import { enumAttribute } from '../publisher/attributes.js';
import type { SourceType } from '../publisher/build/config.js';
import { SOURCE_SECTIONS, SOURCE_TYPES } from '../publisher/build/config.js';
import type { BuildTexts } from '../publisher/build/texts.js';
import { buildTexts } from '../publisher/build/texts.js';
import type { SectionName } from '../feed/sections.js';
import { UsageError } from './usage.js';

/**
 * Reads the words behind a command for publishers, which may name several files.
 * @throws UsageError
 */
export function readWords<const O extends NonNullable<ParseArgsConfig['options']>>(
  words: string[],
  options: O,
  command: string,
) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. To specify');
    throw new UsageError(`${message.replace(/\.$/, '')}.\nSee: dia-feed ${command} --help`);
  }
}

/** @throws AttributeError */
export const textsOf = (lang: string | undefined): BuildTexts =>
  buildTexts[enumAttribute({ lang }, 'lang', ['en', 'nl'])];

/** @throws AttributeError */
export const sectionOf = (section: string | undefined): SectionName | undefined =>
  section === undefined
    ? undefined
    : enumAttribute({ section }, 'section', SOURCE_SECTIONS as [SectionName, ...SectionName[]]);

/** @throws AttributeError */
export const typeOption = (type: string | undefined): SourceType | undefined =>
  type === undefined ? undefined : enumAttribute<SourceType>({ type }, 'type', SOURCE_TYPES);
