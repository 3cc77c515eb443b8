/**
 * Begins a widget that shows a section of the feed.
 *
 *   npm run new-widget -- NAME SECTION
 *   npm run new-widget -- theme-list themes
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { insertSorted, newFiles, recordTypes } from './widget-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ path) => join(root, path);

const [name = '', section = ''] = process.argv.slice(2);
const mistake = mistakeIn(name, section);
if (mistake) {
  console.error(`${mistake}\nUse: npm run new-widget -- NAME SECTION`);
  process.exit(1);
}

const { className, variable, files } = newFiles(name, section);
const isSaidFirst = !existsSync(at(`src/text/nl/${section}.ts`));
for (const [path, text] of Object.entries(files)) {
  // A second widget of a section says what the first one does.
  if (!path.startsWith('src/text/') || isSaidFirst) await write(path, text);
}
if (isSaidFirst) {
  for (const language of ['en', 'fy']) {
    await change(`src/text/${language}.ts`, (text) =>
      insertSorted(
        insertSorted(
          text,
          /^import \{ (?!common)\w+ \} from .*\n/gm,
          `import { ${section} } from './${language}/${section}.js';\n`,
        ),
        /^ {2}(?!common)\w+,\n/gm,
        `  ${section},\n`,
      ),
    );
  }
  await change('src/text/texts.ts', (text) =>
    insertSorted(
      text,
      /^ {2}readonly (?!common)\w+: \w*Texts;\n/gm,
      `  readonly ${section}: SectionTexts;\n`,
    ),
  );
}

await change('src/embed/tags.ts', (text) =>
  insertSorted(
    text,
    /^ {2}'dia-.*\n/gm,
    `  'dia-${name}': () => import('../widgets/${name}/define.js'),\n`,
  ),
);
await change('src/index.ts', (text) =>
  insertSorted(
    text,
    /^export \{ Dia\w+ \} from '\.\/widgets\/.*\n/gm,
    `export { ${className} } from './widgets/${name}/${name}.js';\n`,
  ),
);
await change('src/cli/snapshot/widgets/index.ts', (text) =>
  insertSorted(
    insertSorted(
      text,
      /^import \{ \w+ \} from .*\n/gm,
      `import { ${variable} } from './${name}.js';\n`,
    ),
    /^ {2}'.*\n/gm,
    `  '${name}': ${variable},\n`,
  ),
);

console.log(`
What is left to do:
- src/widgets/${name}/${name}.ts: say in its JSDoc what it shows; show more of a record
- src/text: the heading and messages are there, in three languages; add what else the widget says
- src/cli/snapshot/widgets/${name}.ts: show the same of a record where there is no JavaScript
- tests/widgets/helpers.ts: add dia-${name}, so that the tests of all widgets run for it
- tests/widgets/${name}.test.ts: test what only this widget does
- stories/${name}.stories.ts: add a story of what only this widget looks like
- .scripts/accessibility/elements.ts: what holds of it by WCAG otherwise than of all widgets
- npm run docs, and a line under Unreleased in CHANGELOG.md
`);

/** @param {string} name @param {string} section */
function mistakeIn(name, section) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `"${name}" is no name: write lower case letters, with hyphens between words.`;
  }
  if (existsSync(at(`src/widgets/${name}`))) return `src/widgets/${name} exists.`;
  if (readFileSync(at('src/embed/tags.ts'), 'utf8').includes(`'dia-${name}'`)) {
    return `dia-${name} stands in src/embed/tags.ts.`;
  }
  if (!(section in recordTypes)) {
    return `"${section}" is no section: there are ${Object.keys(recordTypes).join(', ')}.`;
  }
  return undefined;
}

/** @param {string} path @param {string} text */
async function write(path, text) {
  if (existsSync(at(path))) throw new Error(`${path} exists.`);
  mkdirSync(dirname(at(path)), { recursive: true });
  const options = { ...(await resolveConfig(at(path))), parser: 'typescript' };
  writeFileSync(at(path), await format(text, options));
  console.log(`new      ${path}`);
}

/** @param {string} path @param {(text: string) => string} edit */
async function change(path, edit) {
  const options = { ...(await resolveConfig(at(path))), parser: 'typescript' };
  writeFileSync(at(path), await format(edit(readFileSync(at(path), 'utf8')), options));
  console.log(`changed  ${path}`);
}
