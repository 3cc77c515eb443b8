import { resolve } from 'node:path';

import { TEMPLATE } from '../publisher/build/template.js';
import { textsOf } from './build-options.js';
import { folderAt } from './folder.js';
import type { MessageLanguage } from './language.js';
import { readWords } from './options.js';
import { UsageError } from './usage.js';

/**
 * `dia-feed init`: creates a folder with example files. Existing files stay.
 * @returns 0
 * @throws UsageError, AttributeError
 */
export async function runInit(words: string[], system: MessageLanguage): Promise<number> {
  const { values, positionals } = readWords(words, { lang: { type: 'string' } } as const, 'init');
  const [directory = '.', ...others] = positionals;
  if (others.length) throw new UsageError('one-folder');
  const texts = textsOf(values.lang, system);
  const folder = folderAt(resolve(directory));
  for (const [name, text] of Object.entries(TEMPLATE)) {
    if (await folder.read(name)) console.log(texts.exists(name));
    else {
      // With a byte order mark, Excel reads a table as UTF-8.
      const mark = name.endsWith('.csv') ? '\ufeff' : '';
      await folder.write(name, new TextEncoder().encode(mark + text));
      console.log(texts.written(name));
    }
  }
  console.log(texts.begun(directory));
  return 0;
}
