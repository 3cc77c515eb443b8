import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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
export function forgotten(project) {
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
      [`src/publisher/snapshot/widgets/index.ts: ${name}`]:
        SHOWS_NOTHING.includes(name) ||
        new RegExp(`^  '?${name}'?[:,]`, 'm').test(read('src/publisher/snapshot/widgets/index.ts')),
      [`stories/${name}.stories.ts`]: existsSync(join(project, `stories/${name}.stories.ts`)),
      [`tests/widgets/${name}.browser.test.ts: keepsPromises('dia-${name}')`]:
        SHOWS_NOTHING.includes(name) ||
        new RegExp(`keepsPromises\\(\\s*'dia-${name}'`).test(
          read(`tests/widgets/${name}.browser.test.ts`),
        ),
      [`tests/widgets/table.ts: dia-${name}`]:
        // The programme has an entry of its own there.
        [...SHOWS_NOTHING, 'programme'].includes(name) ||
        read('tests/widgets/table.ts').includes(`  'dia-${name}': {`),
      [`tests/cli/golden/${name}.html: DIA_GOLDEN=write npm test -- cli/snapshot`]:
        SHOWS_NOTHING.includes(name) || existsSync(join(project, `tests/cli/golden/${name}.html`)),
      [`tests/stories/pictures/${name}: npm run test:stories -- --update-snapshots --grep ${name}`]:
        existsSync(join(project, `tests/stories/pictures/${name}`)),
      [`demo/configurator/explanations.ts: widgetNames: ${name}`]:
        SHOWS_NOTHING.includes(name) ||
        new RegExp(`^  '?${name}'?: \\['`, 'm').test(read('demo/configurator/explanations.ts')),
      [`.scripts/docs/accessibility/elements.ts: ${name}, then npm run docs`]: existsSync(
        join(project, `docs/accessibility/${name}.md`),
      ),
      [`docs/handleiding.md: dia-${name}`]: read('docs/handleiding.md').includes(
        `\`<dia-${name}>\``,
      ),
      [`docs/pictures/${name}.webp: put it on a page of the demo, then npm run docs:pictures`]:
        name === 'feed' || existsSync(join(project, `docs/pictures/${name}.webp`)),
      [`README.md: dia-${name}`]: read('README.md').includes(`\`<dia-${name}>\``),
    };
    return Object.entries(steps).flatMap(([step, done]) => (done ? [] : [step]));
  });
}
