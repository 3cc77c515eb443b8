/** What the documents claim is what the code, its tools and its texts say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, it } from 'vitest';

import { DOCUMENTS } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const readme = read('README.md');
const guide = read('docs/handleiding.md');
const { version, devDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  devDependencies: Record<string, string>;
};
const widgets = readdirSync(join(root, 'src/widgets'));

/** Everything below a folder that may hold texts for people. */
const sourcesIn = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|html)$/.test(name))
    .map((name) => read(`${folder}/${name}`))
    .join('\n')
    .replaceAll(/\s+/g, ' ');

describe('the README and the Dutch guide', () => {
  it('list every element', () => {
    assert.ok(widgets.length > 10);
    for (const widget of widgets) {
      assert.ok(readme.includes(`\`<dia-${widget}>\``), `README.md: dia-${widget}`);
      assert.ok(guide.includes(`\`<dia-${widget}>\``), `docs/handleiding.md: dia-${widget}`);
    }
  });

  it('show a picture of every element that can be seen', () => {
    for (const widget of widgets.filter((name) => name !== 'feed')) {
      assert.ok(readme.includes(`docs/pictures/${widget}.webp`), widget);
    }
  });

  it('name the version, the browser that the tests bring, and the budget', () => {
    assert.ok(readme.includes(`version ${version}.`));
    assert.match(read('publiccode.yml'), new RegExp(`^softwareVersion: '${version}'$`, 'm'));
    const [chromium = ''] = devDependencies['@sparticuz/chromium']!.split('.');
    assert.match(readme, new RegExp(`^\\| Chromium +\\| ${chromium} +\\|`, 'm'));
    const [, budget = ''] =
      /'a page with one list widget, all scripts', ([\d.]+),/.exec(
        read('.scripts/build/size.js'),
      ) ?? [];
    assert.ok(budget);
    assert.ok(readme.includes(`at most ${budget} kB`));
  });
});

describe('accessibility', () => {
  it('is claimed with who tested it', () => {
    const tested = 'Zelf getest; nog niet door anderen onderzocht.';
    assert.ok(read('publiccode.yml').replaceAll(/\s+/g, ' ').includes(tested));
    assert.ok(read('docs/accessibility/README.md').includes(tested));
    assert.ok(readme.includes('Tested by the makers; not yet by an independent party'));
  });

  it('is not claimed to be more than that', () => {
    for (const path of [...DOCUMENTS, 'publiccode.yml']) {
      const text = read(path).replaceAll(/\s+/g, ' ');
      assert.doesNotMatch(
        text,
        /(?:voldo(?:en|et) aan|meets?|conforms? to|volgens) WCAG(?! ?-EM)/i,
        path,
      );
    }
  });
});

describe('texts of the widgets that Dutch documents quote', () => {
  const texts = sourcesIn('src/text') + sourcesIn('demo/configurator');
  /** What a reader types or says, or a term: no text of ours. */
  const OTHERS = [
    'am',
    'xyz',
    'watnietbestaat',
    'klik Toon meer',
    'klik Zoom in',
    'minder beweging',
    'nog niet bevestigd',
    'Nagelezen',
    'voldoet',
  ];
  const dutch = DOCUMENTS.filter((path) =>
    /^docs\/(?:accessibility\/|handleiding|feed-maken|privacy)/.test(path),
  );

  it('are those that visitors and web editors see', () => {
    const quoted = dutch.flatMap((path) =>
      [...read(path).matchAll(/“([^”]+)”/g)].map(([, text = '']) => ({ path, text })),
    );
    assert.ok(quoted.length > 40);
    const wrong = quoted.filter(({ text }) => !OTHERS.includes(text) && !texts.includes(text));
    assert.deepEqual(wrong, []);
  });
});
