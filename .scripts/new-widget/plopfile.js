/**
 * Begins a widget that shows a section of the feed: writes the files in `templates/`, and adds the
 * widget to the lists of widgets. Asks for what is not given.
 *
 *   npm run new-widget -- NAME SECTION
 *   npm run new-widget -- theme-list themes
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The type of a record of each section. */
const sections = [
  { name: 'programme', type: 'Programme' },
  { name: 'partners', type: 'Partner' },
  { name: 'subgoals', type: 'Subgoal' },
  { name: 'priorities', type: 'Priority' },
  { name: 'themes', type: 'Theme' },
  { name: 'instruments', type: 'Instrument' },
  { name: 'projects', type: 'Project' },
  { name: 'events', type: 'AgendaItem' },
  { name: 'news', type: 'NewsItem' },
  { name: 'initiatives', type: 'Initiative' },
];

/** The lists of widgets: the lines of each, and the new one. */
const lists = [
  {
    path: 'src/embed/tags.ts',
    lines: /(?:^ {2}'dia-.*\n)+/m,
    line: "  'dia-{{name}}': () => import('../widgets/{{name}}/define.js'),\n",
  },
  {
    path: 'src/index.ts',
    lines: /(?:^export \{ Dia\w+ \} from '\.\/widgets\/.*\n)+/m,
    line: "export { Dia{{pascalCase name}} } from './widgets/{{name}}/{{name}}.js';\n",
  },
  {
    path: 'src/publisher/snapshot/widgets/index.ts',
    lines: /(?:^import \{ \w+ \} from .*\n)+/m,
    line: "import { {{camelCase name}} } from './{{name}}.js';\n",
  },
  {
    path: 'src/publisher/snapshot/widgets/index.ts',
    lines: /(?:^ {2}'.*\n)+/m,
    line: "  '{{name}}': {{camelCase name}},\n",
  },
];

/** @param {string} lines */
const sorted = (lines) => lines.split(/(?<=\n)/).sort();

/** @param {import('plop').NodePlopAPI} plop */
export default (plop) =>
  plop.setGenerator('widget', {
    description: 'A widget that shows a section of the feed',
    prompts: [
      {
        type: 'input',
        name: 'name',
        message: 'Its name, as in theme-list:',
        validate(name) {
          if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
            return `"${name}" is no name: write lower case letters, with hyphens between words.`;
          return !existsSync(`${root}/src/widgets/${name}`) || `src/widgets/${name} exists.`;
        },
      },
      {
        type: 'list',
        name: 'section',
        message: 'Its section:',
        choices: sections.map((section) => ({ name: section.name, value: section })),
      },
    ],
    actions: [
      { type: 'addMany', base: 'templates', templateFiles: 'templates/**', destination: root },
      ...lists.map(({ path, lines, line }) => ({
        type: 'modify',
        path: `${root}/${path}`,
        transform: (/** @type {string} */ text, /** @type {object} */ answers) =>
          text.replace(lines, (list) => sorted(list + plop.renderString(line, answers)).join('')),
      })),
      (/** @type {{ name: string }} */ { name }) => {
        const added = [`src/widgets/${name}`, `src/publisher/snapshot/widgets/${name}.ts`];
        const tests = [`stories/${name}.stories.ts`, `tests/widgets/${name}.browser.test.ts`];
        execFileSync('npx', ['prettier', '--write', ...added, ...tests], { cwd: root });
        return 'What is left to do: steps 2 to 5 of “A new widget” in CONTRIBUTING.md. npm test -- tools/recipe lists them.';
      },
    ],
  });
