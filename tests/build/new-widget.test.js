import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

import { forgotten } from '../tools/recipe.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
      'README.md',
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
  function npm(...words) {
    const { status, stdout, stderr } = spawnSync('npm', words, { cwd: project, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }
  const newWidget = (/** @type {string[]} */ ...words) =>
    npm('run', '--silent', 'new-widget', '--', ...words);

  it('refuses what is no name', () => {
    for (const name of ['', 'ThemeList', 'list-', 'theme_list', '../list', '1-list']) {
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
    assert.match(output, /section.*wheels/);
  });

  it('writes a widget that fits, and says what is left to do', () => {
    const before = forgotten(project);
    const { status, output } = newWidget('theme-wheel', 'themes');
    assert.equal(status, 0, output);
    assert.match(output, /left to do/);
    // What only people can write, `npm test` names.
    const left = forgotten(project).filter((step) => !before.includes(step));
    assert.deepEqual(left, [
      'tests/widgets/table.ts: dia-theme-wheel',
      'tests/cli/golden/theme-wheel.html: DIA_GOLDEN=write npm test -- cli/snapshot',
      'tests/stories/pictures/theme-wheel: npm run test:stories -- --update-snapshots --grep theme-wheel',
      'demo/configurator/explanations.ts: widgetNames: theme-wheel',
      '.scripts/docs/accessibility/elements.ts: theme-wheel, then npm run docs',
      'docs/handleiding.md: dia-theme-wheel',
      'docs/pictures/theme-wheel.webp: put it on a page of the demo, then npm run docs:pictures',
      'README.md: dia-theme-wheel',
    ]);

    // Its test names a row of the table that is not written yet; all else fits.
    const compiled = npm('exec', '--', 'tsc', '--noEmit');
    const faults = compiled.output.split('\n').filter((line) => line.includes('error TS'));
    assert.equal(faults.length, 1, compiled.output);
    assert.match(
      faults[0] ?? '',
      /^tests\/widgets\/theme-wheel\.browser\.test\.ts.*dia-theme-wheel/,
    );

    const order = readFileSync(join(project, 'src/embed/tags.ts'), 'utf8').match(/dia-[a-z-]+/g);
    assert.deepEqual(order, order?.toSorted());
  });

  it('is noticed when a step is forgotten', () => {
    rmSync(join(project, 'tests/widgets/theme-wheel.browser.test.ts'));
    assert.ok(forgotten(project).includes('tests/widgets/theme-wheel.browser.test.ts'));
  });
});
