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
import { format, resolveConfig } from 'prettier';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** The type of a record of each section, and the field that is its title. */
const sections = {
  programme: { type: 'Programme', title: 'name' },
  partners: { type: 'Partner', title: 'name' },
  subgoals: { type: 'Subgoal', title: 'title' },
  priorities: { type: 'Priority', title: 'title' },
  themes: { type: 'Theme', title: 'title' },
  instruments: { type: 'Instrument', title: 'title' },
  projects: { type: 'Project', title: 'title' },
  events: { type: 'AgendaItem', title: 'title' },
  news: { type: 'NewsItem', title: 'title' },
  initiatives: { type: 'Initiative', title: 'title' },
};

/** Where each template goes. */
const templates = {
  'element.ts': 'src/widgets/{{name}}/{{name}}.ts',
  'styles.ts': 'src/widgets/{{name}}/{{name}}.styles.ts',
  'define.ts': 'src/widgets/{{name}}/define.ts',
  'snapshot.ts': 'src/cli/snapshot/widgets/{{name}}.ts',
  'test.ts': 'tests/widgets/{{name}}.browser.test.ts',
  'stories.ts': 'stories/{{name}}.stories.ts',
};

/**
 * Lists of widgets in the order of the alphabet: which lines are in the list, and the new one.
 * @type {[path: string, list: RegExp, line: string][]}
 */
const lists = [
  [
    'src/embed/tags.ts',
    /^ {2}'dia-.*\n/gm,
    "  'dia-{{name}}': () => import('../widgets/{{name}}/define.js'),\n",
  ],
  [
    'src/index.ts',
    /^export \{ Dia\w+ \} from '\.\/widgets\/.*\n/gm,
    "export { {{className}} } from './widgets/{{name}}/{{name}}.js';\n",
  ],
  [
    'src/cli/snapshot/widgets/index.ts',
    /^import \{ \w+ \} from .*\n/gm,
    "import { {{variable}} } from './{{name}}.js';\n",
  ],
  ['src/cli/snapshot/widgets/index.ts', /^ {2}'.*\n/gm, "  '{{name}}': {{variable}},\n"],
];

const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
const generator = plop.setGenerator('widget', {
  description: 'A widget that shows a section of the feed',
  prompts: [
    { type: 'input', name: 'name', message: 'Its name, as in theme-list:', validate: validateName },
    { type: 'input', name: 'section', message: 'Its section:', validate: validateSection },
  ],
  actions: [
    ...Object.entries(templates).map(([template, path]) => ({
      type: 'add',
      path,
      templateFile: fileURLToPath(new URL(`templates/${template}.hbs`, import.meta.url)),
      transform: (/** @type {string} */ text) => formatted(path, text),
    })),
    ...lists.map(([path, list, line]) => ({
      type: 'modify',
      path,
      transform: (/** @type {string} */ text, /** @type {object} */ answers) =>
        formatted(path, insertSorted(text, list, plop.renderString(line, answers))),
    })),
  ],
});

/** @param {string} name */
function validateName(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `"${name}" is no name: write lower case letters, with hyphens between words.`;
  }
  return !existsSync(`src/widgets/${name}`) || `src/widgets/${name} exists.`;
}

/** @param {string} section */
function validateSection(section) {
  const names = Object.keys(sections);
  return names.includes(section) || `"${section}" is no section: there are ${names.join(', ')}.`;
}

/** @param {string} path @param {string} text */
const formatted = async (path, text) =>
  format(text, { ...(await resolveConfig(path)), parser: 'typescript' });

/**
 * Adds a line to a list that is in the order of the alphabet.
 * @param {string} text
 * @param {RegExp} list Matches each line of the list.
 * @param {string} line
 */
function insertSorted(text, list, line) {
  const lines = [...text.matchAll(list)];
  const next = lines.find(([other]) => other > line);
  const last = lines.at(-1);
  if (!last) throw new Error(`There is no list for "${line.trim()}".`);
  const place = next?.index ?? last.index + last[0].length;
  return text.slice(0, place) + line + text.slice(place);
}

try {
  const { name, section } = await generator.runPrompts(process.argv.slice(2));
  const words = name.replace(
    /(?:^|-)(\w)/g,
    (/** @type {string} */ _, /** @type {string} */ letter) => letter.toUpperCase(),
  );
  const { failures } = await generator.runActions(
    {
      name,
      section,
      ...sections[/** @type {keyof typeof sections} */ (section)],
      className: `Dia${words}`,
      variable: words[0].toLowerCase() + words.slice(1),
      storyTitle: name[0].toUpperCase() + name.slice(1).replaceAll('-', ' '),
    },
    { onSuccess: ({ type, path }) => console.log(`${type}  ${path.slice(1)}`) },
  );
  for (const { path, error } of failures) throw new Error(`${path} ${error}`);
  console.log(`
What is left to do:
- src/widgets/${name}/${name}.ts: say in its JSDoc what it shows; show more of a record
- src/text: its section has texts in three languages; add what else the widget says
- src/cli/snapshot/widgets/${name}.ts: show the same of a record where there is no JavaScript
- tests/widgets/helpers.ts: add dia-${name}, so that the tests of all widgets run for it
- tests/widgets/${name}.browser.test.ts: test what only this widget does
- stories/${name}.stories.ts: add a story for each state that looks different
- .scripts/docs/accessibility/elements.ts: what holds of it by WCAG otherwise than of all widgets
- npm run docs, and a line under Unreleased in CHANGELOG.md
`);
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(`${message}\nUse: npm run new-widget -- NAME SECTION`);
  process.exitCode = 1;
}
