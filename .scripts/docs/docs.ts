/**
 * Writes the documents that are generated, `npm run docs`: the reference of the elements from their
 * JSDoc, that of the feed from its schemas, the tokens, the statements on accessibility, what editors
 * keep, what to paste in each CMS, and what the configurator and the WordPress plugin offer of each element.
 * With `--check` it writes nothing, and fails when one of them is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { format, resolveConfig } from 'prettier';

import { elementsOf, writeManifest } from '../build/manifest.js';
import { accessibilityPages } from './accessibility/pages.js';
import { withCmsTable } from './cms.js';
import { elementsModule } from './configurator.js';
import { designTokens } from './design-tokens.js';
import { withEditorsTable } from './editors.js';
import { describeFeed } from './feed.js';
import { describeTokens } from './tokens-page.js';
import { tokensOf } from './tokens.js';
import { describeWidgets } from './widgets.js';
import { wordpressWidgets } from './wordpress.js';

const elements = elementsOf(await writeManifest());
const tokens = tokensOf(elements);
const documents = {
  'docs/widgets.md': describeWidgets(elements),
  'docs/feed.md': describeFeed(),
  'docs/tokens.md': describeTokens(tokens),
  'docs/tokens.json': designTokens(tokens),
  'docs/handleiding.md': withCmsTable(
    withEditorsTable(readFileSync('docs/handleiding.md', 'utf8')),
  ),
  ...accessibilityPages(),
  'demo/configurator/elements.data.ts': elementsModule(elements),
  'packages/wordpress/widgets.json': await wordpressWidgets(elements),
};

for (const [path, text] of Object.entries(documents)) {
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (!process.argv.includes('--check')) writeFileSync(path, formatted);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== formatted) {
    console.error(`${path} is out of date. Run: npm run docs`);
    process.exitCode = 1;
  }
}
