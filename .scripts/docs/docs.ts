/**
 * Writes the reference documents that are generated: `docs/widgets.md` from the JSDoc of the
 * elements, `docs/feed.md` from the schemas, `docs/accessibility` from what tests prove; and what the
 * configurator offers of each element.
 *
 *   npm run docs
 *   npm run docs -- --check   fails when one is out of date, and writes nothing
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { accessibilityPages } from './accessibility/pages.js';
import { designTokens } from './design-tokens.js';
import { describeFeed } from './feed.js';
import { describeTokens } from './tokens-page.js';
import { describeWidgets } from './widgets.js';
import { elementsModule } from './configurator.js';
import { writeManifest } from '../manifest.js';
import { tokensOf } from './tokens.js';

const manifest = await writeManifest();
const tokens = tokensOf(manifest);
const texts = {
  'docs/widgets.md': describeWidgets(manifest),
  'docs/feed.md': describeFeed(),
  'docs/tokens.md': describeTokens(tokens),
  'docs/tokens.json': designTokens(tokens),
  ...accessibilityPages(),
  'demo/configurator/elements.data.ts': elementsModule(manifest),
};

for (const [path, text] of Object.entries(texts)) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
  } else if (formatted !== read(file)) {
    console.error(`${path} is out of date. Run: npm run docs`);
    process.exitCode = 1;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
