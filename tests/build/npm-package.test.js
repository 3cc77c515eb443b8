/** The package of `dist/npm`, packed, and used as somebody else's project does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rolldown } from 'rolldown';

import { buildCli } from '../../.scripts/build/cli.js';
import { buildNpm } from '../../.scripts/build/npm.js';
import { writeManifest } from '../../.scripts/build/manifest.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/npm');
const widgets = readdirSync(join(root, 'src/widgets'));
const name = '@democratie-in-actie/widgets';

/** A project of somebody else, with the package in it. */
const project = mkdtempSync(join(tmpdir(), 'dia-npm-'));
const installed = join(project, 'node_modules', name);

/** @param {string} command @param {string[]} args */
function run(command, args, cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(installed, file), 'utf8'));

const { modules } = await (async () => {
  await writeManifest();
  return JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
})();
/** @type {import('../../.scripts/build/manifest.js').Element[]} */
const elements = modules
  .flatMap((/** @type {any} */ { declarations }) => declarations)
  .filter((/** @type {any} */ { tagName }) => tagName);

/** @type {string} */
let tarball;

beforeAll(async () => {
  await buildCli(join(root, 'dist/cli'));
  await buildNpm(widgets);
  const packed = run('npm', ['pack', '--json', '--pack-destination', project], built);
  assert.equal(packed.status, 0, packed.output);
  tarball = join(project, readdirSync(project).find((file) => file.endsWith('.tgz')) ?? '');
  mkdirSync(installed, { recursive: true });
  const unpacked = run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  assert.equal(unpacked.status, 0, unpacked.output);
  // What it says that it needs, and what these projects bring; nothing else is within reach.
  const { dependencies } = read('package.json');
  for (const other of [...Object.keys(dependencies), '@types/react', 'vue']) {
    const link = join(project, 'node_modules', other);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', other), link, 'dir');
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  cpSync(join(root, 'demo/frameworks'), project, { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true }));

describe('the npm package', () => {
  it('is well formed: publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: built, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types for each entry: Are the types wrong?', () => {
    const { status, output } = run(process.execPath, [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      ...[tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'],
    ]);
    assert.equal(status, 0, output);
  });

  it('has an entry for each widget, and each points at a file', () => {
    const { exports, sideEffects } = read('package.json');
    for (const widget of widgets) assert.ok(exports[`./widgets/${widget}.js`], widget);
    const files = [exports, ...sideEffects].flatMap(function paths(entry) {
      /** @type {string[]} */
      const found = typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(paths);
      return found;
    });
    const isThere = (/** @type {string} */ file) =>
      file.includes('*') || existsSync(join(installed, file));
    assert.deepEqual(
      files.filter((file) => !isThere(file)),
      [],
    );
    const require = createRequire(join(project, 'page.js'));
    const data = ['custom-elements', 'html-custom-data', 'css-custom-data', 'web-types', 'tokens'];
    for (const file of [...data, 'package']) assert.ok(require(`${name}/${file}.json`), file);
  });

  it('is read by a strict project, which knows each element by its tag', () => {
    const lines = [
      `import { DiaSelectEvent, type NewsItem, type WidgetStatus } from '${name}';`,
      ...widgets.map((widget) => `import '${name}/widgets/${widget}.js';`),
      `const news = document.createElement('dia-news-feed');`,
      `news.limit = 3;`,
      `export const status: WidgetStatus = news.status;`,
      `export const done: Promise<void> = news.refresh();`,
      `news.addEventListener('dia-select', (event) => { event satisfies DiaSelectEvent; });`,
      `export const title = (item: NewsItem): string | undefined => item.title;`,
      `// @ts-expect-error`,
      `news.limit = 'three';`,
      ...elements.map(
        ({ tagName, name }) =>
          `document.createElement('${tagName}') satisfies import('@democratie-in-actie/widgets').${name};`,
      ),
    ];
    writeFileSync(join(project, 'reader.ts'), lines.join('\n'));
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const { status, output } = typed(['reader.ts'], { module, moduleResolution });
      assert.equal(status, 0, output);
    }
  });

  it('is known to JSX of React 19', () => {
    // A value that an attribute does not have, and one that is nobody's, are mistakes.
    writeFileSync(
      join(project, 'wrong.tsx'),
      `import type {} from '${name}/react';
       // @ts-expect-error
       export const one = <dia-news-feed images="mine" />;
       // @ts-expect-error
       export const two = <dia-news-feed limt={3} />;
       // @ts-expect-error
       export const three = <dia-news />;`,
    );
    const { status, output } = typed(['react.tsx', 'wrong.tsx'], { jsx: 'react-jsx' });
    assert.equal(status, 0, output);
  });

  it('is known to templates of Vue 3', () => {
    const right = readFileSync(join(project, 'vue.vue'), 'utf8');
    writeFileSync(join(project, 'wrong.vue'), right.replace('images="none"', 'images="mine"'));
    const check = (/** @type {string} */ file) =>
      typed([file], { jsx: 'preserve' }, 'vue-tsc/bin/vue-tsc.js');
    const good = check('vue.vue');
    assert.equal(good.status, 0, good.output);
    assert.match(check('wrong.vue').output, /wrong\.vue.*"mine"/);
  });

  it('registers nothing by its root, also on a server', () => {
    const { status, output } = run(process.execPath, [
      '--eval',
      `const classes = await import('${name}');
       const tags = ${JSON.stringify(elements.map(({ tagName }) => tagName))};
       const defined = () => tags.filter((tag) => customElements.get(tag));
       if (defined().length) throw new Error('Defined: ' + defined());
       if (!classes.DiaNewsFeed) throw new Error('There are no classes.');
       ${widgets.map((widget) => `await import('${name}/widgets/${widget}.js');`).join('\n')}
       if (defined().length !== tags.length) throw new Error('Only: ' + defined());`,
      '--input-type=module',
    ]);
    assert.equal(status, 0, output);
  });

  it('leaves nothing in a bundle that uses nothing of it', async () => {
    assert.equal((await bundle(`import '${name}';`)).code.trim(), '');
    const event = await bundle(
      `import { DiaFilterChangeEvent } from '${name}';
       dispatchEvent(new DiaFilterChangeEvent({ search: 'x' }));`,
    );
    assert.ok(event.code.includes('dia-filter-change'));
    assert.ok(!event.code.includes('customElements'), 'an element is in it');
    assert.deepEqual(event.modules, ['feed/events.js']);
  });

  it('brings one widget and no other into a bundle', async () => {
    const { code, modules } = await bundle(`import '${name}/widgets/partner-list.js';`);
    assert.match(code, /customElements\.define/);
    assert.deepEqual(
      modules.filter((file) => file.startsWith('widgets/') && !file.includes('/partner-list/')),
      [],
    );
    assert.ok(modules.includes('widgets/partner-list/define.js'));
  });

  it('tells editors of each element, attribute and token', () => {
    const { customElements, 'web-types': types } = read('package.json');
    const html = read('html-custom-data.json');
    const jetBrains = read(types);
    const css = read('css-custom-data.json').properties.map((/** @type {any} */ one) => one.name);
    const names = (/** @type {{ name: string }[]} */ list = []) =>
      list.map(({ name }) => name).sort();
    // JetBrains knows the parts of all elements together.
    const parts = names(jetBrains.contributions.css['pseudo-elements']);
    assert.equal(jetBrains.version, read('package.json').version);
    assert.deepEqual(names(html.tags), elements.map(({ tagName }) => tagName).sort());
    assert.deepEqual(names(jetBrains.contributions.html.elements), names(html.tags));
    for (const element of elements) {
      const ofTag = (/** @type {any} */ one) => one.name === element.tagName;
      const tag = html.tags.find(ofTag);
      const entry = jetBrains.contributions.html.elements.find(ofTag);
      assert.deepEqual(names(tag.attributes), names(element.attributes));
      assert.deepEqual(names(entry.attributes), names(element.attributes));
      for (const { name } of element.cssParts ?? []) {
        assert.ok(parts.includes(`part(${name})`), name);
      }
      assert.deepEqual(names(entry.js.events), names(element.events));
      for (const { name } of element.cssProperties ?? []) assert.ok(css.includes(name), name);
    }
    const news = html.tags.find((/** @type {any} */ tag) => tag.name === 'dia-news-feed');
    const images = news.attributes.find((/** @type {any} */ one) => one.name === 'images');
    assert.deepEqual(names(images.values), ['any', 'none', 'own']);
    for (const module of read(customElements).modules) {
      assert.ok(existsSync(join(installed, module.path)), module.path);
    }
  });
});

/**
 * Has the types of some files checked, strictly.
 * @param {string[]} files
 * @param {object} options Of the compiler.
 */
function typed(files, options, program = 'typescript/bin/tsc') {
  const config = {
    compilerOptions: {
      ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
      ...{ module: 'esnext', moduleResolution: 'bundler', strict: true, noEmit: true },
      ...options,
    },
    vueCompilerOptions: { strictTemplates: true },
    files,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
  return run(process.execPath, [join(root, 'node_modules', program), '--project', project]);
}

/**
 * A bundle of somebody's page.
 * @param {string} source
 * @returns What is in it, and of which modules of the package.
 */
async function bundle(source) {
  const input = join(project, 'page.js');
  writeFileSync(input, source);
  const build = await rolldown({ input, cwd: project, platform: 'browser' });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const [{ code, modules }] = output;
  return {
    code,
    modules: Object.entries(modules)
      .filter(([id, { renderedLength }]) => id.includes(name) && renderedLength)
      .map(([id]) => id.slice(id.indexOf(name) + name.length + 1)),
  };
}
