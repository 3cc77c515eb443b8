/**
 * Begins a widget that shows a section of the feed: writes the files in `templates/`, and adds the
 * widget to the lists of widgets. Asks for what is not given.
 *
 *   npm run new-widget -- NAME SECTION
 *   npm run new-widget -- theme-list themes
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nodePlop from 'node-plop';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** The type of a record of each section. */
const types = {
  programme: 'Programme',
  partners: 'Partner',
  subgoals: 'Subgoal',
  priorities: 'Priority',
  themes: 'Theme',
  instruments: 'Instrument',
  projects: 'Project',
  events: 'AgendaItem',
  news: 'NewsItem',
  initiatives: 'Initiative',
};

/** Where each template goes. */
const templates = {
  'element.ts': 'src/widgets/{{name}}/{{name}}.ts',
  'styles.ts': 'src/widgets/{{name}}/{{name}}.styles.ts',
  'define.ts': 'src/widgets/{{name}}/define.ts',
  'snapshot.ts': 'src/publisher/snapshot/widgets/{{name}}.ts',
  'test.ts': 'tests/widgets/{{name}}.browser.test.ts',
  'stories.ts': 'stories/{{name}}.stories.ts',
};

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

const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
const generator = plop.setGenerator('widget', {
  description: 'A widget that shows a section of the feed',
  prompts: [
    {
      type: 'input',
      name: 'name',
      message: 'Its name, as in theme-list:',
      validate(name) {
        if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
          return `"${name}" is no name: write lower case letters, with hyphens between words.`;
        return !existsSync(`src/widgets/${name}`) || `src/widgets/${name} exists.`;
      },
    },
    {
      type: 'input',
      name: 'section',
      message: 'Its section:',
      validate: (section) =>
        Object.hasOwn(types, section) ||
        `"${section}" is no section: there are ${Object.keys(types).join(', ')}.`,
    },
  ],
  actions: [
    ...Object.entries(templates).map(([template, path]) => ({
      type: 'add',
      path,
      templateFile: fileURLToPath(new URL(`templates/${template}.hbs`, import.meta.url)),
    })),
    ...lists.map(({ path, lines, line }) => ({
      type: 'modify',
      path,
      transform: (/** @type {string} */ text, /** @type {object} */ answers) =>
        text.replace(lines, (list) => sorted(list + plop.renderString(line, answers))),
    })),
  ],
});

/** @param {string} lines */
const sorted = (lines) =>
  lines
    .split(/(?<=\n)/)
    .sort()
    .join('');

try {
  const { name, section } = await generator.runPrompts(process.argv.slice(2));
  const { failures } = await generator.runActions(
    { name, section, type: types[/** @type {keyof typeof types} */ (section)] },
    { onSuccess: ({ type, path }) => console.log(`${type}  ${path.slice(1)}`) },
  );
  for (const { path, error } of failures) throw new Error(`${path} ${error}`);
  console.log(
    'What is left to do: npm run format, and the steps under “A new widget” in CONTRIBUTING.md.',
  );
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(`${message}\nUse: npm run new-widget -- NAME SECTION`);
  process.exitCode = 1;
}
