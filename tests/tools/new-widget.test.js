import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A large widget has a folder of tests. @param {string} path Of the tests, without an extension. */
const hasTests = (path) =>
  existsSync(`${path}.browser.test.ts`) ||
  (existsSync(path) && readdirSync(path).some((name) => name.endsWith('.browser.test.ts')));

/** Without JavaScript there is nothing of these. */
const SHOWS_NOTHING = ['feed', 'filter'];

/**
 * The steps of the recipe for a new widget that somebody forgot.
 * @param {string} project
 */
function forgotten(project) {
  const read = (/** @type {string} */ path) =>
    existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : '';
  return readdirSync(join(project, 'src/widgets')).flatMap((name) => {
    const className = `Dia${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
    const steps = {
      [`src/widgets/${name}/${name}.ts: class ${className}`]: read(
        `src/widgets/${name}/${name}.ts`,
      ).includes(`export class ${className} `),
      [`src/widgets/${name}/define.ts: dia-${name}`]: read(
        `src/widgets/${name}/define.ts`,
      ).includes(`define('dia-${name}', ${className})`),
      [`src/embed/tags.ts: dia-${name}`]: read('src/embed/tags.ts').includes(
        `'dia-${name}': () => import('../widgets/${name}/define.js')`,
      ),
      [`src/index.ts: ${className}`]: read('src/index.ts').includes(
        `export { ${className} } from './widgets/${name}/${name}.js';`,
      ),
      [`tests/widgets/${name}.browser.test.ts`]: hasTests(join(project, `tests/widgets/${name}`)),
      [`src/cli/snapshot/widgets/index.ts: ${name}`]:
        SHOWS_NOTHING.includes(name) ||
        new RegExp(`^  '?${name}'?[:,]`, 'm').test(read('src/cli/snapshot/widgets/index.ts')),
      [`stories/${name}.stories.ts`]: existsSync(join(project, `stories/${name}.stories.ts`)),
    };
    return Object.entries(steps).flatMap(([step, done]) => (done ? [] : [step]));
  });
}

describe('the recipe for a widget', () => {
  it('was followed to the end for every widget', () => {
    assert.deepEqual(forgotten(root), []);
  });
});

describe('npm run new-widget', () => {
  /** @type {string} */
  let project;

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'dia-new-widget-'));
    const parts = [
      'src',
      'demo',
      'tests',
      'stories',
      '.scripts',
      '.config',
      'package.json',
      'tsconfig.json',
    ];
    for (const path of parts) {
      if (existsSync(join(root, path))) {
        cpSync(join(root, path), join(project, path), { recursive: true });
      }
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
  });

  afterAll(() => rmSync(project, { recursive: true }));

  /** @param {string[]} words */
  function run(...words) {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: project,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }
  const newWidget = (/** @type {string[]} */ ...words) => run('.scripts/new-widget.js', ...words);

  it('refuses what is no name', () => {
    for (const name of ['', 'ThemeList', '-list', 'list-', 'theme_list', '../list', '1-list']) {
      const { status, output } = newWidget(name, 'themes');
      assert.equal(status, 1, name);
      assert.match(output, /is no name/);
    }
  });

  it('refuses a name that exists', () => {
    const { status, output } = newWidget('priority-list', 'priorities');
    assert.equal(status, 1);
    assert.match(output, /exists/);
  });

  it('refuses what is no section', () => {
    const { status, output } = newWidget('theme-wheel', 'wheels');
    assert.equal(status, 1);
    assert.match(output, /no section.*themes/);
  });

  it('writes a widget that fits, and says what is left to do', () => {
    const before = forgotten(project);
    const { status, output } = newWidget('theme-wheel', 'themes');
    assert.equal(status, 0, output);
    assert.match(output, /left to do/);
    assert.deepEqual(forgotten(project), before);

    const order = readFileSync(join(project, 'src/embed/tags.ts'), 'utf8').match(/dia-[a-z-]+/g);
    assert.deepEqual(order, order?.toSorted());
  });

  it('is noticed when a step is forgotten', () => {
    rmSync(join(project, 'tests/widgets/theme-wheel.browser.test.ts'));
    assert.ok(forgotten(project).includes('tests/widgets/theme-wheel.browser.test.ts'));
  });
});
